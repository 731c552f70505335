import { Injectable } from '@nestjs/common';
import { THE_DESK, UnitOfWork, type Work } from '../platform/database/index.js';
import { conflict } from '../platform/http/index.js';
import { InvitationsService, type NewInvitation } from './invitations.service.js';
import { oneAtATime, PeopleService } from './people.service.js';
import { Person } from './person.entity.js';
import { recordOnPerson } from './person-record.js';
import { removeSecondFactor } from './second-factor.js';
import { endEverySignIn } from './sessions.service.js';

interface Rescue {
  email: string;
  /** Of somebody new; kept as it is of somebody who is there. */
  name: string | null;
  resetSecondFactor: boolean;
}

/** The first administrator, or one who locked themselves out: by whoever has the machine, so nobody is asked who they are. */
@Injectable()
export class RescueService {
  constructor(private readonly unit: UnitOfWork, private readonly people: PeopleService, private readonly invitations: InvitationsService) {}

  /** @throws Problem 409 where the address is that of a customer's contact */
  rescue({ email, name, resetSecondFactor }: Rescue): Promise<NewInvitation & { created: boolean }> {
    return this.unit.run(THE_DESK, async (work) => {
      await oneAtATime(work.tx);
      const found = await work.tx.createQueryBuilder(Person, 'person').where('lower(person.email) = lower(:email)', { email }).getOne();
      const id = found ? await this.restore(work, found, name, resetSecondFactor) : await this.create(work, email, name);
      await recordOnPerson(work.tx, work.actor, id, 'rescued', { resetSecondFactor });
      return { ...(await this.invitations.invite(work.tx, id)), created: !found };
    });
  }

  private create({ tx }: Work, email: string, name: string | null): Promise<string> {
    return this.people.add(tx, { side: 'provider', customerId: null, name: name ?? email, email, roles: ['admin'], timeZone: 'UTC', language: 'en' });
  }

  private async restore({ tx }: Work, { id, side, name, email, roles }: Person, newName: string | null, resetSecondFactor: boolean): Promise<string> {
    if (side === 'customer') throw conflict(`${email} is a customer’s contact, who cannot be an administrator. Give another address.`);
    await tx.update(Person, { id }, { active: true, name: newName ?? name, roles: [...new Set([...roles, 'admin' as const])] });
    if (resetSecondFactor) await removeSecondFactor(tx, id);
    await endEverySignIn(tx, id);
    return id;
  }
}
