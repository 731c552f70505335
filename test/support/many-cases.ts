import { startDeskProcess, type DeskProcess } from './desk-process.js';
import { aCase, eventually, openingOf, type TestDesk } from './desk.js';
import { look } from './look.js';
import { inParallel } from './parallel.js';

const HALF_AN_HOUR = 30 * 60_000;
const HANDS = 6;

/** What became of a case's first promise: its escalations, the mails that left with them, what its clock says. */
export interface Fate {
  number: string;
  /** One per escalation, `step.repeat`, in the order of their firing. */
  fired: string[];
  mails: number;
  /** Of its first clock; milliseconds. */
  stepsFired: number;
  firstDueAt: number;
  firstFiredAt: number | null;
  lastFiredAt: number | null;
  metAt: number | null;
}

/** Every step of `ESC-2` for a Severity A case, and how many people they reach while nobody is assigned. */
export const WHOLE_CHAIN = { fired: ['0.0', '1.0', '2.0', '3.0', '4.0'], mails: 8 };
export const FIRST_STEP = { fired: ['0.0'], mails: 1 };

/** The worker of a desk as a process of its own, on the same database and Redis. */
export function workerOf({ config }: TestDesk): Promise<DeskProcess> {
  const url = new URL(config.databaseUrl);
  url.searchParams.set('application_name', 'worker');
  return startDeskProcess({
    ROLE: 'worker', DATABASE_URL: url.href, REDIS_URL: config.redisUrl ?? '', REDIS_PREFIX: config.redisPrefix, DESK_DEMO: 'on', DESK_RATE_LIMIT: 'off',
  });
}

export async function deskNow(desk: TestDesk): Promise<number> {
  const [row] = await look<{ now: Date }>(desk, 'SELECT desk_now() AS now');
  return row!.now.getTime();
}

/** One person is on duty at any hour: duty follows the sun, and where two places' hours overlap both would be reached. */
export const oneOnDuty = (desk: TestDesk) => look(desk, `UPDATE queue SET duty_roster_id = (SELECT id FROM roster WHERE name = 'Third tier on duty') WHERE takes_all`);

/** Opens Severity A cases, each with its first step due at an instant of the desk's time, at most half an hour ahead. */
export async function opener(desk: TestDesk): Promise<(dueAt: number) => Promise<string>> {
  const [csm, intake] = await Promise.all([desk.as('csm'), desk.as('intake')]);
  const under = await openingOf(csm);
  await oneOnDuty(desk);
  return async (dueAt) => {
    const openedAt = new Date(dueAt - HALF_AN_HOUR).toISOString();
    return (await intake.post('/cases', aCase(under, { openedAt })).expect(201)).body.number;
  };
}

export const openDueAt = async (desk: TestDesk, dueAts: number[]): Promise<string[]> => inParallel(dueAts, HANDS, await opener(desk));

/** So many instants, evenly between two. */
export const spread = (from: number, to: number, count: number): number[] => Array.from({ length: count }, (_, index) => Math.round(from + ((to - from) * index) / count));

export function fates(desk: TestDesk, numbers: string[]): Promise<Fate[]> {
  return look<Fate>(desk, `
    SELECT k.number,
      (SELECT COALESCE(json_agg(x.step || '.' || x.repeat ORDER BY x.fired_at, x.due_at, x.step), '[]') FROM escalation x WHERE x.clock_id = c.id) AS fired,
      (SELECT count(*)::int FROM delivery d WHERE d.reference = k.number AND d.subject LIKE '%the first response%') AS mails,
      (SELECT count(*)::int FROM clock_step s WHERE s.clock_id = c.id AND s.state = 'fired') AS "stepsFired",
      (SELECT extract(epoch FROM s.due_at)::float8 * 1000 FROM clock_step s WHERE s.clock_id = c.id AND s.step = 0 AND s.repeat = 0) AS "firstDueAt",
      (SELECT extract(epoch FROM min(x.fired_at))::float8 * 1000 FROM escalation x WHERE x.clock_id = c.id) AS "firstFiredAt",
      (SELECT extract(epoch FROM max(x.fired_at))::float8 * 1000 FROM escalation x WHERE x.clock_id = c.id) AS "lastFiredAt",
      extract(epoch FROM c.met_at)::float8 * 1000 AS "metAt"
    FROM support_case k JOIN clock c ON c.subject_id = k.id AND c.id LIKE '%.1'
    WHERE k.number = ANY($1) ORDER BY k.number`, [numbers]);
}

/** Waits until these cases have so many escalations each, all in all, and gives what became of them. */
export async function untilFired(desk: TestDesk, numbers: string[], escalations: number): Promise<Fate[]> {
  await eventually(() => countFired(desk, numbers), (count) => count >= numbers.length * escalations, 45_000);
  return fates(desk, numbers);
}

export async function countFired(desk: TestDesk, numbers: string[]): Promise<number> {
  const [row] = await look<{ count: number }>(desk,
    `SELECT count(*)::int AS count FROM escalation x JOIN support_case k ON k.id = x.case_id JOIN clock c ON c.id = x.clock_id
     WHERE k.number = ANY($1) AND c.kind = 'first_response'`, [numbers]);
  return row!.count;
}

/** Waits until nothing is due any more, on any case. */
export async function untilNothingIsDue(desk: TestDesk): Promise<void> {
  const due = (): Promise<{ count: number }[]> => look(desk, 'SELECT count(*)::int AS count FROM clock WHERE wake_at < desk_now()');
  await eventually(due, ([row]) => row!.count === 0, 45_000);
}

/** What these cases came to, and how many came to it: `{ 'fired 0.0, 1 mails': 20 }`. */
export function census(seen: Fate[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const fate of seen) {
    const outcome = outcomeOf({ fired: fate.fired, mails: fate.mails });
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}

export const outcomeOf = ({ fired, mails }: Pick<Fate, 'fired' | 'mails'>): string => `fired ${fired.join(' ') || 'nothing'}, ${mails} mails`;
