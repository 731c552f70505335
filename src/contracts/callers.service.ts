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

/** Who may be calling, with what it would be opened under. */
export interface FoundCaller {
  contactId: string;
  name: string;
  kind: string;
  accountId: string;
  phone: string | null;
  workOrder: { id: string; number: string };
  customer: { id: string; name: string };
}

const MOST = 20;
/** Fewer say nothing of a telephone number. */
const FEWEST_DIGITS = 4;

/** Of what is nothing but a telephone number. */
const digitsOf = (text: string): string | null => (/^[\d\s()+./-]+$/.test(text) && text.replace(/\D/g, '').length >= FEWEST_DIGITS ? text.replace(/\D/g, '') : null);
const like = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
const inWords = (word: string): string => `concat_ws(' ', p.name, cu.name, c.account_id, w.number) ILIKE ${word}`;

/** Contacts who may open cases under a work order in force, as intake finds them. */
const FOUND = `
  SELECT c.id AS "contactId", p.name, c.kind, c.account_id AS "accountId", c.phone,
         json_build_object('id', w.id, 'number', w.number) AS "workOrder", json_build_object('id', cu.id, 'name', cu.name) AS customer
  FROM contact c JOIN person p ON p.id = c.person_id JOIN work_order_now w ON w.id = c.work_order_id JOIN customer cu ON cu.id = w.customer_id
  WHERE c.removed_at IS NULL AND c.kind <> 'group_information' AND w.state = 'active'`;

/** Who is on the phone (`WHO-12`): found by what they say, known by an account id and its PIN. */
@Injectable()
export class CallersService {
  constructor(private readonly unit: UnitOfWork, private readonly attempts: Attempts) {}

  /** By name, customer, account id, work order or telephone number; every word has to be somewhere. */
  find(actor: Actor, asked: string): Promise<FoundCaller[]> {
    authorise(actor, 'caller.find');
    return this.unit.run(actor, ({ tx }) => {
      const parameters: unknown[] = [];
      const bind = (value: unknown): string => `$${parameters.push(value)}`;
      const ways = [asked.split(/\s+/).filter((word) => word !== '').map((word) => inWords(bind(like(word)))).join(' AND ')];
      const digits = digitsOf(asked);
      if (digits !== null) ways.push(`regexp_replace(c.phone, '\\D', '', 'g') LIKE ${bind(like(digits))}`);
      return tx.query<FoundCaller[]>(`${FOUND} AND (${ways.map((way) => `(${way})`).join(' OR ')}) ORDER BY c.kind <> 'csm', p.name, c.account_id LIMIT ${bind(MOST)}`, parameters);
    });
  }

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
