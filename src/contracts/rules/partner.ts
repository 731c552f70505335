import { servicesOf, type WorkOrderTerms } from './terms.js';

/**
 * `WHO-6`: with the subcontracting addendum a partner opens cases for the end customers that it names; without it, for own use only.
 * @param endCustomer for whom the case is; null: for the organisation that bought
 * @returns why not, null where it may be
 */
export function refuseEndCustomer(terms: WorkOrderTerms, endCustomer: string | null): string | null {
  if (endCustomer === null) return null;
  const [addendum] = servicesOf(terms, 'partner_addendum');
  if (!addendum) return 'Without the subcontracting addendum cases are opened for own use only. Leave the end customer out, or ask your service delivery manager for the addendum.';
  if (addendum.endCustomers.includes(endCustomer)) return null;
  const named = addendum.endCustomers.length === 0 ? 'It names none' : `Those named are: ${addendum.endCustomers.join(', ')}`;
  return `'${endCustomer}' is no end customer of this work order. ${named}; an amendment adds one.`;
}

/**
 * `WHO-6`: an enhanced service serves the one end customer named for it, unnamed the partner alone. Without an addendum, whoever bought it.
 * @returns why the enhanced services do not serve whom the case is for; null where they do
 */
export function whyNotEnhanced(terms: WorkOrderTerms, endCustomer: string | null): string | null {
  const named = servicesOf(terms, 'partner_addendum')[0]?.enhancedServiceFor ?? null;
  return named === endCustomer ? null : `Enhanced services serve ${named ?? 'the partner alone'} under this work order (WHO-6).`;
}
