import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { CalendarService, type WorkingTime } from '../calendar/index.js';
import type { Work } from '../platform/database/index.js';
import { UpCall, UpCalls } from '../platform/events/up-calls.js';
import { PoliciesService, type EscalationPolicy } from '../severity/index.js';
import { ClockEntity, ClockStepEntity } from './clock.entity.js';
import { advance, wakeOf, type Advanced, type Clock, type Facts, type Input, type Promises, type Step } from './rules/index.js';

/** Clocks were stored that time alone will change: someone may set an alarm for them. */
export const CLOCKS_STORED = new UpCall<{ subjectId: string; clockId: string; generation: number; wakeAt: number | null }[]>('clocks stored');

/** Keeps the promises of subjects: loads them, asks the fold, stores what it returns. */
@Injectable()
export class ClocksService {
  constructor(
    private readonly calendars: CalendarService,
    private readonly policies: PoliciesService,
    private readonly upCalls: UpCalls,
  ) {
    upCalls.declare(CLOCKS_STORED);
  }

  /**
   * Applies an input to a subject's promises and stores the outcome. The caller holds the subject's lock.
   * @param now the desk's time, read after that lock
   */
  async advance(work: Work, subject: { id: string; customerId: string }, input: Input, now: number): Promise<Advanced> {
    const before = await this.load(work.tx, subject.id);
    const facts = await this.facts(work.tx, before, input);
    const advanced = advance(before, input, now, facts);
    await this.store(work, subject.customerId, before, advanced.promises);
    return advanced;
  }

  /** What inputs would make of a subject's promises; nothing is stored. */
  async preview(work: Work, subjectId: string, inputs: Input[], now: number): Promise<{ before: Promises; after: Advanced }> {
    const before = await this.load(work.tx, subjectId);
    const after: Advanced = { promises: before, effects: [] };
    for (const input of [{ type: 'time_passed' } as const, ...inputs]) {
      const next = advance(after.promises, input, now, await this.facts(work.tx, after.promises, input));
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

  /** The clocks of a subject as the rules know them, locked: clock after case, step after clock. */
  async load(tx: EntityManager, subjectId: string): Promise<Promises & { clocks: (Clock & { generation: number })[] }> {
    const lock = { mode: 'pessimistic_write' as const };
    const clocks = await tx.find(ClockEntity, { where: { subjectId }, order: { startedAt: 'ASC', id: 'ASC' }, lock });
    const steps = clocks.length === 0 ? [] : await tx.find(ClockStepEntity, {
      where: { clockId: In(clocks.map(({ id }) => id)) }, order: { step: 'ASC', repeat: 'ASC' }, lock,
    });
    return {
      subjectId,
      clocks: clocks.sort((a, b) => ordinal(a.id) - ordinal(b.id))
        .map((clock) => ({ ...clock, steps: steps.filter(({ clockId }) => clockId === clock.id) })),
    };
  }

  private async facts(tx: EntityManager, promises: Promises, input: Input): Promise<Facts> {
    const calendarIds = new Set(promises.clocks.map(({ calendarVersionId }) => calendarVersionId));
    const policyIds = new Set(promises.clocks.map(({ policyVersionId }) => policyVersionId));
    if ('policyVersionId' in input) policyIds.add(input.policyVersionId);
    if ('calendarVersionId' in input) calendarIds.add(input.calendarVersionId);
    if (input.type === 'calendar_changed') calendarIds.add(input.to);
    const times = new Map<string | null, WorkingTime>();
    for (const id of calendarIds) times.set(id, await this.calendars.workingTime(tx, id));
    const policies = new Map<string, EscalationPolicy>();
    for (const id of policyIds) policies.set(id, await this.policies.policy(tx, id));
    return { workingTime: (id) => known(times, id), policy: (id) => known(policies, id) };
  }

  private async store(work: Work, customerId: string, before: Promises & { clocks: { generation: number }[] }, after: Promises): Promise<void> {
    const stored: UpCallPayload = [];
    for (const [index, clock] of after.clocks.entries()) {
      const was = before.clocks[index];
      if (was === clock) continue;
      const { steps, ...row } = clock;
      const wakeAt = wakeOf(clock);
      const generation = (was?.generation ?? 0) + 1;
      const entity = { ...row, subjectId: after.subjectId, customerId, generation, wakeAt };
      if (was) await work.tx.update(ClockEntity, { id: clock.id }, entity);
      else await work.tx.insert(ClockEntity, entity);
      await storeSteps(work.tx, clock.id, customerId, was?.steps ?? [], steps);
      stored.push({ subjectId: after.subjectId, clockId: clock.id, generation, wakeAt });
    }
    if (stored.length > 0) await this.upCalls.emit(work, CLOCKS_STORED, stored);
  }
}

type UpCallPayload = typeof CLOCKS_STORED.payload;

/** Steps are kept by (step, repeat); a firing may add a repeat, nothing ever goes. */
async function storeSteps(tx: EntityManager, clockId: string, customerId: string, before: Step[], after: Step[]): Promise<void> {
  const was = new Map(before.map((step) => [`${step.step}.${step.repeat}`, step]));
  for (const step of after) {
    const known = was.get(`${step.step}.${step.repeat}`);
    if (known === step) continue;
    const key = { clockId, step: step.step, repeat: step.repeat };
    const { dueAt, state, firedAt, acknowledgedAt } = step;
    if (known) await tx.update(ClockStepEntity, key, { dueAt, state, firedAt, acknowledgedAt });
    else await tx.insert(ClockStepEntity, { ...key, customerId, dueAt, state, firedAt, acknowledgedAt });
  }
}

const ordinal = (clockId: string): number => Number(clockId.slice(clockId.lastIndexOf('.') + 1));

/** What facts are looked up in must be there. */
export function known<Key, Value>(map: Map<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The facts of a subject lack ${String(key)}.`);
  return value;
}
