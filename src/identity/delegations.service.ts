import { Injectable } from '@nestjs/common';
import type { Work } from '../platform/database/index.js';
import { UpCall, UpCalls } from '../platform/events/up-calls.js';
import { forbidden, iso, malformed, notFound, refused } from '../platform/http/index.js';
import { authorise } from './access.guard.js';
import { Delegation } from './delegation.entity.js';
import { Person } from './person.entity.js';
import { recordOnPerson } from './person-record.js';

/** Somebody named a delegate for a time, or (null) none any more: rosters keep what was, since a new one replaces the old here (`WHO-5`). */
export const DELEGATE_NAMED = new UpCall<{ personId: string; delegation: Omit<Delegation, 'personId'> | null }>('delegate named');

/** Who stands in for whom, and when: by the desk's time, since it decides whom an escalation reaches (`WHO-5`). */
@Injectable()
export class Delegations {
  constructor(private readonly upCalls: UpCalls) {
    upCalls.declare(DELEGATE_NAMED);
  }

  /** By those who are going away, or by an administrator. Replaces the one there was. */
  async put(work: Work, personId: string, { delegateId, startsAt, endsAt }: Omit<Delegation, 'personId'>): Promise<void> {
    await this.mayArrange(work, personId);
    if (!(startsAt < endsAt)) throw malformed([{ field: 'until', message: 'Give an instant that is after `from`.' }]);
    if (endsAt <= work.now) throw malformed([{ field: 'until', message: 'This is over already.' }]);
    const delegate = await work.tx.findOneBy(Person, { id: delegateId, side: 'provider', active: true });
    const problem = delegateId === personId ? 'Nobody stands in for themselves.' : delegate ? null : 'The delegate is not an active member of the staff.';
    if (problem !== null) throw refused('WHO-5', problem, [{ field: 'delegateId', message: problem }]);
    await work.tx.upsert(Delegation, { personId, delegateId, startsAt, endsAt }, ['personId']);
    await recordOnPerson(work.tx, work.actor, personId, 'delegated', { to: delegate!.name, from: iso(startsAt), until: iso(endsAt) });
    await this.upCalls.emit(work, DELEGATE_NAMED, { personId, delegation: { delegateId, startsAt, endsAt } });
  }

  async end(work: Work, personId: string): Promise<void> {
    await this.mayArrange(work, personId);
    const { affected } = await work.tx.delete(Delegation, { personId });
    if (!affected) return;
    await recordOnPerson(work.tx, work.actor, personId, 'delegation_ended');
    await this.upCalls.emit(work, DELEGATE_NAMED, { personId, delegation: null });
  }

  private async mayArrange({ tx, actor }: Work, personId: string): Promise<void> {
    if (actor.side === 'customer') throw forbidden('Delegates are named by the provider.', 'WHO-5');
    const inPerson = actor.side === 'provider' && actor.personId === personId && !actor.scopes;
    if (!inPerson) authorise(actor, 'people.change');
    if (!(await tx.existsBy(Person, { id: personId, side: 'provider' }))) throw notFound('person');
  }
}
