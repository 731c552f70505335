import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { actorOf, authorise, Person, roleShown } from '../identity/index.js';
import { languageOf, NotificationsService, type Told } from '../notifications/index.js';
import { asDesk, UnitOfWork, type Actor, type Work } from '../platform/database/index.js';
import { notFound } from '../platform/http/index.js';
import type { LockedCase, NewEvent } from './case-store.js';
import { CaseEntity } from './case.entity.js';
import { CaseWatcher } from './case-watcher.entity.js';
import { urgencyOf, watchingWords, type Heard } from './rules/told.js';
import { hears } from './rules/watching.js';
import { canSeeCase } from './visible-cases.js';

/** Who wants to be told what happens on a case, and telling them. */
@Injectable()
export class CaseWatchers {
  constructor(private readonly unit: UnitOfWork, private readonly notifications: NotificationsService) {}

  watch(actor: Actor, number: string, watching: boolean): Promise<void> {
    return this.unit.run(actor, async (work) => {
      authorise(actor, 'case.watch');
      const row = await work.tx.findOneBy(CaseEntity, { number });
      if (!row || row.state === 'draft' || !(await canSeeCase(work, number))) throw notFound('case');
      if (actor.side === 'desk') return;
      const { personId } = actor;
      await asDesk(work, () => (watching
        ? work.tx.query('INSERT INTO case_watcher (case_id, person_id) VALUES ($1, $2) ON CONFLICT (case_id, person_id) DO UPDATE SET watching = true', [row.id, personId])
        : this.unwatch(work, row.id, personId)));
    });
  }

  /** Who takes part is told all the same. */
  private async unwatch({ tx }: Work, caseId: string, personId: string): Promise<void> {
    await tx.delete(CaseWatcher, { caseId, personId, part: IsNull() });
    await tx.update(CaseWatcher, { caseId, personId }, { watching: false });
  }

  /** Tells what happened to those who watch the case or take part in it, may still see it, and did not do it themselves. */
  async tell(work: Work, held: LockedCase, event: NewEvent): Promise<void> {
    const words = wordsFor(work.actor, event);
    if (words === null) return;
    const actor = event.byDesk ? { side: 'desk' as const } : work.actor;
    await asDesk(work, async () => {
      for (const watcher of await watchersOf(work, held.row.id)) {
        if (!hears({ personId: watcher.id, side: watcher.side }, { ...event, actor }) || !(await canSeeCase({ ...work, actor: actorOf(watcher) }, held.row.number))) continue;
        await this.notifications.tell(work, toldOf(held, watcher, words, actor));
      }
    });
  }
}

const watchersOf = ({ tx }: Work, caseId: string): Promise<Person[]> => tx.createQueryBuilder(Person, 'person')
  .innerJoin('case_watcher', 'w', 'w.person_id = person.id').where('w.case_id = :caseId AND person.active', { caseId }).orderBy('person.id').getMany();

/** What a watcher reads of an event; null of what none of them is ever told. */
function wordsFor({ side }: Actor, { type, data }: NewEvent): { heard: Heard; said: string } | null {
  const { body = '', from = '', to = '', reason = '' } = data as { body?: string; from?: string; to?: string; reason?: string };
  if (type === 'severity.set') return { heard: { what: 'severity', from, to }, said: reason };
  const written = type === 'case.commented' || type === 'case.responded';
  return written ? { heard: { what: side === 'customer' ? 'customer_wrote' : 'answered' }, said: body } : null;
}

/** A customer reads the role of who did it, not the name (`WHO-1`). */
function toldOf({ row }: LockedCase, { id, side }: Person, { heard, said }: { heard: Heard; said: string }, actor: Actor): Told {
  const who = actor.side === 'desk' ? 'Critsit' : side === 'customer' && actor.side === 'provider' ? roleShown(actor.roles) : actor.name;
  return {
    personId: id, urgency: heard.what === 'severity' ? urgencyOf(row.severitySet) : 'normal', reference: row.number, reason: 'watching',
    words: ({ language }) => watchingWords(row, heard, said, who, languageOf(language)),
  };
}
