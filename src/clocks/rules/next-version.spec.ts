import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CALENDARS, FACTS, MINUTE, at, calendarChanged, label, opened, promised, tell } from '../../../test/support/promises-builders.js';
import { advance } from './advance.js';
import { isMoved, movesOn, stays, withoutReceipts } from './next-version.js';
import type { Facts } from './promises.js';

const VERSIONS = Object.keys(CALENDARS);
const LEAN: Facts = { ...FACTS, workingTime: (id) => withoutReceipts(FACTS.workingTime(id)) };

describe('the next version of a calendar, before it is saved (CLK-6)', () => {
  it('says of each running clock on it what it would be, and what would fire', () => {
    const before = tell([['2026-03-07 08:00', opened('B', '2026-03-07 08:00', { policyVersionId: 'insistent' })]]).promises;
    const [move, ...others] = movesOn(before, ['office'], 'office, open longer', at('2026-03-07 09:30'), FACTS);
    expect(others).toEqual([]);
    expect([label(move!.before.dueAt), label(move!.after.dueAt), isMoved(move!), stays(move!)]).toEqual(['2026-03-09 11:00', '2026-03-07 10:00', true, false]);
    expect(move!.fires.map(({ step, late }) => [step.step, late])).toEqual([[0, true]]);
  });

  it('a clock stays where its new deadline would lie in the past; one that has been missed meanwhile is none of them', () => {
    const saturday = tell([['2026-03-07 08:30', opened('B', '2026-03-07 08:30')]]).promises;
    const [move] = movesOn(saturday, ['office'], 'office, open longer', at('2026-03-07 12:00'), FACTS);
    expect([stays(move!), isMoved(move!), move!.fires]).toEqual([true, false, []]);
    expect(movesOn(saturday, ['office'], 'office, open longer', at('2026-03-09 11:01'), FACTS)).toEqual([]);
  });

  it('is what the saving makes of them, for any clocks at any time, with the lines of receipts or without', () => {
    fc.assert(fc.property(
      fc.array(fc.record({ version: fc.constantFrom(...VERSIONS), after: fc.nat(72 * 60), policy: fc.constantFrom('default', 'insistent', 'gradual') }), { minLength: 1, maxLength: 3 }),
      fc.constantFrom(...VERSIONS), fc.nat(96 * 60),
      (clocks, to, minutes) => {
        const start = at('2026-03-06 08:00');
        const kinds = ['change_control', 'resolution', 'next_update'] as const;
        const [before, now] = [tell(clocks.map(({ version, after, policy }, i): [string, ReturnType<typeof promised>] =>
          ['2026-03-06 08:00', promised(kinds[i]!, 'B', start, { calendarVersionId: version, targetMinutes: 60 + after, policyVersionId: policy })])).promises, start + minutes * MINUTE];
        const from = VERSIONS.filter((version) => version !== to);
        const saved = from.reduce((promises, version) => advance(promises, calendarChanged(version, to), now, FACTS).promises, before);
        const running = advance(before, { type: 'time_passed' }, now, FACTS).promises.clocks.filter(({ state, calendarVersionId }) => state === 'running' && calendarVersionId !== to);
        const moves = movesOn(before, from, to, now, FACTS);
        expect(moves.map((move) => move.before)).toEqual(running);
        for (const { after } of moves) expect(after).toEqual(saved.clocks.find(({ id }) => id === after.id));
        const bare = ({ dueAt, state, calendarVersionId, steps }: typeof saved.clocks[number]) => ({ dueAt, state, calendarVersionId, steps });
        expect(movesOn(before, from, to, now, LEAN).map(({ after }) => bare(after))).toEqual(moves.map(({ after }) => bare(after)));
      }));
  });
});
