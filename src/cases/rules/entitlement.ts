import { productSupport, refuseContactOpening, refuseEndCustomer, servicesOf, whyNotInForce, type ContactKind, type Phase, type WorkOrderTerms } from '../../contracts/rules/index.js';
import { refuseChannel, type Channel, type Severity } from '../../severity/rules/index.js';

/** What a case would be opened under, and how. */
export interface Opening {
  workOrder: { number: string; state: 'draft' | 'active' | 'ended' };
  terms: WorkOrderTerms;
  /** The date at the host location. */
  today: string;
  contact: { kind: ContactKind };
  product: { id: string; name: string; phase: Phase; portalUrl: string | null };
  /** For whom a partner opens it; null: for itself (`WHO-6`). */
  endCustomer: string | null;
  severity: Severity;
  channel: Channel;
}

/** One rule asked: whether it lets the case in, and what it says either way. */
export interface EntitlementCheck {
  /** The rule's id; null for what the work order itself says. */
  rule: string | null;
  /** The field of an opening that it is about. */
  field: string;
  ok: boolean;
  message: string;
}

const passed = (rule: string | null, field: string, message: string): EntitlementCheck => ({ rule, field, ok: true, message });
const failed = (rule: string | null, field: string, message: string): EntitlementCheck => ({ rule, field, ok: false, message });

/**
 * Whether a case may be opened so, rule by rule, in the order in which they are to be mended (`WHO-2`, `WHO-3`, `WHO-4`,
 * `WHO-6`, `SEV-1`, `SEV-8`). Who asks is another question.
 */
export function entitlementChecks(opening: Opening): EntitlementCheck[] {
  return [checkTerm(opening), checkContact(opening), ...checkEndCustomer(opening), checkProduct(opening), checkChannel(opening)];
}

function checkTerm({ workOrder, terms, today }: Opening): EntitlementCheck {
  const why = whyNotInForce(workOrder.state, terms, today);
  return why === null
    ? passed(null, 'workOrderId', `Work order ${workOrder.number} is in force until ${terms.endsOn}.`)
    : failed(null, 'workOrderId', why);
}

function checkContact({ contact, channel }: Opening): EntitlementCheck {
  const refusal = refuseContactOpening(contact.kind, channel);
  return refusal === null
    ? passed('WHO-2', 'contactId', 'This contact may open cases.')
    : failed(refusal.rule, refusal.field, refusal.message);
}

/** Asked where there is one. */
function checkEndCustomer({ terms, endCustomer }: Opening): EntitlementCheck[] {
  if (endCustomer === null) return [];
  const refusal = refuseEndCustomer(terms, endCustomer);
  return [refusal === null ? passed('WHO-6', 'endCustomer', `${endCustomer} is an end customer of this work order.`) : failed('WHO-6', 'endCustomer', refusal)];
}

function checkProduct({ product, terms }: Opening): EntitlementCheck {
  const listed = servicesOf(terms, 'pre_release').some(({ products }) => products.includes(product.id));
  const { supported, message } = productSupport(product.name, product.phase, listed);
  return supported
    ? passed('WHO-4', 'productId', message ?? `${product.name} is supported.`)
    : failed('WHO-4', 'productId', message!);
}

function checkChannel({ severity, channel, product }: Opening): EntitlementCheck {
  const refusal = refuseChannel(severity, channel, product.portalUrl);
  return refusal === null
    ? passed('SEV-1', 'channel', `Severity ${severity} may be opened this way.`)
    : failed(refusal.rule, refusal.field, refusal.message);
}
