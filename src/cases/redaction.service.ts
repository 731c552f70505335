import { Injectable } from '@nestjs/common';
import { roleShown } from '../identity/index.js';
import { NotificationsService } from '../notifications/index.js';
import type { Actor, Work } from '../platform/database/index.js';
import { conflict, iso, notFound } from '../platform/http/index.js';
import { CaseActs } from './case-acts.service.js';
import { CaseEvent } from './case-event.entity.js';
import { CaseItem } from './case-item.entity.js';
import { CasePromises } from './case-promises.js';
import { CaseStore, type LockedCase } from './case-store.js';
import type { CaseEntity } from './case.entity.js';
import { STRUCK, strikeFrom, struck, textsOf, toStrike, type Redaction, type Strike } from './rules/redaction.js';

/** The texts that a case itself holds. */
export const CASE_TEXTS = ['title', 'description', 'businessImpact', 'stepsToReproduce'] as const;
export type CaseText = (typeof CASE_TEXTS)[number];

/**
 * Takes a text that should not have been written off a case, for good: nothing is deleted, a mark stands in its place and says
 * who, when and why. The promises know no texts, so they stay what they were.
 */
@Injectable()
export class RedactionService {
  constructor(
    private readonly acts: CaseActs,
    private readonly store: CaseStore,
    private readonly promises: CasePromises,
    private readonly notifications: NotificationsService,
  ) {}

  /** What was written in an event, with its copies. The record says so to whoever could read it (`WHO-1`). */
  redactEvent(actor: Actor, number: string, eventId: string, reason: string, expected: number | null): Promise<void> {
    return this.acts.do(actor, number, expected, 'case.redact', 'redact', async (work, held) => {
      const events = await eventsOf(work, held);
      const event = events.find(({ id }) => id === eventId);
      if (!event) throw notFound('event of this case');
      const strikes = toStrike(events, event);
      if (strikes[0]!.keys.length === 0) throw conflict('redacted' in event.data ? 'This text is redacted already.' : 'Nobody wrote a text in this event: there is nothing to redact.');
      const texts = strikes.flatMap(({ id, keys }) => textsOf(events.find((each) => each.id === id)!.data, keys));
      await this.store.change(work, held, copiesOf(held.row, event));
      await this.strike(work, held, events, strikes, reason);
      await this.strikeItem(work, event);
      await this.promises.record(work, held, { type: 'case.redacted', audience: event.audience, data: { eventId, of: event.type, reason } });
      await this.forget(work, held, texts);
    });
  }

  /** Texts of the case itself: what it is about, what it does to the customer. */
  redactCase(actor: Actor, number: string, fields: readonly CaseText[], reason: string, expected: number | null): Promise<void> {
    return this.acts.do(actor, number, expected, 'case.redact', 'redact', async (work, held) => {
      const gone = [...new Set(fields)].filter((field) => held.row[field] !== null && held.row[field] !== STRUCK);
      if (gone.length === 0) throw conflict('There is nothing to redact: these texts are redacted already, or there are none.');
      const texts = gone.map((field) => held.row[field] as string);
      await this.store.change(work, held, Object.fromEntries(gone.map((field) => [field, STRUCK])));
      const events = await eventsOf(work, held);
      const opened = events.filter(({ type }) => type === 'case.opened' && gone.includes('title'));
      await this.strike(work, held, events, opened.map(({ id }) => ({ id, keys: ['title'] })), reason);
      await this.promises.record(work, held, { type: 'case.redacted', audience: 'customer', data: { fields: gone, reason } });
      await this.forget(work, held, texts);
    });
  }

  private async strike({ tx, actor }: Work, held: LockedCase, events: CaseEvent[], strikes: Strike[], reason: string): Promise<void> {
    const mark: Redaction = { at: iso(held.now), by: actor.side === 'desk' ? 'Critsit' : roleShown(actor.roles), reason };
    for (const { id, keys } of strikes) {
      const event = events.find((each) => each.id === id)!;
      await tx.update(CaseEvent, { id }, { data: struck(event.data, keys, mark) });
    }
  }

  private async strikeItem({ tx }: Work, { data }: CaseEvent): Promise<void> {
    if ('itemId' in data) await tx.update(CaseItem, { id: data.itemId as string }, { title: STRUCK });
  }

  /** What is kept beside the record, made from it: the words by which the case is found, mail that quotes it. */
  private async forget(work: Work, held: LockedCase, texts: string[]): Promise<void> {
    await this.store.keepWordsAnew(work, held, await eventsOf(work, held));
    await this.notifications.rewrite(work, held.row.number, (text) => strikeFrom(text, texts));
  }
}

const eventsOf = ({ tx }: Work, { row }: LockedCase): Promise<CaseEvent[]> => tx.find(CaseEvent, { where: { caseId: row.id }, order: { id: 'ASC' } });

/** What the case's own row holds of an event. */
function copiesOf({ resolution, survey }: CaseEntity, { type, data }: CaseEvent): Partial<CaseEntity> {
  if (type === 'case.opened') return { title: STRUCK };
  const { cause, summary } = data as { cause?: string; summary?: string };
  if (type === 'case.resolved' && resolution?.cause === cause && resolution?.summary === summary) return { resolution: { ...resolution!, cause: STRUCK, summary: STRUCK } };
  return type === 'survey.answered' && survey ? { survey: { ...survey, comment: STRUCK } } : {};
}
