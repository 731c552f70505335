import type { Severity } from '../api/wire';
import type { RoutingRule, TableId } from './api';

/** A rule as it is being typed; empty: any. */
export interface RuleDraft {
  key: number;
  table: TableId | '';
  productId: string;
  severities: Severity[];
  queueId: string;
}

export const draftOf = (rules: readonly RoutingRule[]): RuleDraft[] =>
  rules.map(({ table, product, severities, queue }, key) => ({ key, table: table ?? '', productId: product?.id ?? '', severities: severities ?? [], queueId: queue.id }));

/** The rules as the desk takes them: what is not said is not asked. */
export const rulesOf = (drafts: readonly RuleDraft[]): object[] =>
  drafts.map(({ table, productId, severities, queueId }) => ({ table: table || null, productId: productId || null, severities: severities.length === 0 ? null : severities, queueId }));

export const withRule = (drafts: readonly RuleDraft[], queueId: string): RuleDraft[] =>
  [...drafts, { key: Math.max(-1, ...drafts.map(({ key }) => key)) + 1, table: '', productId: '', severities: [], queueId }];

/** The same with one rule before the one that was above it. */
export const raised = (drafts: readonly RuleDraft[], at: number): RuleDraft[] =>
  drafts.map((each, i) => (i === at - 1 ? drafts[at]! : i === at ? drafts[at - 1]! : each));
