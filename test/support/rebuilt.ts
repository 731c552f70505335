import { ALWAYS_OPEN, compileCalendar } from '../../src/calendar/rules/index.js';
import { CalendarService } from '../../src/calendar/index.js';
import { ClocksService } from '../../src/clocks/index.js';
import { advance, type Clock, type Facts, type Input, type Promises } from '../../src/clocks/rules/index.js';
import { THE_DESK, UnitOfWork } from '../../src/platform/database/index.js';
import { DEFAULT_POLICY } from '../../src/severity/rules/index.js';
import type { TestDesk } from './desk.js';
import { look } from './look.js';

/** The promises that a case's record alone gives, folded up to `until`. */
export type Rebuilt = (id: string, until: number) => Promise<Promises>;

/** @param locationId where the cases are served: by its calendar, and by the default policy */
export async function rebuilder(desk: TestDesk, locationId: string): Promise<Rebuilt> {
  const [location] = await look<{ calendar_id: string }>(desk, 'SELECT calendar_id FROM location_now WHERE id = $1', [locationId]);
  const [version] = await look<{ id: string }>(desk, 'SELECT id FROM calendar_version WHERE calendar_id = $1', [location!.calendar_id]);
  const spec = await desk.app.get(UnitOfWork).run(THE_DESK, ({ tx }) => desk.app.get(CalendarService, { strict: false }).spec(tx, version!.id));
  const local = compileCalendar(spec);
  const facts: Facts = { workingTime: (id) => (id === null ? ALWAYS_OPEN : local), policy: () => DEFAULT_POLICY };
  return async (id, until) => {
    const events = await look<{ at: Date; inputs: Input[] }>(desk, 'SELECT at, inputs FROM case_event WHERE case_id = $1 ORDER BY id', [id]);
    let promises: Promises = { subjectId: id, clocks: [] };
    for (const { at, inputs } of events) {
      for (const input of inputs) promises = advance(promises, input, at.getTime(), facts).promises;
    }
    return advance(promises, { type: 'time_passed' }, until, facts).promises;
  };
}

/** When a step fired depends on who looked when; that it fired, when it was due and all the rest does not. */
const comparable = ({ id, kind, severity, state, targetMinutes, startedAt, dueAt, notBefore, notAfter, metAt, missedAt, endedAt, receipt, steps }: Clock): object => ({
  id, kind, severity, state, targetMinutes, startedAt, dueAt, notBefore, notAfter, metAt, missedAt, endedAt, receipt,
  steps: steps.map((step) => ({ step: step.step, repeat: step.repeat, dueAt: step.dueAt, state: step.state, acknowledgedAt: step.acknowledgedAt }))
    .sort((a, b) => a.step - b.step || a.repeat - b.repeat),
});

/** A case's promises as they are stored, and as its record gives them, up to its last event. */
export async function promisesOf(desk: TestDesk, rebuilt: Rebuilt, number: string): Promise<{ stored: object[]; folded: object[] }> {
  const [row] = await look<{ id: string; last_event_at: Date }>(desk, 'SELECT id, last_event_at FROM support_case WHERE number = $1', [number]);
  const [stored] = await desk.app.get(UnitOfWork).run(THE_DESK, ({ tx }) => desk.app.get(ClocksService, { strict: false }).load(tx, [row!.id]));
  const folded = await rebuilt(row!.id, row!.last_event_at.getTime());
  return { stored: stored!.clocks.map(comparable), folded: folded.clocks.map(comparable) };
}
