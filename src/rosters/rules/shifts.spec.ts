import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { onDuty, shifts, type Absence, type DutyRoster, type Layer, type StandIn } from './index.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (instant: string) => Date.parse(instant);

const berlin: Layer = {
  name: 'Duty', kind: 'rotation', timeZone: 'Europe/Berlin', firstHandoverOn: '2026-03-23', handoverTime: '09:00',
  every: { count: 1, unit: 'weeks' }, hours: null, members: ['Ada', 'Ben', 'Cleo'],
};
const roster = (layers: Layer[], more: Partial<DutyRoster> = {}): DutyRoster => ({ plans: [{ appliesFrom: null, layers }], standIns: [], absences: [], ...more });
const standsIn = (personId: string, inPlaceOfId: string | null, from: string, until: string): StandIn => ({ personId, inPlaceOfId, startsAt: at(from), endsAt: at(until) });
const away = (personId: string, delegateId: string | null, from: string, until: string | null): Absence => ({ personId, delegateId, startsAt: at(from), endsAt: until === null ? null : at(until) });

describe('who is on duty (ESC-1, ESC-5)', () => {
  it.each([
    ['in the first week, its first', '2026-03-23T08:00:00Z', 'Ada'],
    ['one millisecond before the hand-over, still the one before', '2026-03-30T06:59:59.999Z', 'Ada'],
    ['at the hand-over, in summer time by then, the next', '2026-03-30T07:00:00Z', 'Ben'],
    ['after everyone had a week, the first again', '2026-04-13T07:00:00Z', 'Ada'],
    ['before the rotation began, as if it had always run', '2026-03-23T07:59:59Z', 'Cleo'],
  ])('%s', (_, instant, person) => {
    expect(onDuty(roster([berlin]), at(instant))).toEqual([person]);
  });

  it('whoever stands in for the roster takes the place, to the millisecond; two may', () => {
    const dora = standsIn('Dora', null, '2026-03-24T00:00:00Z', '2026-03-25T00:00:00Z');
    const stood = roster([berlin], { standIns: [dora, standsIn('Emil', null, '2026-03-24T12:00:00Z', '2026-03-24T13:00:00Z')] });
    expect(onDuty(stood, dora.startsAt - 1)).toEqual(['Ada']);
    expect(onDuty(stood, dora.startsAt)).toEqual(['Dora']);
    expect(onDuty(stood, at('2026-03-24T12:30:00Z'))).toEqual(['Dora', 'Emil']);
    expect(onDuty(stood, dora.endsAt - 1)).toEqual(['Dora']);
    expect(onDuty(stood, dora.endsAt)).toEqual(['Ada']);
  });

  it('whoever stands in for one person takes only what is theirs', () => {
    const stood = roster([berlin], { standIns: [standsIn('Dora', 'Ada', '2026-03-23T00:00:00Z', '2026-04-06T00:00:00Z')] });
    expect(onDuty(stood, at('2026-03-24T00:00:00Z'))).toEqual(['Dora']);
    expect(onDuty(stood, at('2026-03-31T00:00:00Z'))).toEqual(['Ben']);
  });

  it('a group is reached whole, and an empty roster says so rather than inventing someone', () => {
    expect(onDuty(roster([{ ...berlin, kind: 'everyone' }]), 0)).toEqual(['Ada', 'Ben', 'Cleo']);
    expect(onDuty(roster([{ ...berlin, members: [] }]), 0)).toEqual([]);
    expect(onDuty(roster([]), 0)).toEqual([]);
    expect(onDuty({ plans: [], standIns: [], absences: [] }, 0)).toEqual([]);
  });

  it('a change applies from its instant on: before it, the answers stay what they were', () => {
    const changed: DutyRoster = { ...roster([berlin]), plans: [{ appliesFrom: null, layers: [berlin] }, { appliesFrom: at('2026-03-25T00:00:00Z'), layers: [{ ...berlin, members: ['Zoe'] }] }] };
    expect(onDuty(changed, at('2026-03-25T00:00:00Z') - 1)).toEqual(['Ada']);
    expect(onDuty(changed, at('2026-03-25T00:00:00Z'))).toEqual(['Zoe']);
    const again = { ...changed, plans: [...changed.plans, { appliesFrom: at('2026-03-24T00:00:00Z'), layers: [{ ...berlin, members: ['Yann'] }] }] };
    expect(onDuty(again, at('2026-03-26T00:00:00Z'))).toEqual(['Yann']);
  });
});

describe('leave (WHO-5)', () => {
  const week = ['2026-03-23T00:00:00Z', '2026-03-30T06:00:00Z'] as const;
  const noon = at('2026-03-24T12:00:00Z');
  const first = (absences: Absence[], standIns: StandIn[] = []) => shifts(roster([berlin], { absences, standIns }), noon, noon + 1)[0];

  it('the delegate has the place', () => expect(first([away('Ada', 'Dora', ...week)])).toMatchObject({ personId: 'Dora', insteadOfId: 'Ada', why: 'delegate' }));
  it('without a delegate, the next in the rotation', () => expect(first([away('Ada', null, ...week)])).toMatchObject({ personId: 'Ben', insteadOfId: 'Ada', why: 'next' }));
  it('a delegate who is away too has it not', () => expect(first([away('Ada', 'Dora', ...week), away('Dora', null, ...week)])).toMatchObject({ personId: 'Ben', why: 'next' }));
  it('who has left for good is away without end', () => expect(first([away('Ada', null, week[0], null), away('Ben', null, week[0], null)])).toMatchObject({ personId: 'Cleo', why: 'next' }));
  it('a stand-in who is away has a delegate too', () =>
    expect(first([away('Dora', 'Emil', ...week)], [standsIn('Dora', 'Ada', ...week)])).toMatchObject({ personId: 'Emil', insteadOfId: 'Ada', why: 'delegate' }));
  it('a stand-in who is away without one leaves the place to whose it was', () =>
    expect(first([away('Dora', null, ...week)], [standsIn('Dora', 'Ada', ...week)])).toMatchObject({ personId: 'Ada', insteadOfId: null }));
  it('when everyone is away nobody is on duty', () => expect(onDuty(roster([berlin], { absences: ['Ada', 'Ben', 'Cleo'].map((each) => away(each, null, ...week)) }), noon)).toEqual([]));
  it('in a group the delegate is reached with the others, once', () =>
    expect(onDuty(roster([{ ...berlin, kind: 'everyone' }], { absences: [away('Ada', 'Ben', ...week)] }), noon)).toEqual(['Ben', 'Cleo']));
});

describe('clock changes: the hand-over is at its local time, and no instant is lost or given twice', () => {
  const daily = (timeZone: string, firstHandoverOn: string, handoverTime: string): Layer => ({ ...berlin, timeZone, firstHandoverOn, handoverTime, every: { count: 1, unit: 'days' } });
  it.each([
    ['Berlin, spring: 23 hours', daily('Europe/Berlin', '2026-03-28', '09:00'), '2026-03-28T08:00:00Z', 23],
    ['Berlin, autumn: 25 hours', daily('Europe/Berlin', '2026-10-24', '09:00'), '2026-10-24T07:00:00Z', 25],
    ['Berlin, a hand-over at 02:30 that is skipped comes when the clock jumps', daily('Europe/Berlin', '2026-03-28', '02:30'), '2026-03-28T01:30:00Z', 23.5],
    ['Berlin, a hand-over at 02:00, where the clock jumps', daily('Europe/Berlin', '2026-03-28', '02:00'), '2026-03-28T01:00:00Z', 24],
    ['Berlin, a hand-over at 02:30 that comes twice is the first', daily('Europe/Berlin', '2026-10-24', '02:30'), '2026-10-24T00:30:00Z', 24],
    ['Lord Howe, spring: 23 and a half', daily('Australia/Lord_Howe', '2026-10-03', '09:00'), '2026-10-02T22:30:00Z', 23.5],
    ['Lord Howe, autumn: 24 and a half', daily('Australia/Lord_Howe', '2026-04-04', '09:00'), '2026-04-03T22:00:00Z', 24.5],
    ['Almaty on 1 March 2024, an hour back for good: 25', daily('Asia/Almaty', '2024-02-29', '09:00'), '2024-02-29T03:00:00Z', 25],
  ])('%s', (_, layer, start, hours) => {
    const [first, next] = shifts(roster([layer]), at(start), at(start) + 2 * DAY);
    expect([first!.from, first!.until - first!.from, next!.from]).toEqual([at(start), hours * HOUR, first!.until]);
    expect([first!.personId, next!.personId]).toEqual(['Ada', 'Ben']);
  });

  it('a hand-over every hour leaves out the hour that is skipped', () => {
    const hourly = { ...daily('Europe/Berlin', '2026-03-29', '00:00'), every: { count: 1, unit: 'hours' as const } };
    expect(shifts(roster([hourly]), at('2026-03-28T23:00:00Z'), at('2026-03-29T03:00:00Z')).map(({ personId, from }) => [personId, new Date(from).toISOString().slice(11, 16)]))
      .toEqual([['Ada', '23:00'], ['Ben', '00:00'], ['Ada', '01:00'], ['Ben', '02:00']]);
  });

  it('three places follow the sun: each by its own clock', () => {
    const place = (name: string, timeZone: string, person: string): Layer => ({ ...berlin, name, timeZone, hours: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }], members: [person] });
    const sun = roster([place('Almaty', 'Asia/Almaty', 'Ada'), place('London', 'Europe/London', 'Ben'), place('Chicago', 'America/Chicago', 'Cleo')]);
    const read = (day: string) => shifts(sun, at(`${day}T00:00:00Z`), at(`${day}T00:00:00Z`) + DAY).map(({ layer, from, until }) => [layer, new Date(from).toISOString().slice(11, 16), new Date(until).toISOString().slice(11, 16)]);
    expect(read('2026-01-14')).toEqual([['Almaty', '04:00', '12:00'], ['London', '09:00', '17:00'], ['Chicago', '15:00', '23:00']]);
    expect(read('2026-03-16')).toEqual([['Almaty', '04:00', '12:00'], ['London', '09:00', '17:00'], ['Chicago', '14:00', '22:00']]);
    expect(read('2026-07-14')).toEqual([['Almaty', '04:00', '12:00'], ['London', '08:00', '16:00'], ['Chicago', '14:00', '22:00']]);
    expect(read('2026-01-17')).toEqual([]);
  });

  it('hours over midnight are one shift, and belong to the day on which they begin', () => {
    const night = roster([{ ...berlin, hours: [{ days: [7], from: '22:00', to: '06:00' }, { days: [1], from: '06:00', to: '09:00' }] }]);
    expect(shifts(night, at('2026-04-05T00:00:00Z'), at('2026-04-07T00:00:00Z')).map(({ from, until }) => [from, until])).toEqual([[at('2026-04-05T20:00:00Z'), at('2026-04-06T07:00:00Z')]]);
  });
});

/** Instants near clock changes, at a resolution that hits hand-overs exactly. */
const CHANGES = ['2026-03-29T01:00Z', '2026-10-25T01:00Z', '2026-03-08T08:00Z', '2026-11-01T07:00Z', '2026-04-04T15:00Z', '2026-10-03T15:30Z', '2024-02-29T18:00Z', '2026-06-01T00:00Z'];
const instant = fc.tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -3 * 24 * 12, max: 3 * 24 * 12 }), fc.constantFrom(-1, 0, 0, 1)).map(([change, steps, off]) => at(change) + steps * 5 * 60_000 + off);
const zone = fc.constantFrom('Europe/Berlin', 'America/Chicago', 'Australia/Lord_Howe', 'Asia/Almaty', 'Europe/London', 'UTC');
const every = fc.oneof(
  fc.record({ count: fc.constantFrom(1, 2, 7, 8, 12, 36), unit: fc.constant('hours' as const) }), fc.record({ count: fc.constantFrom(1, 3), unit: fc.constantFrom('days' as const, 'weeks' as const) }));
const rotation = (name: string) => fc.record({ timeZone: zone, every, handoverTime: fc.constantFrom('00:00', '01:45', '02:00', '02:30', '09:00'), size: fc.integer({ min: 1, max: 3 }) }).map(
  ({ size, ...given }): Layer => ({ ...berlin, name, ...given, firstHandoverOn: '2024-01-01', members: ['Ada', 'Ben', 'Cleo'].slice(0, size) }));
const person = fc.constantFrom('Ada', 'Ben', 'Cleo', 'Dora');
const spans = fc.tuple(instant, fc.integer({ min: 1, max: 40 })).map(([startsAt, hours]) => ({ startsAt, endsAt: startsAt + hours * HOUR }));
const anyRoster = fc.record({
  plans: fc.array(fc.record({ appliesFrom: fc.option(instant), layers: fc.tuple(rotation('a'), rotation('b')).map((both): Layer[] => [both[0], { ...both[1], hours: [{ days: [1, 2, 3, 6, 7], from: '22:00', to: '02:30' }, { days: [3, 4], from: '09:00', to: '24:00' }] }]) }), { maxLength: 3 }),
  standIns: fc.array(fc.record({ personId: person, inPlaceOfId: fc.option(person), span: spans }).map(({ span, ...who }) => ({ ...who, ...span })), { maxLength: 3 }),
  absences: fc.array(fc.record({ personId: person, delegateId: fc.option(person), span: spans }).map(({ span, ...who }): Absence => ({ ...who, ...span })), { maxLength: 3 }),
});

describe('as properties', () => {
  it('a rotation round the clock has exactly one person at every instant: shifts join without a gap and without overlap, over clock changes in both directions', () => {
    fc.assert(fc.property(rotation('only'), instant, (layer, from) => {
      const all = shifts(roster([layer]), from, from + 6 * DAY);
      expect([all[0]!.from, all.at(-1)!.until]).toEqual([from, from + 6 * DAY]);
      for (const [index, each] of all.entries()) {
        expect(each.from).toBeLessThan(each.until);
        if (index > 0) expect(each.from).toBe(all[index - 1]!.until);
      }
    }));
  });

  it('a hand-over at the very hour that a clock change skips is at the change, not at the one before', () => {
    const hourly: Layer = { ...berlin, firstHandoverOn: '2024-01-01', handoverTime: '00:00', every: { count: 1, unit: 'hours' }, members: ['Ada', 'Ben'] };
    const from = Date.parse('2026-03-29T00:30:00Z');
    expect(shifts(roster([hourly]), from, from + DAY / 12).map((each) => `${new Date(each.from).toISOString().slice(11, 16)} ${each.personId}`)).toEqual(['00:30 Ben', '01:00 Ben', '02:00 Ada']);
  });

  it('hours that divide the day in one zone divide the time: one person at every instant', () => {
    const borders = fc.uniqueArray(fc.constantFrom('00:30', '02:00', '02:15', '02:30', '03:00', '09:00', '23:00'), { minLength: 2, maxLength: 4 }).map((all) => [...all].sort());
    fc.assert(fc.property(borders, zone, instant, (times, timeZone, moment) => {
      const layers = times.map((from, index): Layer => ({ ...berlin, name: from, timeZone, members: [from], hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from, to: times[(index + 1) % times.length]! }] }));
      expect(onDuty(roster(layers), moment)).toHaveLength(1);
    }));
  });

  it('the timeline says of every instant who is on duty then', () => {
    fc.assert(fc.property(anyRoster, instant, fc.array(instant, { maxLength: 6 }), (given, from, moments) => {
      const until = from + 5 * DAY;
      const all = shifts(given, from, until);
      for (const moment of [...moments, ...all.flatMap((each) => [each.from, each.until - 1, each.until])].filter((each) => from <= each && each < until)) {
        const shown = [...new Set(all.filter((each) => each.from <= moment && moment < each.until).map(({ personId }) => personId))].sort();
        expect(shown).toEqual(onDuty(given, moment).sort());
      }
    }), { numRuns: 40 });
  });

  it('the turn is that of the wall clock, wherever the clock does not change', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 20_000 }), fc.constantFrom(1, 2, 7), (hours, days) => {
      const layer: Layer = { ...berlin, timeZone: 'UTC', firstHandoverOn: '2026-01-01', handoverTime: '00:00', every: { count: days, unit: 'days' } };
      const turn = Math.floor(hours / 24 / days);
      expect(onDuty(roster([layer]), at('2026-01-01T00:00Z') + hours * HOUR)).toEqual([layer.members[turn % 3]]);
    }));
  });
});
