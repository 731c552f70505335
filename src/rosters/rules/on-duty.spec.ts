import { describe, expect, it } from '@jest/globals';
import { onDuty, type DutyRoster } from './index.js';

const berlin: DutyRoster = {
  mode: 'rotation',
  timeZone: 'Europe/Berlin',
  firstHandoverOn: '2026-03-23',
  handoverTime: '09:00',
  members: ['Ada', 'Ben', 'Cleo'],
  overrides: [],
};

const at = (instant: string) => Date.parse(instant);

describe('who is on duty (ESC-1, ESC-5)', () => {
  it.each([
    ['in the first week, its first', '2026-03-23T08:00:00Z', 'Ada'],
    ['one millisecond before the hand-over, still the one before', '2026-03-30T06:59:59.999Z', 'Ada'],
    ['at the hand-over, in summer time by then, the next', '2026-03-30T07:00:00Z', 'Ben'],
    ['after everyone had a week, the first again', '2026-04-13T07:00:00Z', 'Ada'],
    ['before the rotation began, as if it had always run', '2026-03-23T07:59:59Z', 'Cleo'],
  ])('%s', (_, instant, person) => {
    expect(onDuty(berlin, at(instant))).toEqual([person]);
  });

  it('whoever stands in takes the place, to the millisecond', () => {
    const override = { personId: 'Dora', startsAt: at('2026-03-24T00:00:00Z'), endsAt: at('2026-03-25T00:00:00Z') };
    const roster = { ...berlin, overrides: [override] };
    expect(onDuty(roster, override.startsAt - 1)).toEqual(['Ada']);
    expect(onDuty(roster, override.startsAt)).toEqual(['Dora']);
    expect(onDuty(roster, override.endsAt - 1)).toEqual(['Dora']);
    expect(onDuty(roster, override.endsAt)).toEqual(['Ada']);
  });

  it('a group is reached whole, and an empty roster says so rather than inventing someone', () => {
    expect(onDuty({ ...berlin, mode: 'everyone' }, 0)).toEqual(['Ada', 'Ben', 'Cleo']);
    expect(onDuty({ ...berlin, members: [] }, 0)).toEqual([]);
  });
});
