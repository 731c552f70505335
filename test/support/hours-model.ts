import fc from 'fast-check';
import type { HourKind } from '../../src/contracts/rules/index.js';

/**
 * The ledger as a child would keep it: every minute is a coin of its own, in a pool or owed. It shares nothing with the rules, and
 * is slow; what the rules make of a history must be what it makes of it.
 */
export class HoursModel {
  readonly pools = new Map<string, number>();
  readonly owed = new Map<string, number>();
  readonly lost = new Map<string, number>();
  private readonly coins = new Map<string, string[]>();
  private readonly history: Delta[] = [];
  private readonly postings: [string, string][][] = [];
  over = false;

  standing(place: string): [number, number] {
    return [get(this.pools, place), get(this.owed, place)];
  }

  /** As known when so many had been posted, of what happened before a time. */
  remembered(place: string, posted: number, before: number): [number, number] {
    const known = this.history.filter((each) => each.place === place && each.posted < posted && each.happened < before);
    return [known.reduce((sum, { pool }) => sum + pool, 0), known.reduce((sum, { owed }) => sum + owed, 0)];
  }

  post(op: Op, posted: number): void {
    const before = new Map(ALL.map((place) => [place, this.standing(place)]));
    const moved: [string, string][] = [];
    this.postings.push(moved);
    this.doIt(op, moved);
    for (const [place, [pool, owed]] of before) {
      const [now, owes] = this.standing(place);
      if (now !== pool || owes !== owed) this.history.push({ place, posted, happened: Math.max(0, posted - op.ago), pool: now - pool, owed: owes - owed });
    }
  }

  private doIt(op: Op, moved: [string, string][]): void {
    switch (op.op) {
      case 'charge': return this.charge(op);
      case 'buy': return times(op.minutes, () => {
        // The pool itself owes where a purchase into it was undone after it was spent.
        const owing = (op.at === null ? [op.kind, `${op.kind}/A`, `${op.kind}/B`] : [`${op.kind}/${op.at}`]).find((place) => get(this.owed, place) > 0);
        if (owing === undefined) this.coin(moved, 'bought', `pool:${keyOf(op.kind, op.at)}`);
        else this.coin(moved, 'bought', `owed:${owing}`);
      });
      case 'transfer': {
        const credited = Math.floor((2 * op.minutes * op.by[0] + op.by[1]) / (2 * op.by[1]));
        times(Math.min(credited, op.minutes), () => this.coin(moved, `pool:${keyOf('prs', op.from)}`, `pool:${keyOf('prs', op.to)}`));
        times(op.minutes - credited, () => this.coin(moved, `pool:${keyOf('prs', op.from)}`, 'rate'));
        times(credited - op.minutes, () => this.coin(moved, 'rate', `pool:${keyOf('prs', op.to)}`));
        return;
      }
      case 'write_off': return times(op.minutes, () => this.coin(moved, 'written off', `owed:${keyOf(op.kind, op.at)}`));
      case 'undo': return this.undo(op.nth, moved);
      case 'end':
        this.over = true;
        for (const place of ALL) times(get(this.pools, place), () => this.coin([], `pool:${place}`, `lost:${place}`));
    }
  }

  private charge({ nth, kind, at, minutes, increment, late }: Extract<Op, { op: 'charge' }>): void {
    const coins = this.coins.get(`${nth} ${kind}`) ?? [];
    this.coins.set(`${nth} ${kind}`, coins);
    let due = minutes;
    while (due % increment !== 0) due += 1;
    const may = kind === 'prs' ? [`prs/${at}`, 'prs', `third_tier/${at}`] : [keyOf(kind, at)];
    while (coins.length < due) {
      const paid = may.find((place) => get(this.pools, place) > 0 || (this.over && late && get(this.lost, place) > 0));
      if (paid !== undefined && get(this.pools, paid) === 0) this.coin([], `lost:${paid}`, `pool:${paid}`);
      coins.push(paid === undefined ? `owed:${keyOf(kind, at)}` : `pool:${paid}`);
      this.coin([], coins.at(-1)!, 'worked');
    }
    while (coins.length > due) {
      const [what, place] = coins.pop()!.split(':') as [string, string];
      if (what === 'owed' && get(this.owed, place) > 0) this.coin([], 'worked', `owed:${place}`);
      else this.coin([], 'worked', `${this.over ? 'lost' : 'pool'}:${place}`);
    }
  }

  private undo(nth: number, moved: [string, string][]): void {
    for (const [from, to] of [...this.postings[nth]!].reverse()) {
      const back = to.startsWith('pool:') && get(this.pools, to.slice(5)) === 0 ? `owed:${to.slice(5)}` : to;
      const into = from.startsWith('owed:') && get(this.owed, from.slice(5)) === 0 ? `pool:${from.slice(5)}` : from;
      this.coin(moved, back, into);
    }
  }

  /** One minute out of one place into another. What is owed grows when it is taken from. */
  private coin(moved: [string, string][], from: string, to: string): void {
    moved.push([from, to]);
    for (const [end, by] of [[from, -1], [to, 1]] as const) {
      const [what, place] = end.split(':') as [string, string?];
      if (what === 'pool') this.pools.set(place!, get(this.pools, place!) + by);
      if (what === 'owed') this.owed.set(place!, get(this.owed, place!) - by);
      if (what === 'lost') this.lost.set(place!, get(this.lost, place!) + by);
    }
  }
}

interface Delta {
  place: string;
  posted: number;
  happened: number;
  pool: number;
  owed: number;
}

type Where = 'A' | 'B' | null;
export type Op = { ago: number } & (
  | { op: 'charge'; nth: number; kind: HourKind; at: 'A' | 'B'; minutes: number; increment: number; late: boolean }
  | { op: 'buy'; kind: HourKind; at: Where; minutes: number }
  | { op: 'transfer'; from: Where; to: Where; minutes: number; by: [number, number] }
  | { op: 'write_off'; kind: HourKind; at: 'A' | 'B'; minutes: number }
  | { op: 'undo'; nth: number }
  | { op: 'end' });

const get = (of: ReadonlyMap<string, number>, place: string): number => of.get(place) ?? 0;
const times = (count: number, act: () => void): void => { for (let i = 0; i < count; i += 1) act(); };
export const keyOf = (kind: HourKind, at: Where): string => (at === null ? kind : `${kind}/${at}`);

const KINDS = ['prs', 'third_tier', 'advisory'] as const;
export const ALL = ['prs', ...KINDS.flatMap((kind) => [`${kind}/A`, `${kind}/B`])];

/** A location of a case stays: one of the first four cases each. */
const LOCATION_OF = ['A', 'A', 'B', 'B'] as const;

/** Whatever people may ask for, also what will be refused: that is skipped on both sides, by what the model has. */
export function someOps({ increment, most, ends }: { increment: fc.Arbitrary<number>; most: number; ends: boolean }): fc.Arbitrary<Op[]> {
  const minutes = fc.integer({ min: 1, max: most });
  const kind = fc.constantFrom<HourKind>('prs', 'prs', 'third_tier', 'advisory');
  const place = fc.constantFrom('A' as const, 'B' as const);
  const ago = fc.nat(5);
  return increment.chain((step) => fc.array(fc.oneof(
    { weight: 6, arbitrary: fc.record({ op: fc.constant('charge' as const), nth: fc.nat(3), kind, at: fc.constant('A' as const), minutes: fc.nat(2 * most), increment: fc.constant(step), late: fc.boolean(), ago })
      .map((charge) => ({ ...charge, at: LOCATION_OF[charge.nth]! })) },
    { weight: 3, arbitrary: fc.record({ op: fc.constant('buy' as const), kind, at: fc.option(place), minutes, ago }).map((buy) => ({ ...buy, at: buy.at ?? (buy.kind === 'prs' ? null : 'A' as const) })) },
    { weight: 2, arbitrary: fc.record({ op: fc.constant('transfer' as const), from: fc.option(place), to: fc.option(place), minutes, by: fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })), ago }) },
    { weight: 1, arbitrary: fc.record({ op: fc.constant('write_off' as const), kind, at: place, minutes, ago }) },
    { weight: 1, arbitrary: fc.record({ op: fc.constant('undo' as const), nth: fc.nat(20), ago }) },
    ...(ends ? [{ weight: 1, arbitrary: fc.record({ op: fc.constant('end' as const), ago: fc.constant(0) }) }] : []),
  ), { minLength: 1, maxLength: 30 }));
}

/** Whether the rules let it happen. @param done what was done so far; `null`: undone already, or nothing that can be */
export function isAllowed(op: Op, model: HoursModel, done: readonly (Op['op'] | null)[]): boolean {
  switch (op.op) {
    case 'charge': return true;
    case 'buy': return !model.over;
    case 'transfer': return !model.over && op.from !== op.to && model.standing(keyOf('prs', op.from))[0] >= op.minutes;
    case 'write_off': return model.standing(keyOf(op.kind, op.at))[1] >= op.minutes;
    case 'undo': return ['buy', 'transfer', 'write_off'].includes(done[op.nth] ?? '');
    case 'end': return !model.over;
  }
}
