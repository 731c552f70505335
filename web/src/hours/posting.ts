import type { HourKind } from '../api/wire';

/** What can be posted by hand, as the desk's routes call it. */
export const POSTINGS = ['purchases', 'transfers', 'exchanges', 'conversions', 'travel', 'support-assistance', 'write-offs', 'corrections'] as const;
export type Posting = (typeof POSTINGS)[number];

/** What the form holds; each posting takes some of it. A place of '' is the pool at the host. */
export interface Typed {
  kind: HourKind;
  toKind: HourKind;
  place: string;
  toPlace: string;
  hours: number;
  incidents: number;
  numerator: number;
  denominator: number;
  rateDifference: 'factor' | 'invoiceable';
  pay: 'prs' | 'invoice';
  requestedBy: string;
  service: string;
  priceBy: 'days' | 'fee';
  /** Days, or the fee. */
  price: number;
  /** Hours a day, or the fee of an hour. */
  each: number;
  seq: number;
  reference: string;
  reason: string;
}

export type Field = keyof Typed;

const FIELDS: Record<Posting, Field[]> = {
  purchases: ['kind', 'place', 'hours', 'reference'],
  transfers: ['place', 'toPlace', 'hours', 'rateDifference', 'reason'],
  exchanges: ['kind', 'toKind', 'place', 'hours', 'numerator', 'reason'],
  conversions: ['kind', 'place', 'incidents', 'reference'],
  travel: ['place', 'hours', 'pay', 'requestedBy', 'reason'],
  'support-assistance': ['place', 'service', 'priceBy', 'price'],
  'write-offs': ['kind', 'place', 'hours', 'reason'],
  corrections: ['seq', 'reason'],
};

/** What the form asks: a factor where it holds, who asked where hours pay. */
export function fieldsOf(what: Posting, { rateDifference, pay }: Typed): Field[] {
  const fields = FIELDS[what].filter((field) => field !== 'requestedBy' || pay === 'prs');
  return what === 'transfers' && rateDifference === 'factor' ? fields.toSpliced(fields.indexOf('reason'), 0, 'numerator') : fields;
}

/** The desk's name of a field, for what it says about it. */
export function nameOf(what: Posting, field: Field): string {
  const names: Partial<Record<Field, string>> = {
    kind: what === 'exchanges' ? 'fromKind' : 'kind', place: what === 'transfers' ? 'fromLocationId' : 'locationId', toPlace: 'toLocationId', hours: 'minutes', numerator: 'factor',
  };
  return names[field] ?? field;
}

/** Which of its texts a posting cannot do without. */
export const isNeeded = (what: Posting, field: Field): boolean =>
  field === 'service' || field === 'requestedBy' || (field === 'reason' && what !== 'transfers');

const minutes = (hours: number): number => Math.round(hours * 60);
const said = (name: string, text: string): object => (text.trim() === '' ? {} : { [name]: text.trim() });
const placed = (place: string): string | null => (place === '' ? null : place);
const factor = ({ numerator, denominator }: Typed): object => (numerator === denominator ? {} : { factor: { numerator, denominator } });

/** What is sent. */
export const BODIES: Record<Posting, (typed: Typed) => object> = {
  purchases: ({ kind, place, hours, reference }) => ({ kind, locationId: placed(place), minutes: minutes(hours), ...said('reference', reference) }),
  transfers: (typed) => ({
    kind: 'prs', fromLocationId: placed(typed.place), toLocationId: placed(typed.toPlace), minutes: minutes(typed.hours), ...said('reason', typed.reason),
    ...(typed.rateDifference === 'invoiceable' ? { rateDifference: 'invoiceable' } : factor(typed)),
  }),
  exchanges: (typed) => ({ fromKind: typed.kind, toKind: typed.toKind, locationId: placed(typed.place), minutes: minutes(typed.hours), ...factor(typed), ...said('reason', typed.reason) }),
  conversions: ({ kind, place, incidents, reference }) => ({ kind, locationId: placed(place), incidents, ...said('reference', reference) }),
  travel: ({ place, hours, pay, requestedBy, reason }) => ({ locationId: placed(place), minutes: minutes(hours), pay, ...(pay === 'prs' && said('requestedBy', requestedBy)), ...said('reason', reason) }),
  'support-assistance': ({ place, service, priceBy, price, each }) => ({
    locationId: placed(place), service: service.trim(), price: priceBy === 'days' ? { by: 'days', days: price, minutesPerDay: minutes(each) } : { by: 'fee', fee: price, hourlyRate: each },
  }),
  'write-offs': ({ kind, place, hours, reason }) => ({ kind, locationId: placed(place), minutes: minutes(hours), ...said('reason', reason) }),
  corrections: ({ seq, reason }) => ({ seq, ...said('reason', reason) }),
};

export interface Standing {
  kind: HourKind;
  locationId: string | null;
  balanceMinutes: number;
  arrearsMinutes: number;
}

export interface Change {
  kind: HourKind;
  locationId: string | null;
  before: number;
  after: number;
  /** What is owed there afterwards. */
  owed: number;
}

type Moved = { kind: HourKind; place: string; minutes: number };

/** What a posting takes and brings, before it is posted; nothing where only the desk can say. */
function moved(what: Posting, typed: Typed): Moved[] {
  const { kind, toKind, place, toPlace, hours } = typed;
  const taken = minutes(hours);
  const worth = typed.rateDifference === 'invoiceable' && what === 'transfers' ? taken : Math.round((taken * typed.numerator) / typed.denominator);
  switch (what) {
    case 'purchases': return [{ kind, place, minutes: taken }];
    case 'transfers': return [{ kind: 'prs', place, minutes: -taken }, { kind: 'prs', place: toPlace, minutes: worth }];
    case 'exchanges': return [{ kind, place, minutes: -taken }, { kind: toKind, place, minutes: worth }];
    case 'travel': return typed.pay === 'prs' ? [{ kind: 'prs', place, minutes: -taken }] : [];
    case 'write-offs': return [{ kind, place, minutes: 0 }];
    default: return [];
  }
}

/**
 * How the pools would stand after it. Bought hours settle first what is owed: at their location, or pooled ones at every location
 * (`HRS-5`); hours that are only moved settle nothing.
 */
export function preview(what: Posting, typed: Typed, pools: readonly Standing[]): Change[] {
  return moved(what, typed).map(({ kind, place, minutes: by }) => {
    const locationId = placed(place);
    const ofKind = pools.filter((pool) => pool.kind === kind);
    const here = ofKind.filter((pool) => pool.locationId === locationId);
    const before = here[0]?.balanceMinutes ?? 0;
    const owed = (what === 'purchases' && locationId === null ? ofKind : here).reduce((sum, { arrearsMinutes }) => sum + arrearsMinutes, 0);
    if (what === 'write-offs') return { kind, locationId, before, after: before, owed: Math.max(0, owed - minutes(typed.hours)) };
    const settled = what === 'purchases' ? Math.min(owed, by) : 0;
    return { kind, locationId, before, after: before + by - settled, owed: owed - settled };
  });
}
