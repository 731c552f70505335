import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ALL, HoursModel, isAllowed, someOps, type Op } from '../../../test/support/hours-model.js';
import {
  Books, charge, forfeit, moveHours, nameOf, placeOf, receive, reverse, statementOf, stillDrawn, writeOff, type Balance, type Move, type Place,
} from './index.js';

/** More of them: `HOURS_RUNS=200000 npx jest …`; a history has up to 30 postings. */
const RUNS = Number(process.env.HOURS_RUNS ?? 1_500);

interface Posted {
  op: Op;
  posted: number;
  moves: Move[];
}

/** The rules over a history of postings, kept as the desk keeps it. */
class Desk {
  readonly postings: Posted[] = [];
  private balances: Balance[] = [];
  private over = false;

  post(op: Op, posted: number): void {
    const books = new Books(this.balances);
    this.compose(books, op);
    this.postings.push({ op, posted, moves: books.moves });
    this.keep(books.moves);
  }

  minutes(name: string): number {
    return this.balances.find((each) => nameOf(each) === name)?.minutes ?? 0;
  }

  sum(): number {
    return this.balances.reduce((sum, { minutes }) => sum + minutes, 0);
  }

  below(): Balance[] {
    return this.balances.filter(({ account, minutes }) => (account === 'pool' && minutes < 0) || (account === 'arrears' && minutes > 0));
  }

  private compose(books: Books, op: Op): void {
    switch (op.op) {
      case 'charge': {
        const own = this.postings.filter((each) => each.op.op === 'charge' && each.op.nth === op.nth && each.op.kind === op.kind).flatMap(({ moves }) => moves);
        return charge(books, { kind: op.kind, locationId: op.at }, { minutes: op.minutes, increment: op.increment, drawn: stillDrawn(own), returning: this.over ? 'forfeited' : 'kept', late: this.over && op.late });
      }
      case 'buy': return receive(books, { kind: op.kind, locationId: op.at }, op.minutes);
      case 'transfer': return moveHours(books, { from: prs(op.from), to: prs(op.to), minutes: op.minutes, factor: { numerator: op.by[0], denominator: op.by[1] } });
      case 'write_off': return writeOff(books, { kind: op.kind, locationId: op.at }, op.minutes);
      case 'undo': return reverse(books, this.postings[op.nth]!.moves);
      case 'end':
        this.over = true;
        for (const { account, ...each } of this.balances) if (account === 'pool') forfeit(books, placeOf({ account, ...each }));
    }
  }

  private keep(moves: Move[]): void {
    const kept = new Map(this.balances.map((each) => [nameOf(each), each]));
    for (const [end, by] of moves.flatMap(({ from, to, minutes }) => [[from, -minutes], [to, minutes]] as const)) {
      kept.set(nameOf(end), { ...end, minutes: (kept.get(nameOf(end))?.minutes ?? 0) + by });
    }
    this.balances = [...kept.values()].sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
  }
}

const prs = (locationId: string | null): Place => ({ kind: 'prs', locationId });
const flow = (moves: readonly Move[], name: string): number => moves.reduce((sum, { from, to, minutes }) => sum + (nameOf(to) === name ? minutes : 0) - (nameOf(from) === name ? minutes : 0), 0);

/** A statement as known when so many had been posted, of what happened before a time. */
function stated({ postings }: Desk, place: string, posted: number, until: number): [number, number] {
  const known = postings.filter((each) => each.posted < posted).map((each) => ({
    happenedAt: Math.max(0, each.posted - each.op.ago), pool: flow(each.moves, `pool/${place}`), owed: 0 - flow(each.moves, `arrears/${place}`),
  }));
  const { closing } = statementOf(known.sort((one, other) => one.happenedAt - other.happenedAt), { from: -1, until });
  return [closing.minutes, closing.owed];
}

/** Found by this property: what is bought pooled settles the pool's own arrears before those of a location. */
const POOL_THAT_OWES: Op[] = [
  { op: 'buy', kind: 'prs', at: null, minutes: 1, ago: 0 },
  { op: 'charge', nth: 0, kind: 'prs', at: 'A', minutes: 1, increment: 1, late: false, ago: 0 },
  { op: 'undo', nth: 0, ago: 0 },
  { op: 'charge', nth: 2, kind: 'prs', at: 'B', minutes: 1, increment: 1, late: false, ago: 0 },
  { op: 'buy', kind: 'prs', at: null, minutes: 1, ago: 0 },
];

it('whatever is posted, in whatever order, the rules make of it what counting single minutes makes of it (HRS-1 to HRS-8, HRS-11)', () => {
  let posted = 0;
  const history = someOps({ increment: fc.integer({ min: 1, max: 9 }), most: 20, ends: true });
  fc.assert(fc.property(history, fc.nat(30), fc.nat(30), (ops, asOf, until) => {
    const [desk, model] = [new Desk(), new HoursModel()];
    const done: (Op['op'] | null)[] = [];
    for (const op of ops) {
      if (!isAllowed(op, model, done)) continue;
      if (op.op === 'undo') done[op.nth] = null;
      model.post(op, done.length);
      desk.post(op, done.length);
      posted += 1;
      done.push(op.op);
      expect(desk.sum()).toBe(0);
      expect(desk.below()).toEqual([]);
    }
    for (const place of ALL) {
      expect([place, desk.minutes(`pool/${place}`), 0 - desk.minutes(`arrears/${place}`)]).toEqual([place, ...model.standing(place)]);
      expect([place, ...stated(desk, place, asOf, until)]).toEqual([place, ...model.remembered(place, asOf, until)]);
    }
  }), { numRuns: RUNS, examples: [[POOL_THAT_OWES, 0, 0]] });
  if (process.env.HOURS_RUNS) console.log(`${posted} postings in ${RUNS} histories`);
}, 24 * 3_600_000);
