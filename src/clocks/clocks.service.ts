import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { CalendarService, type WorkingTime } from '../calendar/index.js';
import { writeMany, type Work } from '../platform/database/index.js';
import { UpCall, UpCalls } from '../platform/events/up-calls.js';
import { PoliciesService, type EscalationPolicy } from '../severity/index.js';
import { ClockEntity, ClockStepEntity } from './clock.entity.js';
import { advance, wakeOf, type Advanced, type Clock, type Facts, type Input, type Promises } from './rules/index.js';

/** Clocks were stored that time alone will change: someone may set an alarm for them. */
export const CLOCKS_STORED = new UpCall<{ clockId: string; generation: number; wakeAt: number | null }[]>('clocks stored');

/** Whose promises they are, locked by the caller, and the desk's time read after that lock. */
export interface Subject {
  id: string;
  customerId: string;
  now: number;
}

type Stored = Promises & { clocks: (Clock & { generation: number })[] };

/** Keeps the promises of subjects: loads them, asks the fold, stores what it returns. As many statements for many subjects as for one. */
@Injectable()
export class ClocksService {
  constructor(
    private readonly calendars: CalendarService,
    private readonly policies: PoliciesService,
    private readonly upCalls: UpCalls,
  ) {
    upCalls.declare(CLOCKS_STORED);
  }

  /** Applies an input to the promises of each subject and stores the outcomes, which come in the order of the subjects. */
  async advance(work: Work, subjects: Subject[], input: Input): Promise<Advanced[]> {
    const loaded = await this.load(work.tx, subjects.map(({ id }) => id));
    const facts = await this.facts(work.tx, loaded, input);
    const outcomes = subjects.map((subject, at) => ({ subject, before: loaded[at]!, ...advance(loaded[at]!, input, subject.now, facts) }));
    await this.store(work, outcomes.map(({ subject, before, promises }) => ({ customerId: subject.customerId, before, after: promises })));
    return outcomes;
  }

  /** Keeps clocks that were over before the desk knew of them: time changes nothing about them, and nobody is told. */
  async keepEnded({ tx }: Work, customerId: string, promises: Promises[]): Promise<void> {
    const clocks = promises.flatMap((subject) => subject.clocks.map((clock) => ({ clock, subjectId: subject.subjectId })));
    if (clocks.some(({ clock }) => clock.endedAt === null || clock.steps.length > 0)) throw new Error('A clock that runs, or has steps, is no history.');
    await writeMany(tx, ClockEntity, clocks.map(({ clock: { steps: _, ...row }, subjectId }) => ({ ...row, subjectId, customerId, generation: 1, wakeAt: null })));
  }

  /** What inputs would make of a subject's promises; nothing is stored. */
  async preview(work: Work, subjectId: string, inputs: Input[], now: number): Promise<{ before: Promises; after: Advanced }> {
    const before = (await this.load(work.tx, [subjectId]))[0]!;
    const after: Advanced = { promises: before, effects: [] };
    for (const input of [{ type: 'time_passed' } as const, ...inputs]) {
      const next = advance(after.promises, input, now, await this.facts(work.tx, [after.promises], input));
      after.promises = next.promises;
      after.effects.push(...next.effects);
    }
    return { before, after };
  }

  /** Whose clocks run on the versions of a calendar but one, and on which: what moves when that one is saved (`CLK-6`). */
  runningOn(tx: EntityManager, calendarId: string, but: string | null = null): Promise<{ subjectId: string; from: string }[]> {
    return tx.query(
      `SELECT DISTINCT subject_id AS "subjectId", calendar_version_id AS "from" FROM clock JOIN calendar_version v ON v.id = calendar_version_id
       WHERE v.calendar_id = $1 AND v.id IS DISTINCT FROM $2 AND state = 'running' ORDER BY subject_id`, [calendarId, but]);
  }

  /** The clocks of subjects as the rules know them, locked: clock after case, step after clock. */
  async load(tx: EntityManager, subjectIds: string[]): Promise<Stored[]> {
    const lock = { mode: 'pessimistic_write' as const };
    const clocks = await tx.find(ClockEntity, { where: { subjectId: In(subjectIds) }, order: { startedAt: 'ASC', id: 'ASC' }, lock });
    const steps = clocks.length === 0 ? [] : await tx.find(ClockStepEntity, {
      where: { clockId: In(clocks.map(({ id }) => id)) }, order: { step: 'ASC', repeat: 'ASC' }, lock,
    });
    clocks.sort((a, b) => ordinal(a.id) - ordinal(b.id));
    return subjectIds.map((subjectId) => ({
      subjectId,
      clocks: clocks.filter((clock) => clock.subjectId === subjectId).map((clock) => ({ ...clock, steps: steps.filter(({ clockId }) => clockId === clock.id) })),
    }));
  }

  private async facts(tx: EntityManager, subjects: Promises[], input: Input): Promise<Facts> {
    const clocks = subjects.flatMap((subject) => subject.clocks);
    const calendarIds = new Set(clocks.map(({ calendarVersionId }) => calendarVersionId));
    const policyIds = new Set(clocks.map(({ policyVersionId }) => policyVersionId));
    if ('policyVersionId' in input) policyIds.add(input.policyVersionId);
    if ('calendarVersionId' in input) calendarIds.add(input.calendarVersionId);
    if (input.type === 'calendar_changed') calendarIds.add(input.to);
    const times = new Map<string | null, WorkingTime>();
    for (const id of calendarIds) times.set(id, await this.calendars.workingTime(tx, id));
    const policies = new Map<string, EscalationPolicy>();
    for (const id of policyIds) policies.set(id, await this.policies.policy(tx, id));
    return { workingTime: (id) => known(times, id), policy: (id) => known(policies, id) };
  }

  /** Writes the clocks and steps that are not what they were: a firing may add a repeat, nothing ever goes. */
  private async store(work: Work, outcomes: { customerId: string; before: Stored; after: Promises }[]): Promise<void> {
    const clocks: ClockEntity[] = [];
    const steps: ClockStepEntity[] = [];
    for (const { customerId, before, after } of outcomes) {
      for (const [index, clock] of after.clocks.entries()) {
        const was = before.clocks[index];
        if (was === clock) continue;
        const { steps: ofClock, ...row } = clock;
        clocks.push({ ...row, subjectId: after.subjectId, customerId, generation: (was?.generation ?? 0) + 1, wakeAt: wakeOf(clock) });
        steps.push(...ofClock.filter((step) => !was?.steps.includes(step)).map((step) => ({ ...step, clockId: clock.id, customerId })));
      }
    }
    if (clocks.length === 0) return;
    await writeMany(work.tx, ClockEntity, clocks, ['id']);
    await writeMany(work.tx, ClockStepEntity, steps, ['clockId', 'step', 'repeat']);
    await this.upCalls.emit(work, CLOCKS_STORED, clocks.map(({ id, generation, wakeAt }) => ({ clockId: id, generation, wakeAt })));
  }
}

const ordinal = (clockId: string): number => Number(clockId.slice(clockId.lastIndexOf('.') + 1));

/** What facts are looked up in must be there. */
export function known<Key, Value>(map: Map<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The facts of a subject lack ${String(key)}.`);
  return value;
}
