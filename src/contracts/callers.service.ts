import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Attempts, authorise, isPassword, Person } from '../identity/index.js';
import { UnitOfWork, type Actor } from '../platform/database/index.js';
import { refused } from '../platform/http/index.js';
import { Contact } from './contact.entity.js';

export interface Caller {
  contactId: string;
  workOrderId: string;
  customerId: string;
  name: string;
  /** The number on record, to call back on. */
  phone: string | null;
}

/** Who is on the phone (`WHO-12`): known by an account id and its PIN. */
@Injectable()
export class CallersService {
  constructor(private readonly unit: UnitOfWork, private readonly attempts: Attempts) {}

  /** @throws Problem 422 when they do not belong together, 429 after too many guesses */
  async verify(actor: Actor, accountId: string, pin: string): Promise<Caller> {
    authorise(actor, 'caller.verify');
    const attempt = await this.attempts.begin(`caller ${accountId}`, null);
    const found = await this.unit.run(actor, async ({ tx }) => {
      const contact = await tx.findOneBy(Contact, { accountId, removedAt: IsNull() });
      return contact && { contact, person: await tx.findOneByOrFail(Person, { id: contact.personId }) };
    });
    if (!(await isPassword(pin, found?.contact.pinHash ?? null))) {
      const message = 'Account id and PIN do not belong together. Ask again, or call back on the number on record; an unverified case runs all the same.';
      throw refused('WHO-12', message, [{ field: 'pin', message: 'Does not match.' }]);
    }
    await this.attempts.right(attempt);
    const { contact, person } = found!;
    return { contactId: contact.id, workOrderId: contact.workOrderId, customerId: contact.customerId, name: person.name, phone: contact.phone };
  }
}
