/** A term of whole days, both included. */
export interface Term {
  startsOn: string;
  endsOn: string;
}

export const overlap = (a: Term, b: Term): boolean => a.startsOn <= b.endsOn && b.startsOn <= a.endsOn;

export const covers = ({ startsOn, endsOn }: Term, date: string): boolean => startsOn <= date && date <= endsOn;

/** What keeps a work order from being used on a date, in words; null when it is in force. */
export function whyNotInForce(state: 'draft' | 'active' | 'ended', term: Term, today: string): string | null {
  if (state === 'draft') return 'This work order is a draft. It has to be activated first.';
  if (state === 'ended') return 'This work order was ended. Use the one that follows it, or renew it.';
  if (today < term.startsOn) return `This work order starts on ${term.startsOn}.`;
  if (today > term.endsOn) return `This work order ended on ${term.endsOn}. Use the one that follows it, or renew it.`;
  return null;
}

/** `AGR-1`: from a day on, agreements of a sector cannot be renewed; null where they can. */
export function refuseRenewal(sector: 'commercial' | 'public', notFrom: string | null, today: string): string | null {
  if (notFrom === null || today < notFrom) return null;
  const whose = sector === 'public' ? 'Public-sector' : 'Commercial';
  return `${whose} agreements cannot be renewed from ${notFrom} on. The provider may change that date.`;
}
