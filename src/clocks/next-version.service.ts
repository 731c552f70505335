import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CalendarService, type WorkingTime } from '../calendar/index.js';
import { PoliciesService, type EscalationPolicy } from '../severity/index.js';
import { known } from './clocks.service.js';
import { movesOn, promiseDeadline, withoutReceipts, type Clock, type Facts, type Move, type Promises, type Step } from './rules/index.js';

/** In the place of the id that the next version has once it is saved. */
const NEXT = 'the next version';

export interface NextVersion {
  moves: Move[];
  /** The deadline that a clock has on the next version, with its arithmetic. */
  deadlineOn(clock: Clock): ReturnType<typeof promiseDeadline>;
}

/** What a calendar's next version would make of the clocks that run on it (`CLK-6`). Nothing is stored or held; few queries for any number of clocks. */
@Injectable()
export class NextVersionService {
  constructor(private readonly calendars: CalendarService, private readonly policies: PoliciesService) {}

  /** @param running whose clocks run on the calendar, and on which of its versions @param nowOf the time at which a subject would be reckoned anew */
  async preview(tx: EntityManager, running: readonly { subjectId: string; from: string }[], hours: WorkingTime, nowOf: (subjectId: string) => number): Promise<NextVersion> {
    const versions = new Map<string, string[]>();
    for (const { subjectId, from } of running) versions.set(subjectId, [...(versions.get(subjectId) ?? []), from]);
    const subjects = await unanswered(tx, [...versions.keys()]);
    const facts = await this.facts(tx, subjects, hours);
    const lean: Facts = { ...facts, workingTime: memo((id: string | null) => withoutReceipts(facts.workingTime(id))) };
    const moves = subjects.flatMap((promises) => movesOn(promises, versions.get(promises.subjectId)!, NEXT, nowOf(promises.subjectId), lean));
    return { moves, deadlineOn: (clock) => promiseDeadline({ ...clock, calendarVersionId: NEXT }, facts) };
  }

  private async facts(tx: EntityManager, subjects: Promises[], hours: WorkingTime): Promise<Facts> {
    const clocks = subjects.flatMap((subject) => subject.clocks);
    const times = new Map<string | null, WorkingTime>([[NEXT, hours]]);
    for (const id of new Set(clocks.map(({ calendarVersionId }) => calendarVersionId))) times.set(id, await this.calendars.workingTime(tx, id));
    const policies = new Map<string, EscalationPolicy>();
    for (const id of new Set(clocks.map(({ policyVersionId }) => policyVersionId))) policies.set(id, await this.policies.policy(tx, id));
    return { workingTime: (id) => known(times, id), policy: (id) => known(policies, id) };
  }
}

/** Of the clocks of subjects, those that time or a calendar can still change, with the steps that can still fire. */
async function unanswered(tx: EntityManager, subjectIds: string[]): Promise<Promises[]> {
  const steps = new Map<string, Step[]>();
  for (const { clockId, dueAt, ...step } of await tx.query<(Omit<Step, 'dueAt'> & { clockId: string; dueAt: Date })[]>(STEPS, [subjectIds])) {
    const ofClock = steps.get(clockId) ?? [];
    ofClock.push({ ...step, dueAt: dueAt.getTime() });
    steps.set(clockId, ofClock);
  }
  const subjects = new Map<string, Promises>(subjectIds.map((subjectId) => [subjectId, { subjectId, clocks: [] }]));
  for (const { subjectId, ...row } of await tx.query<ClockRow[]>(CLOCKS, [subjectIds])) {
    const at = (instant: Date | null): number | null => instant?.getTime() ?? null;
    subjects.get(subjectId)!.clocks.push({
      ...row, startedAt: row.startedAt.getTime(), dueAt: row.dueAt.getTime(), notBefore: at(row.notBefore), notAfter: at(row.notAfter), missedAt: at(row.missedAt),
      metAt: null, endedAt: null, receipt: [], steps: steps.get(row.id) ?? [],
    });
  }
  return [...subjects.values()];
}

type ClockRow = Pick<Clock, 'id' | 'kind' | 'severity' | 'state' | 'targetMinutes' | 'calendarVersionId' | 'policyVersionId'>
  & { subjectId: string; startedAt: Date; dueAt: Date; notBefore: Date | null; notAfter: Date | null; missedAt: Date | null };

const CLOCKS = `
  SELECT subject_id AS "subjectId", id, kind, severity, state, target_minutes AS "targetMinutes", calendar_version_id AS "calendarVersionId",
    policy_version_id AS "policyVersionId", started_at AS "startedAt", due_at AS "dueAt", not_before AS "notBefore", not_after AS "notAfter", missed_at AS "missedAt"
  FROM clock WHERE subject_id = ANY($1) AND ended_at IS NULL ORDER BY started_at, id`;

const STEPS = `
  SELECT s.clock_id AS "clockId", s.step, s.repeat, s.due_at AS "dueAt", s.state, NULL AS "firedAt", NULL AS "acknowledgedAt"
  FROM clock c JOIN clock_step s ON s.clock_id = c.id
  WHERE c.subject_id = ANY($1) AND c.ended_at IS NULL AND s.state = 'armed' ORDER BY s.step, s.repeat`;

function memo<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}
