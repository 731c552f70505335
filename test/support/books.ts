import type { HourKind } from '../../src/contracts/rules/index.js';
import { Books, nameOf, type AccountName, type Balance, type Place } from '../../src/hours/rules/index.js';

export const at = (locationId: string | null, kind: HourKind = 'prs'): Place => ({ kind, locationId });

/** Accounts as `pool/prs/A`; pooled hours are `pool/prs`. */
export function booksOf(given: Record<string, number>): Books {
  return new Books(Object.entries(given).map(([name, minutes]): Balance => {
    const [account, kind = null, locationId = null] = name.split('/') as [AccountName, HourKind?, string?];
    return { account, kind, locationId, minutes };
  }));
}

/** What was moved, in order, in words. */
export const moved = ({ moves }: Books): string[] => moves.map(({ from, to, minutes }) => `${minutes} ${nameOf(from)} > ${nameOf(to)}`);
