import { isDate } from '../../calendar/rules/index.js';
import { servicesOf, type HourKind, type WorkOrderTerms } from '../../contracts/rules/index.js';

/** What of a case decides on the hours that its work takes. */
export interface Chargeable {
  terms: Pick<WorkOrderTerms, 'services'> & WorkOrderTerms;
  sector: 'commercial' | 'public';
  product: { id: string; onlineService: boolean };
}

/** The kind of hours, whether they are charged, and why not where they are not. */
export interface CaseHours {
  kind: Extract<HourKind, 'prs' | 'third_tier'>;
  charged: boolean;
  why: string;
}

/** `HRS-3`, `HRS-6`: third-tier technologies take third-tier hours, all else problem resolution hours; some work is as needed. */
export function caseHours({ terms, sector, product }: Chargeable): CaseHours {
  const kind = servicesOf(terms, 'third_tier').some(({ products }) => products.includes(product.id)) ? 'third_tier' : 'prs';
  if (servicesOf(terms, 'premier_ultimate').length > 0) return { kind, charged: false, why: 'Premier Ultimate: problem resolution is as needed and not deducted.' };
  if (sector === 'public' && product.onlineService) return { kind, charged: false, why: 'A public-sector agreement: work on an online service is as needed and not deducted.' };
  return { kind, charged: true, why: `Work is paid from the prepaid hours, in steps of ${terms.incrementMinutes} minutes.` };
}

/** One entry of labour that holds: nobody put another in its place. */
export interface Entry {
  kind: HourKind;
  minutes: number;
}

/** The minutes of a kind that are to be charged, all in all; of a product defect none are (`HRS-2`). The ledger rounds them up (`HRS-1`). */
export const toCharge = (entries: readonly Entry[], kind: HourKind, defect: boolean): number =>
  (defect ? 0 : entries.filter((entry) => entry.kind === kind).reduce((sum, { minutes }) => sum + minutes, 0));

/** `HRS-2`: a defect of a product in mainstream support is not the customer's to pay for. */
export const isFree = (resolution: { productDefect: boolean } | null, phase: string): boolean => resolution?.productDefect === true && phase === 'mainstream';

/** Days on which labour may have been done: not before the case, not tomorrow. Null where it may. */
export function refuseWorkedOn(workedOn: string, openedOn: string, today: string): string | null {
  if (!isDate(workedOn)) return 'There is no such day.';
  if (workedOn > today) return `It is ${today} where this case is. Log work when it is done.`;
  return workedOn < openedOn ? `This case was opened on ${openedOn}. Work before it belongs to another case.` : null;
}

/** Minutes a timer shows: each begun minute counts, a forgotten timer no more than a day. */
export const timedMinutes = (startedAt: number, stoppedAt: number): number => Math.min(24 * 60, Math.max(1, Math.ceil((stoppedAt - startedAt) / 60_000)));
