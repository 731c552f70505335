import { describe, expect, it } from '@jest/globals';
import type { Layer, Roster } from './api';
import { draftOf, layersOf, mondayOf, moved, newLayer, toAdd } from './draft';

const ANN = { id: 'a', name: 'Ann' };
const BEN = { id: 'b', name: 'Ben' };
const layer = (name: string): Layer => (
  { name, kind: 'rotation', timeZone: 'UTC', firstHandoverOn: '2026-01-05', handoverTime: '09:00', every: { count: 1, unit: 'weeks' }, hours: null, members: [ANN] });
const plan = (version: number, name: string) => ({ version, appliesFrom: null, note: '', layers: [layer(name)] });

describe('a roster as it is typed', () => {
  it.each([
    ['2026-11-26T12:00:00Z', 'Europe/Berlin', '2026-11-23'],
    ['2026-11-22T23:30:00Z', 'Europe/Berlin', '2026-11-23'],
    ['2026-11-22T23:30:00Z', 'America/Chicago', '2026-11-16'],
    ['2026-11-23T00:00:00Z', 'UTC', '2026-11-23'],
  ])('turns begin on the Monday of this week: %s in %s', (now, zone, monday) => {
    expect(mondayOf(Date.parse(now), zone)).toBe(monday);
  });

  it('a change is made on the newest version, also where that applies later', () => {
    const roster = { name: 'Duty', inForce: plan(3, 'now'), planned: [plan(5, 'later'), plan(4, 'soon')] } as Roster;
    expect(draftOf(roster).layers.map(({ name }) => name)).toEqual(['later']);
    expect(draftOf({ ...roster, planned: [] }).layers.map(({ name }) => name)).toEqual(['now']);
  });

  it('is sent without what only the page knows', () => {
    const draft = { name: 'Duty', layers: [{ ...newLayer(' Night ', 0, 'UTC'), every: { count: '2', unit: 'days' as const }, members: [BEN, ANN] }], appliesFrom: '' };
    expect(layersOf(draft)).toEqual([{
      name: 'Night', kind: 'rotation', timeZone: 'UTC', firstHandoverOn: '1969-12-29', handoverTime: '09:00', every: { count: 2, unit: 'days' }, hours: null, members: ['b', 'a'],
    }]);
  });

  it('members change places, and none falls off the end', () => {
    expect(moved(['x', 'y', 'z'], 1, -1)).toEqual(['y', 'x', 'z']);
    expect(moved(['x', 'y', 'z'], 1, 1)).toEqual(['x', 'z', 'y']);
    expect(moved(['x', 'y'], 0, -1)).toEqual(['x', 'y']);
    expect(moved(['x', 'y'], 1, 1)).toEqual(['x', 'y']);
  });

  it('a rotation takes somebody twice, a group once', () => {
    expect(toAdd({ kind: 'rotation', members: [ANN] }, [ANN, BEN])).toEqual([ANN, BEN]);
    expect(toAdd({ kind: 'everyone', members: [ANN] }, [ANN, BEN])).toEqual([BEN]);
  });
});
