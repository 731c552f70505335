import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { authorise, DELEGATE_NAMED, Person, STAFF_ACTIVE } from '../identity/index.js';
import type { Work } from '../platform/database/index.js';
import { UpCalls } from '../platform/events/up-calls.js';
import { forbidden, malformed, notFound } from '../platform/http/index.js';
import { AbsenceEntity } from './roster.entity.js';
import type { Span } from './rules/index.js';

/** Who is away when: leave with a delegate and leaving for good as identity reports them, leave without a delegate as said here (`WHO-5`). */
@Injectable()
export class Absences implements OnModuleInit {
  constructor(private readonly upCalls: UpCalls) {}

  onModuleInit(): void {
    this.upCalls.handle(DELEGATE_NAMED, (work, { personId, delegation }) => this.replace(work, 'delegated', personId, delegation));
    this.upCalls.handle(STAFF_ACTIVE, (work, { personId, active }) => this.replace(work, 'left', personId, active ? null : { startsAt: work.now, endsAt: null }));
  }

  /** By those who go away, or by an administrator. Replaces the one there was; a delegate is named with the people. */
  async takeLeave(work: Work, personId: string, { from, until }: Span): Promise<void> {
    await this.mayArrange(work, personId);
    if (!(from < until)) throw malformed([{ field: 'until', message: 'Give an instant that is after `from`.' }]);
    if (until <= work.now) throw malformed([{ field: 'until', message: 'This is over already.' }]);
    await this.replace(work, 'leave', personId, { startsAt: from, endsAt: until });
  }

  async endLeave(work: Work, personId: string): Promise<void> {
    await this.mayArrange(work, personId);
    await this.replace(work, 'leave', personId, null);
  }

  /** What there was counts until now; what comes instead, from now on at the earliest: the past stays as it was. */
  private async replace({ tx, actor, now }: Work, kind: AbsenceEntity['kind'], personId: string, next: Partial<Pick<AbsenceEntity, 'delegateId'>> & Pick<AbsenceEntity, 'startsAt' | 'endsAt'> | null): Promise<void> {
    await tx.update(AbsenceEntity, { personId, kind, cancelledAt: IsNull() }, { cancelledAt: now });
    if (next === null) return;
    const { delegateId = null, startsAt, endsAt } = next;
    const byId = actor.side === 'desk' ? null : actor.personId;
    await tx.insert(AbsenceEntity, { id: randomUUID(), kind, personId, delegateId, startsAt: Math.max(startsAt, now), endsAt, byId, at: now, cancelledAt: null });
  }

  private async mayArrange({ tx, actor }: Work, personId: string): Promise<void> {
    if (actor.side === 'customer') throw forbidden('Leave is the provider’s.', 'WHO-5');
    const inPerson = actor.side === 'provider' && actor.personId === personId && !actor.scopes;
    if (!inPerson) authorise(actor, 'people.change');
    if (!(await tx.existsBy(Person, { id: personId, side: 'provider' }))) throw notFound('person');
  }
}
