import type { Severity } from '../../severity/rules/index.js';

export interface ItemToOpen {
  kind: 'obligation' | 'product_team' | 'cloud_operations';
  title: string;
}

/**
 * What a case at Severity 1 or A opens with (`SEV-7`; section 2, "customer must"): the customer's obligations, and the
 * escalations to product teams or cloud operations (`RR-3`, `AEM-3`).
 */
export function opensWith(severity: Severity, responseTable: string): ItemToOpen[] {
  if (severity !== '1' && severity !== 'A') return [];
  const whom = severity === '1' ? 'executives' : 'management';
  const obligations = [`Notify your ${whom}`, 'Staff the case 24x7', 'Give rapid access to change control'];
  const cloud = responseTable === 'rapid_response' || responseTable === 'event_management';
  const product = severity === '1' || responseTable === 'event_management';
  return [
    ...obligations.map((title) => ({ kind: 'obligation' as const, title })),
    ...(product ? [{ kind: 'product_team' as const, title: 'Escalation to the product team' }] : []),
    ...(cloud ? [{ kind: 'cloud_operations' as const, title: 'Escalation to cloud operations' }] : []),
  ];
}
