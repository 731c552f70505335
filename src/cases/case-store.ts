import { Injectable } from '@nestjs/common';
import type { Input } from '../clocks/index.js';
import { asDesk, deskNow, type Actor, type Instant, type Work } from '../platform/database/index.js';
import { notFound, stale } from '../platform/http/index.js';
import { CaseEvent, type Audience } from './case-event.entity.js';
import { CaseEntity } from './case.entity.js';
import { canSeeCase } from './visible-cases.js';

/** A case held by this transaction, and the time it was taken: nothing on it happens before its last event. */
export interface LockedCase {
  row: CaseEntity;
  now: Instant;
}

export interface NewEvent {
  type: string;
  audience: Audience;
  data: object;
  /** What it is to the promises. */
  inputs?: Input[];
  /** The desk did it by itself, whoever's transaction this is. */
  byDesk?: boolean;
}

/** Locks, changes and records cases: the only place that writes their rows. */
@Injectable()
export class CaseStore {
  /** Waits for the case, then reads the time (design, decision 4). What is not the asker's to see is not found (`WHO-1`). */
  async lock(work: Work, number: string): Promise<LockedCase> {
    const row = await work.tx.findOne(CaseEntity, { where: { number }, lock: { mode: 'pessimistic_write' } });
    if (!row || !(await canSeeCase(work, number))) throw notFound('case');
    return { row, now: await timeOn(work, row) };
  }

  /** The same by id, or null at once when another transaction holds it: for sweeps and jobs. */
  async lockIfFree(work: Work, id: string): Promise<LockedCase | null> {
    const lock = { mode: 'pessimistic_write' as const, onLocked: 'skip_locked' as const };
    const row = await work.tx.findOne(CaseEntity, { where: { id }, lock });
    return row && { row, now: await timeOn(work, row) };
  }

  /** Waits for the case by id: for what must be done to every one of a list. */
  async lockById(work: Work, id: string): Promise<LockedCase> {
    const row = await work.tx.findOneOrFail(CaseEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return { row, now: await timeOn(work, row) };
  }

  /**
   * Changes a case and raises its version; 412 when the caller had read another one.
   * @param expected the version of `If-Match`; null where the caller takes what is there
   */
  async change(work: Work, held: LockedCase, expected: number | null, change: Partial<CaseEntity>): Promise<void> {
    const { row } = held;
    if (expected !== null && expected !== row.version) throw stale(row.version);
    const next = { ...begun(work.actor, row), ...change, version: row.version + 1, lastEventAt: held.now };
    const { affected } = await work.tx.update(CaseEntity, { id: row.id, version: row.version }, next);
    if (affected !== 1) throw stale(row.version);
    Object.assign(row, next);
  }

  /** The desk's own doing, such as a case raised in its queue: its version stays (design, "Data"). */
  async byDesk(work: Work, held: LockedCase, change: Partial<CaseEntity>): Promise<void> {
    await asDesk(work, () => work.tx.update(CaseEntity, { id: held.row.id }, change));
    Object.assign(held.row, change);
  }

  /** Appends to the case's record. Events of one case stand in the order in which they happened. */
  async append(work: Work, held: LockedCase, event: NewEvent): Promise<void> {
    const { row, now } = held;
    const actor: Actor = event.byDesk ? { side: 'desk' } : work.actor;
    const insert = async (): Promise<void> => {
      await work.tx.insert(CaseEvent, {
        caseId: row.id, customerId: row.customerId, audience: event.audience, type: event.type, at: now,
        actorId: actor.side === 'desk' ? null : actor.personId,
        actorSide: actor.side,
        actorName: actor.side === 'desk' ? 'Critsit' : actor.name,
        actorRole: actor.side === 'desk' ? 'Critsit' : roleShown(actor.roles),
        caseVersion: row.version, data: event.data, inputs: event.inputs ?? [],
      });
      await work.tx.update(CaseEntity, { id: row.id }, { lastEventAt: now });
    };
    await asDesk(work, insert);
  }
}

/** Whoever has the case and does something on it holds it for good: the claim can no longer lapse. */
const begun = (actor: Actor, { assigneeId }: CaseEntity): { claimedUntil?: null } =>
  (actor.side !== 'desk' && actor.personId === assigneeId ? { claimedUntil: null } : {});

async function timeOn(work: Work, row: CaseEntity): Promise<Instant> {
  return Math.max(await deskNow(work.tx), row.lastEventAt);
}

const ROLE_NAMES: Record<string, string> = {
  csm: 'Customer support manager', contact: 'Contact', information: 'Contact', intake: 'Intake', engineer: 'Engineer',
  lead: 'Queue lead', critsit: 'Critsit manager', sdm: 'Service delivery manager', admin: 'Administrator',
};

const roleShown = (roles: readonly string[]): string => ROLE_NAMES[roles[0] ?? ''] ?? 'Critsit';
