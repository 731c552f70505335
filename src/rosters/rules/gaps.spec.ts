import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkLayers, gaps, onDuty, type DutyRoster, type Hours, type Layer } from './index.js';

const DAY = 86_400_000;
const monday = Date.parse('2026-01-05T00:00:00Z');
const utc: Layer = {
  name: 'Duty', kind: 'rotation', timeZone: 'UTC', firstHandoverOn: '2026-01-05', handoverTime: '00:00', every: { count: 1, unit: 'weeks' }, hours: null, members: ['Ada', 'Ben'],
};
const hours = (from: string, to: string, days = [1, 2, 3, 4, 5, 6, 7]): Hours[] => [{ days, from, to }];
const roster = (layers: Layer[], more: Partial<DutyRoster> = {}): DutyRoster => ({ plans: [{ appliesFrom: null, layers }], standIns: [], absences: [], ...more });
const at = (hour: number) => monday + hour * 3_600_000;

describe('gaps shown ahead (ESC-5)', () => {
  it('where nobody is on duty, joined over layers', () => {
    const two = [{ ...utc, name: 'early', hours: hours('06:00', '12:00') }, { ...utc, name: 'late', hours: hours('11:00', '20:00') }];
    expect(gaps(roster(two), at(0), at(24))).toEqual([{ from: at(0), until: at(6), kind: 'nobody' }, { from: at(20), until: at(24), kind: 'nobody' }]);
    expect(gaps(roster([utc]), at(0), at(24 * 30))).toEqual([]);
  });

  it('where somebody is away without a delegate, though the next takes it', () => {
    const absences = [{ personId: 'Ada', delegateId: null, startsAt: at(30), endsAt: at(40) }];
    expect(gaps(roster([utc], { absences }), at(0), at(100))).toEqual([{ from: at(30), until: at(40), kind: 'away', layer: 'Duty', personId: 'Ada', takenById: 'Ben' }]);
    expect(gaps(roster([utc], { absences: [{ ...absences[0]!, delegateId: 'Dora' }] }), at(0), at(100))).toEqual([]);
    expect(gaps(roster([{ ...utc, members: ['Ada'] }], { absences }), at(0), at(100))).toEqual([
      { from: at(30), until: at(40), kind: 'nobody' }, { from: at(30), until: at(40), kind: 'away', layer: 'Duty', personId: 'Ada', takenById: null }]);
  });

  it('who has left for good is one, a group with somebody left is none', () => {
    const absences = [{ personId: 'Ada', delegateId: null, startsAt: -Infinity, endsAt: null }];
    expect(gaps(roster([utc], { absences }), at(0), at(24))).toMatchObject([{ kind: 'away', personId: 'Ada', takenById: 'Ben' }]);
    expect(gaps(roster([{ ...utc, kind: 'everyone' }], { absences }), at(0), at(24))).toEqual([]);
  });

  it('nobody is on duty exactly where it says so', () => {
    const time = fc.constantFrom('00:00', '06:00', '12:00', '17:30', '23:00');
    fc.assert(fc.property(fc.array(fc.tuple(time, time, fc.constantFrom('UTC', 'Asia/Tokyo', 'America/Chicago')), { maxLength: 3 }), fc.integer({ min: 0, max: 7 * 48 - 1 }), (given, half) => {
      const layers = given.map(([from, to, timeZone], index): Layer => ({ ...utc, name: String(index), timeZone, hours: hours(from, to, [1, 3, 5]) }));
      const moment = monday + half * 1_800_000;
      const open = gaps(roster(layers), monday, monday + 7 * DAY).some(({ kind, from, until }) => kind === 'nobody' && from <= moment && moment < until);
      expect(open).toBe(onDuty(roster(layers), moment).length === 0);
    }));
  });
});

describe('what no roster can be made of', () => {
  it.each<[string, Layer[], string]>([
    ['no layer', [], 'layers'],
    ['two of one name', [utc, utc], 'layers.1.name'],
    ['a day that does not exist', [{ ...utc, firstHandoverOn: '2026-02-30' }], 'layers.0.firstHandoverOn'],
    ['a time that does not exist', [{ ...utc, handoverTime: '24:00' }], 'layers.0.handoverTime'],
    ['no hours', [{ ...utc, hours: [] }], 'layers.0.hours'],
    ['no day', [{ ...utc, hours: hours('09:00', '17:00', []) }], 'layers.0.hours.0.days'],
    ['hours that overlap', [{ ...utc, hours: [...hours('09:00', '17:00', [1]), ...hours('16:59', '18:00', [1])] }], 'layers.0.hours'],
    ['a night that overlaps the morning', [{ ...utc, hours: [...hours('22:00', '06:00', [7]), ...hours('05:00', '09:00', [1])] }], 'layers.0.hours'],
    ['somebody twice in a group', [{ ...utc, kind: 'everyone', members: ['Ada', 'Ada'] }], 'layers.0.members'],
  ])('%s', (_, layers, field) => expect(checkLayers(layers)).toMatchObject([{ field, message: expect.stringMatching(/^[A-Z].*\.$/) }]));

  it('what can', () => {
    expect(checkLayers([utc, { ...utc, name: 'night', hours: [...hours('22:00', '06:00'), ...hours('06:00', '09:00'), ...hours('09:00', '22:00')] }])).toEqual([]);
    expect(checkLayers([{ ...utc, hours: hours('00:00', '24:00') }, { ...utc, name: 'all day', hours: hours('09:00', '09:00') }])).toEqual([]);
  });
});
