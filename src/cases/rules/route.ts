import type { Severity, TableId } from '../../severity/rules/index.js';

/** Which cases come to which queue: by response table, product, severity. What a rule does not say, it does not ask. */
export interface RoutingRule {
  table: TableId | null;
  productId: string | null;
  severities: Severity[] | null;
  queueId: string;
}

/** What of a case decides on its queue. */
export interface Routable {
  table: string;
  product: { id: string; name: string };
  severity: Severity;
}

export interface Routed {
  queueId: string;
  /** The number of the rule in the list, from 1; null where none named the case. */
  rule: number | null;
  why: string;
}

/**
 * The queue that a case comes to: that of the first rule in the list that names it, else the one that takes all; null where
 * none does. The order is the administrator's, so the answer to "why here" is one line of one list (`RR-1`, `TT-1`, `MCS-1`).
 */
export function route(rules: readonly RoutingRule[], given: Routable, takesAll: string | null): Routed | null {
  const index = rules.findIndex((rule) => names(rule, given));
  const rule = rules[index];
  if (rule) return { queueId: rule.queueId, rule: index + 1, why: `Rule ${index + 1}: ${inWords(rule, given)}.` };
  return takesAll === null ? null : { queueId: takesAll, rule: null, why: 'No rule names this case; this queue takes all.' };
}

function names({ table, productId, severities }: RoutingRule, given: Routable): boolean {
  return (table === null || table === given.table)
    && (productId === null || productId === given.product.id)
    && (severities === null || severities.includes(given.severity));
}

const TABLE_NAMES: Record<TableId, string> = {
  premier: 'Premier', rapid_response: 'Rapid Response', event_management: 'Azure Event Management', mission_critical: 'mission critical', third_tier: 'third-tier',
};

function inWords({ table, productId, severities }: RoutingRule, { product }: Routable): string {
  const asked = [
    ...(table === null ? [] : [`response table ${TABLE_NAMES[table]}`]),
    ...(productId === null ? [] : [product.name]),
    ...(severities === null ? [] : [`Severity ${severities.join(', ')}`]),
  ];
  return asked.length === 0 ? 'every case' : asked.join('; ');
}

/** Why a rule will never be asked: an earlier one names all that it names. Null where it may be. */
export function hiddenBehind(rules: readonly RoutingRule[], index: number): number | null {
  const rule = rules[index]!;
  const earlier = rules.slice(0, index).findIndex((before) => (before.table === null || before.table === rule.table)
    && (before.productId === null || before.productId === rule.productId)
    && (before.severities === null || (rule.severities !== null && rule.severities.every((severity) => before.severities!.includes(severity)))));
  return earlier === -1 ? null : earlier + 1;
}
