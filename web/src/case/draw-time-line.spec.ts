import { describe, expect, it } from '@jest/globals';
import { drawTimeLine, type TimedClock } from './draw-time-line';

const at = (minutes: number): string => new Date(Date.UTC(2026, 10, 23, 4, 0) + minutes * 60_000).toISOString();
const ms = (minutes: number): number => Date.parse(at(minutes));

const clock = (given: Partial<TimedClock> = {}): TimedClock => ({
  id: 'x.1', kind: 'first_response', dueAt: at(60), metAt: null, endedAt: null, spans: [{ from: at(0), to: at(60) }], ...given,
});
const ahead = (step: number, minutes: number) => ({ clockId: 'x.1', step, repeat: 0, dueAt: at(minutes) });
const shown = (given: object = {}) => ({ openedAt: at(0), clock: clock(), clocks: [clock()], fired: [{ id: 'f', firedAt: at(30) }], ahead: [ahead(1, 45), ahead(2, 60), ahead(4, 90)], ...given });

describe('the time line of a case, to scale (ESC-1)', () => {
  it('runs from the opening past the last that is due, every mark at its share of it', () => {
    const { from, until, marks } = drawTimeLine(shown(), ms(40));
    expect([from, until]).toEqual([ms(0), ms(0) + (90 * 60_000) / 0.96]);
    expect(marks.map(({ kind, place }) => [kind, Math.round(place * 1000)])).toEqual([
      ['opened', 0], ['fired', 320], ['ahead', 480], ['due', 640], ['ahead', 640], ['ahead', 960],
    ]);
  });

  it('the present moves along it, and stretches it once it is past all that was due', () => {
    const [before, later, past] = [drawTimeLine(shown(), ms(30)), drawTimeLine(shown(), ms(60)), drawTimeLine(shown(), ms(180))];
    expect([before.present, later.present].map((place) => Math.round(place! * 1000))).toEqual([320, 640]);
    expect(past.until).toBeGreaterThan(ms(180));
    expect(past.present).toBeCloseTo(0.96);
    expect(past.marks.every(({ place }) => place < past.present!)).toBe(true);
  });

  it('nothing runs any more: no present, and the line ends with what was', () => {
    const met = clock({ metAt: at(20), endedAt: at(20) });
    const { present, until, marks } = drawTimeLine(shown({ clock: met, clocks: [met], ahead: [] }), ms(100_000));
    expect(present).toBeNull();
    expect(until).toBeLessThan(ms(70));
    expect(marks.map(({ kind }) => kind)).toEqual(['opened', 'met', 'fired', 'due']);
  });

  it('what replaced a clock is shown, the clock it replaced is not (SEV-4)', () => {
    const [old, now] = [clock({ id: 'x.1', dueAt: at(240), endedAt: at(10) }), clock({ id: 'x.2' })];
    const { marks } = drawTimeLine(shown({ clock: now, clocks: [old, now], fired: [], ahead: [] }), ms(20));
    expect(marks.map(({ key }) => key)).toEqual(['opened', 'due x.2']);
  });

  it('marks that would cover each other stand in lanes, and come down again where there is room', () => {
    const { marks } = drawTimeLine(shown({ ahead: [ahead(1, 59), ahead(2, 60), ahead(3, 61), ahead(4, 90)] }), ms(40));
    expect(marks.map(({ lane }) => lane)).toEqual([0, 0, 0, 1, 2, 3, 0]);
  });

  it('shades what counts: over a night there is a gap (CLK-2)', () => {
    const overnight = clock({ dueAt: at(1_000), spans: [{ from: at(0), to: at(100) }, { from: at(950), to: at(1_000) }] });
    const { counted } = drawTimeLine(shown({ clock: overnight, clocks: [overnight], fired: [], ahead: [] }), ms(10));
    expect(counted.map(({ left, width }) => [left, width].map((share) => Math.round(share * 1000)))).toEqual([[0, 96], [912, 48]]);
  });

  it('a case just opened, with nothing promised, is still a line', () => {
    const { from, until, marks } = drawTimeLine({ openedAt: at(0), clock: null, clocks: [], fired: [], ahead: [] }, ms(0));
    expect(until).toBeGreaterThan(from);
    expect(marks).toEqual([{ key: 'opened', kind: 'opened', at: ms(0), clock: null, place: 0, lane: 0 }]);
  });
});
