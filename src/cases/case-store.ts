import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Input } from '../clocks/index.js';
import { roleShown } from '../identity/index.js';
import { asDesk, deskNow, writeMany, type Actor, type Instant, type Work } from '../platform/database/index.js';
import { notFound, stale } from '../platform/http/index.js';
import { CaseEvent, type Audience } from './case-event.entity.js';
import { CaseEntity } from './case.entity.js';
import { wordsOf, writtenIn } from './rules/words.js';
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

/** What of a case is its opener's to say or follows from it: all of a case, as much as there is of a draft. */
export type Written<Known = CaseEntity> = Omit<Known, 'id' | 'number' | 'assigneeId' | 'openedById' | 'queueRank' | 'version' | 'claimedUntil'
  | 'claimRemindedAt' | 'critsitManagerId' | 'critsitNominatedAt' | 'critsitAcceptedAt' | 'effortReducedAt' | 'resolvedAt' | 'resolution' | 'surveyAskedAt' | 'survey'
  | 'mergedIntoId' | 'outageId' | 'historySource'>;
export type Draft = { [Field in keyof CaseEntity]: CaseEntity[Field] | null };

/** Locks, changes and records cases: the only place that writes their rows. */
@Injectable()
export class CaseStore {
  /** Waits for the case, then reads the time (design, decision 4). What is not the asker's to see is not found (`WHO-1`). */
  async lock(work: Work, number: string): Promise<LockedCase> {
    const row = await work.tx.findOne(CaseEntity, { where: { number }, lock: { mode: 'pessimistic_write' } });
    if (!row || !(await canSeeCase(work, number))) throw notFound('case');
    return { row, now: await timeOn(work, row) };
  }

  /** Two cases at once, in the order in which all locks are taken. @throws Problem 404 for what the asker cannot see */
  async lockBoth(work: Work, number: string, other: string): Promise<[LockedCase, LockedCase]> {
    const ordered = await work.tx.query<{ number: string }[]>('SELECT number FROM support_case WHERE number IN ($1, $2) ORDER BY id', [number, other]);
    const held = new Map<string, LockedCase>();
    for (const each of ordered) held.set(each.number, await this.lock(work, each.number));
    const [one, two] = [held.get(number), held.get(other)];
    if (!one || !two) throw notFound('case');
    return [one, two];
  }

  /** The same by id, or null at once when another transaction holds it: for sweeps and jobs. */
  async lockIfFree(work: Work, id: string): Promise<LockedCase | null> {
    return (await this.lockThoseFree(work, [id]))[0] ?? null;
  }

  /** Of many, those that no other transaction holds, in the order given. */
  async lockThoseFree(work: Work, ids: string[]): Promise<LockedCase[]> {
    const lock = { mode: 'pessimistic_write' as const, onLocked: 'skip_locked' as const };
    const rows = await work.tx.find(CaseEntity, { where: { id: In(ids) }, lock });
    const now = await deskNow(work.tx);
    const free = new Map(rows.map((row) => [row.id, { row, now: Math.max(now, row.lastEventAt) }]));
    return ids.flatMap((id) => free.get(id) ?? []);
  }

  /** Waits for the case by id: for what must be done to every one of a list. */
  async lockById(work: Work, id: string): Promise<LockedCase> {
    const row = await work.tx.findOneOrFail(CaseEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return { row, now: await timeOn(work, row) };
  }

  /** Writes a new case or draft, with a number of its own, or turns a draft into what it is now. */
  async put(work: Work, openedById: string, draft: CaseEntity | null, written: Written | Written<Draft>): Promise<CaseEntity> {
    if (draft) {
      await work.tx.update(CaseEntity, { id: draft.id }, written as Written);
      return { ...draft, ...(written as Written) };
    }
    const [{ nextval }] = (await work.tx.query(`SELECT nextval('case_number')`)) as [{ nextval: string }];
    const row: CaseEntity = {
      id: randomUUID(), number: `C-${nextval}`, assigneeId: null, openedById, queueRank: 0, version: 1, claimedUntil: null, claimRemindedAt: null,
      critsitManagerId: null, critsitNominatedAt: null, critsitAcceptedAt: null, effortReducedAt: null, resolvedAt: null, resolution: null, surveyAskedAt: null, survey: null,
      mergedIntoId: null, outageId: null, historySource: null, ...(written as Written),
    };
    await work.tx.insert(CaseEntity, row);
    return row;
  }

  /** Changes a case and raises its version. */
  async change(work: Work, held: LockedCase, change: Partial<CaseEntity>): Promise<void> {
    const { row } = held;
    const next = { ...begun(work.actor, row), ...change, version: row.version + 1, lastEventAt: held.now };
    const { affected } = await work.tx.update(CaseEntity, { id: row.id, version: row.version }, next);
    if (affected !== 1) throw stale(row.version);
    Object.assign(row, next);
  }

  /** The desk's own doing, such as cases raised in their queue: their versions stay (design, "Data"). */
  async byDesk(work: Work, cases: LockedCase[], change: Partial<CaseEntity>): Promise<void> {
    if (cases.length === 0) return;
    await asDesk(work, () => work.tx.update(CaseEntity, { id: In(cases.map(({ row }) => row.id)) }, change));
    for (const { row } of cases) Object.assign(row, change);
  }

  /** Appends to the case's record. Events of one case stand in the order in which they happened. */
  append(work: Work, held: LockedCase, event: NewEvent): Promise<void> {
    return this.appendAll(work, [{ held, event }]);
  }

  /** The same to the records of many, in as many statements as for one. */
  async appendAll(work: Work, happened: { held: LockedCase; event: NewEvent }[]): Promise<void> {
    if (happened.length === 0) return;
    await asDesk(work, async () => {
      await writeMany(work.tx, CaseEvent, happened.map(({ held, event }) => rowOf(work.actor, held, event)));
      await this.touch(work, [...new Set(happened.map(({ held }) => held))].filter(({ row, now }) => row.lastEventAt !== now));
    });
    for (const { held, event } of happened) await this.keepWords(work, held, event.audience, writtenIn(event.data));
  }

  private async touch({ tx }: Work, cases: LockedCase[]): Promise<void> {
    if (cases.length === 0) return;
    await tx.query('UPDATE support_case SET last_event_at = now.at FROM unnest($1::uuid[], $2::timestamptz[]) AS now(id, at) WHERE support_case.id = now.id',
      [cases.map(({ row }) => row.id), cases.map(({ now }) => new Date(now))]);
    for (const { row, now } of cases) row.lastEventAt = now;
  }

  /** The same for all that stands on its record, in the place of what it was found by before. */
  async keepWordsAnew(work: Work, held: LockedCase, events: readonly Pick<CaseEvent, 'audience' | 'data'>[]): Promise<void> {
    const { id, title, description } = held.row;
    await asDesk(work, () => work.tx.query('DELETE FROM case_words WHERE case_id = $1', [id]));
    await this.keepWords(work, held, 'customer', writtenIn({ note: title, body: description }));
    for (const { audience, data } of events) await this.keepWords(work, held, audience, writtenIn(data));
  }

  /** Lets a case be found by a text that was written on it, by those who may read it. */
  async keepWords(work: Work, { row }: LockedCase, audience: Audience, text: string): Promise<void> {
    const words = wordsOf(text);
    if (words.length === 0) return;
    await asDesk(work, () => work.tx.query(
      'INSERT INTO case_words (case_id, customer_id, audience, words) VALUES ($1, $2, $3, array_to_tsvector($4::text[]))',
      [row.id, row.customerId, audience, words]));
  }
}

function rowOf(asker: Actor, { row, now }: LockedCase, event: NewEvent): Omit<CaseEvent, 'id' | 'relayed'> {
  const actor: Actor = event.byDesk ? { side: 'desk' } : asker;
  return {
    caseId: row.id, customerId: row.customerId, audience: event.audience, type: event.type, at: now,
    actorId: actor.side === 'desk' ? null : actor.personId,
    actorSide: actor.side,
    actorName: actor.side === 'desk' ? 'Critsit' : actor.name,
    actorRole: actor.side === 'desk' ? 'Critsit' : roleShown(actor.roles),
    caseVersion: row.version, data: event.data, inputs: event.inputs ?? [],
  };
}

/** Whoever has the case and does something on it holds it for good: the claim can no longer lapse. */
const begun = (actor: Actor, { assigneeId }: CaseEntity): { claimedUntil?: null } =>
  (actor.side !== 'desk' && actor.personId === assigneeId ? { claimedUntil: null } : {});

async function timeOn(work: Work, row: CaseEntity): Promise<Instant> {
  return Math.max(await deskNow(work.tx), row.lastEventAt);
}
