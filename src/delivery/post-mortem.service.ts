import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { CalendarService } from '../calendar/index.js';
import { CaseEvent, Queue } from '../cases/index.js';
import { Escalation } from '../escalations/index.js';
import { Person } from '../identity/index.js';
import type { Work } from '../platform/database/index.js';
import { iso, isoOrNull } from '../platform/http/index.js';
import { RostersService } from '../rosters/index.js';
import { PoliciesService, stepsFor, type PolicyStep } from '../severity/index.js';
import { BreachReview } from './breach-review.entity.js';
import { breachRow, breachView, type BreachRow, type BreachView, type ReviewView } from './breaches.service.js';
import { lengthsOf, queueAt, type Lengths, type MovedQueue } from './rules/index.js';

export interface StepView {
  step: number;
  repeat: number;
  trigger: PolicyStep['trigger'] | null;
  dueAt: string;
  firedAt: string;
  late: boolean;
  /** The queue that the case was in then, and who was on its duty roster. */
  queue: string;
  onDuty: string[];
  reached: { role: string; name: string; fellThrough?: string }[];
  acknowledgedBy: string | null;
  acknowledgedAt: string | null;
}

export interface PostMortem extends BreachView {
  /** Milliseconds. */
  lengths: Lengths;
  /** Who was on duty when it began to run, and when it was missed. */
  onDuty: { atStart: string[]; atMiss: string[] };
  steps: StepView[];
  reviews: ReviewView[];
  serverNow: string;
}

/** Fills in by itself how a promise came to be missed: who was there, whom each step reached, how long everything took (`ESC-2`, `ESC-5`). */
@Injectable()
export class PostMortems {
  constructor(private readonly calendars: CalendarService, private readonly policies: PoliciesService, private readonly rosters: RostersService) {}

  async of(work: Work, clockId: string): Promise<PostMortem> {
    const row = await breachRow(work, clockId);
    const { tx, now } = work;
    const fired = await tx.find(Escalation, { where: { clockId }, order: { firedAt: 'ASC', step: 'ASC', repeat: 'ASC' } });
    const time = await this.calendars.workingTime(tx, row.calendarVersionId);
    const clock = { startedAt: row.startedAt.getTime(), dueAt: row.dueAt.getTime(), metAt: row.metAt?.getTime() ?? null, endedAt: row.endedAt?.getTime() ?? null, time };
    const there = await this.whoWasThere(work, row);
    return {
      ...breachView(row), lengths: lengthsOf(clock, fired, now),
      onDuty: { atStart: (await there(clock.startedAt)).onDuty, atMiss: (await there(row.missedAt.getTime())).onDuty },
      steps: await this.steps(work, row, fired, there), reviews: await reviewsOf(work, clockId), serverNow: iso(now),
    };
  }

  private async steps({ tx }: Work, row: BreachRow, fired: Escalation[], there: (at: number) => Promise<Pick<StepView, 'queue' | 'onDuty'>>): Promise<StepView[]> {
    const policy = stepsFor(await this.policies.policy(tx, row.policyVersionId), row.kind, row.severity);
    const by = await tx.findBy(Person, { id: In(fired.flatMap(({ acknowledgedById }) => acknowledgedById ?? [])) });
    const steps: StepView[] = [];
    for (const { step, repeat, dueAt, firedAt, late, reached, acknowledgedById, acknowledgedAt } of fired) {
      steps.push({
        step, repeat, trigger: policy[step]?.trigger ?? null, dueAt: iso(dueAt), firedAt: iso(firedAt), late, ...(await there(firedAt)),
        reached: reached.map(({ role, name, fellThrough }) => ({ role, name, ...(fellThrough && { fellThrough }) })),
        acknowledgedBy: by.find(({ id }) => id === acknowledgedById)?.name ?? null, acknowledgedAt: isoOrNull(acknowledgedAt),
      });
    }
    return steps;
  }

  /** The queue that the case was in at an instant, and the names of who was on its duty roster then. */
  private async whoWasThere({ tx }: Work, row: BreachRow): Promise<(at: number) => Promise<Pick<StepView, 'queue' | 'onDuty'>>> {
    const moved = await tx.find(CaseEvent, { where: { caseId: row.subjectId, type: 'case.moved' }, order: { id: 'ASC' } });
    const moves = moved.map(({ at, data }): MovedQueue => ({ at, from: (data as Ends).from.id, to: (data as Ends).to.id }));
    return async (at) => {
      const queue = await tx.findOneByOrFail(Queue, { id: queueAt(moves, row.queueId, at) });
      const people = await tx.findBy(Person, { id: In(await this.rosters.onDuty(tx, queue.dutyRosterId, at)) });
      return { queue: queue.name, onDuty: people.map(({ name }) => name).sort() };
    };
  }
}

interface Ends {
  from: { id: string };
  to: { id: string };
}

/** What was written about a missed promise, the last first. */
export async function reviewsOf({ tx }: Work, clockId: string): Promise<ReviewView[]> {
  const reviews = await tx.find(BreachReview, { where: { clockId }, order: { version: 'DESC' } });
  const people = await tx.findBy(Person, { id: In(reviews.map(({ byId }) => byId)) });
  return reviews.map(({ version, cause, note, byId, at }) => ({ version, cause, note, by: people.find(({ id }) => id === byId)?.name ?? '', at: iso(at) }));
}
