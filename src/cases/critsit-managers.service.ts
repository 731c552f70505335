import { Injectable } from '@nestjs/common';
import { mayDo, Person } from '../identity/index.js';
import { languageOf, NotificationsService } from '../notifications/index.js';
import { asDesk, type Actor, type Work } from '../platform/database/index.js';
import { conflict, forbidden, refused } from '../platform/http/index.js';
import { isCritical } from '../severity/index.js';
import { CaseActs } from './case-acts.service.js';
import { CasePromises } from './case-promises.js';
import { CaseStore, type LockedCase } from './case-store.js';
import { nominationWords, urgencyOf } from './rules/told.js';

/** Who drives a critical situation: naming one is a nomination, and the clock stops when they accept (`SEV-7`, `AEM-1`, `CLK-5`). */
@Injectable()
export class CritsitManagers {
  constructor(
    private readonly acts: CaseActs,
    private readonly store: CaseStore,
    private readonly promises: CasePromises,
    private readonly notifications: NotificationsService,
  ) {}

  /** Nominates somebody else than the roster did. Who names themselves has accepted. */
  name(actor: Actor, number: string, personId: string, expected: number | null): Promise<void> {
    return this.acts.do(actor, number, expected, 'case.nominate_critsit', 'drive', async (work, held) => {
      refuseUncritical(held);
      const me = actor.side === 'desk' ? null : actor.personId;
      const nominee = await this.nominee(work, personId === 'me' ? me : personId);
      if (nominee.id !== held.row.critsitManagerId) {
        await this.store.change(work, held, {});
        await this.nominate(work, held, nominee.id, actor.side === 'desk' ? 'Critsit' : actor.name, false);
      }
      if (nominee.id === me && held.row.critsitAcceptedAt === null) await this.take(work, held);
    });
  }

  /** By the nominee; given twice it changes nothing the second time. */
  accept(actor: Actor, number: string, expected: number | null): Promise<void> {
    return this.acts.do(actor, number, expected, 'case.accept_critsit', 'drive', async (work, held) => {
      const { critsitManagerId, critsitAcceptedAt } = held.row;
      if (critsitManagerId === null) refuseUncritical(held);
      if (critsitManagerId === null) throw conflict('Nobody is nominated for this case. Take it: nominate "me".', 'CLK-5');
      if (actor.side === 'desk' || actor.personId !== critsitManagerId) {
        throw forbidden('Another critsit manager is nominated for this case. To take it from them, nominate "me".', 'CLK-5');
      }
      if (critsitAcceptedAt === null) await this.take(work, held);
    });
  }

  /** Puts a nomination on a case that is held, and tells the nominee. @param by who nominates; null: the roster */
  async nominate(work: Work, held: LockedCase, personId: string, by: string | null, byDesk: boolean): Promise<void> {
    const { critsitManagerId: before } = held.row;
    const nominee = await asDesk(work, () => work.tx.findOneByOrFail(Person, { id: personId }));
    await this.store.byDesk(work, [held], { critsitManagerId: personId, critsitNominatedAt: held.now, critsitAcceptedAt: null });
    await this.promises.record(work, held, { type: 'critsit_manager.nominated', audience: 'customer', byDesk, data: { again: before !== null } });
    // Who it is stands on the provider's side of the record: a customer reads the role (`WHO-1`).
    await this.store.append(work, held, { type: 'critsit_manager.named', audience: 'provider', byDesk, data: { personId, name: nominee.name } });
    await this.notifications.tell(work, {
      personId, urgency: urgencyOf(held.row.severitySet), reference: held.row.number, reason: 'assignment: critsit manager',
      words: ({ language }) => nominationWords(held.row, by, languageOf(language)),
    });
  }

  private async take(work: Work, held: LockedCase): Promise<void> {
    await this.store.change(work, held, { critsitAcceptedAt: held.now });
    await this.promises.record(work, held, { type: 'critsit_manager.accepted', audience: 'customer', data: {} }, { type: 'kept', kind: 'critsit_manager' });
  }

  private async nominee({ tx }: Work, id: string | null): Promise<Person> {
    const person = id === null ? null : await tx.findOneBy(Person, { id, side: 'provider', active: true });
    if (person && mayDo('case.accept_critsit', person.roles)) return person;
    throw refused('SEV-7', 'Nominate a critsit manager: somebody of the provider who has that role.', [{ field: 'personId', message: 'Is no critsit manager.' }]);
  }
}

function refuseUncritical({ row }: LockedCase): void {
  if (isCritical(row.severitySet)) return;
  throw conflict(`This case is at Severity ${row.severitySet}: a critsit manager drives cases at Severity 1 and A. Raise it first.`, 'SEV-7');
}
