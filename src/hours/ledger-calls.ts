import { UpCall } from '../platform/events/up-calls.js';

/**
 * A pool of this work order was empty and has hours now, for whatever reason (`HRS-4`): what is held for it can go on, in order of
 * opening. Told inside the transaction that posts, which holds the ledger: cases stand before pools in the order of locks, so whoever
 * answers takes them with SKIP LOCKED and leaves what is locked to a sweep.
 */
export const POOL_POSITIVE = new UpCall<{ workOrderId: string }>('pool became positive');
