import { UpCall } from '../platform/events/up-calls.js';
import type { WorkOrderTerms } from './rules/index.js';

/** The terms of an active work order hold from now on: it was activated (`before` is null), or amended. */
export const TERMS_IN_FORCE = new UpCall<{ workOrderId: string; version: number; before: WorkOrderTerms | null; after: WorkOrderTerms }>('terms in force');
