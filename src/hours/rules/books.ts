import type { HourKind } from '../../contracts/rules/index.js';

/**
 * Of each place: a pool holds hours that a customer has, never below zero; arrears those they owe, never above (`HRS-11`); forfeited
 * are those they had when the term ended. The others are of a whole work order and say where hours came from or went.
 */
export type PlaceAccount = 'pool' | 'arrears' | 'forfeited';
export type OtherAccount = 'bought' | 'converted' | 'worked' | 'travelled' | 'scheduled' | 'carried' | 'rate_difference' | 'written_off';
export type AccountName = PlaceAccount | OtherAccount;

/** Hours of one kind at one support location; null: bought pooled at the host, for all of them (`HRS-8`, `HRS-13`). */
export interface Place {
  kind: HourKind;
  locationId: string | null;
}

export interface Account {
  account: AccountName;
  kind: HourKind | null;
  locationId: string | null;
}

export interface Balance extends Account {
  minutes: number;
}

/** Minutes that leave one account for another: two entries that sum to zero (`HRS-11`). */
export interface Move {
  from: Account;
  to: Account;
  minutes: number;
}

const ofPlace = (account: PlaceAccount) => ({ kind, locationId }: Place): Account => ({ account, kind, locationId });
export const poolOf = ofPlace('pool');
export const arrearsOf = ofPlace('arrears');
export const forfeitedOf = ofPlace('forfeited');
export const the = (account: OtherAccount): Account => ({ account, kind: null, locationId: null });
export const nameOf = ({ account, kind, locationId }: Account): string => [account, kind, locationId].filter((each) => each !== null).join('/');

/** Of an account of a place. */
export const placeOf = ({ kind, locationId }: Account): Place => ({ kind: kind!, locationId });

/** What the accounts of a work order hold, and the moves that a posting makes on them. */
export class Books {
  readonly moves: Move[] = [];
  private readonly held: Map<string, number>;

  constructor(private readonly before: readonly Balance[]) {
    this.held = new Map(before.map((each) => [nameOf(each), each.minutes]));
  }

  has(place: Place): number {
    return this.minutes(poolOf(place));
  }

  owes(place: Place): number {
    return 0 - this.minutes(arrearsOf(place));
  }

  /** What this place had when its term ended. */
  lost(place: Place): number {
    return this.minutes(forfeitedOf(place));
  }

  /** Where hours of this kind are owed. */
  owing(kind: HourKind): Place[] {
    return this.before.filter((each) => each.account === 'arrears' && each.kind === kind).map(placeOf).filter((place) => this.owes(place) > 0);
  }

  move(minutes: number, from: Account, to: Account): void {
    if (minutes === 0) return;
    this.moves.push({ from, to, minutes });
    this.add(from, -minutes);
    this.add(to, minutes);
  }

  private minutes(account: Account): number {
    return this.held.get(nameOf(account)) ?? 0;
  }

  private add(account: Account, minutes: number): void {
    this.held.set(nameOf(account), this.minutes(account) + minutes);
  }
}

/** A pool that was empty has hours now: what was held for it can go on (`HRS-4`). */
export const turnedPositive = (before: readonly Balance[], after: Books): boolean => {
  const was = new Books(before);
  return after.moves.some(({ to }) => to.account === 'pool' && was.has(placeOf(to)) === 0 && after.has(placeOf(to)) > 0);
};
