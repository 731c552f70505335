import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { localDate } from '../calendar/rules/index.js';
import { authorise, endEverySignIn, hashPassword, InvitationsService, PeopleService, Person, type NewInvitation } from '../identity/index.js';
import { asDesk, type Role, type Work } from '../platform/database/index.js';
import { notFound, refused } from '../platform/http/index.js';
import { accountIdFor } from './account-id.js';
import { Contact, NotifiedContact } from './contact.entity.js';
import { recordOn } from './contract-record.js';
import { ContractsService, refuseStranger, type WorkOrderInTerms } from './contracts.service.js';
import { limitOf, refuseContact, refuseLosingCsm, type ContactKind, type ContactRefusal } from './rules/index.js';

export interface GivenContact {
  name: string;
  email: string;
  kind: ContactKind;
  timeZone: string;
  language: string;
  accountId?: string | null | undefined;
  phone?: string | null | undefined;
  pin?: string | undefined;
}

const ROLE: Record<ContactKind, Role> = { csm: 'csm', named: 'contact', group_submit: 'contact', group_information: 'information', cloud_admin: 'contact' };

/** The contact list of a work order, kept by the customer support manager, on record (`WHO-2`, `WHO-3`). */
@Injectable()
export class ContactsService {
  constructor(private readonly contracts: ContractsService, private readonly people: PeopleService, private readonly invitations: InvitationsService) {}

  /** @param allowOver why the service delivery manager allows more contacts than were bought; null where nobody does */
  async add(work: Work, workOrderId: string, given: GivenContact, allowOver: string | null): Promise<Contact> {
    const held = await this.hold(work, workOrderId);
    const { workOrder } = held;
    return asDesk(work, async () => {
      this.check(work, refuseContact(given.kind, await this.kinds(work, workOrderId, null), limitOf(held.terms)), allowOver);
      const person = await this.personFor(work, workOrder.customerId, given);
      if (await work.tx.existsBy(Contact, { workOrderId, personId: person.id, removedAt: IsNull() })) {
        throw refused('WHO-2', `${person.name} is a contact of this work order already.`, [{ field: 'email', message: 'This person is a contact already.' }]);
      }
      const contact: Contact = {
        id: randomUUID(), customerId: workOrder.customerId, workOrderId, personId: person.id, kind: given.kind,
        accountId: await this.accountId(work, held, given.accountId ?? null), phone: given.phone ?? null,
        pinHash: given.pin === undefined ? null : await hashPassword(given.pin), removedAt: null,
      };
      await work.tx.insert(Contact, contact);
      await this.giveRoles(work, person.id);
      await recordOn(work, workOrder, 'contact.added', { contactId: contact.id, name: person.name, kind: contact.kind, ...(allowOver && { allowedOver: allowOver }) });
      return contact;
    });
  }

  /** Changes a contact. Made the customer support manager, it takes the role over from the one before, in the same act. */
  async change(work: Work, workOrderId: string, contactId: string, change: Partial<Omit<GivenContact, 'email'>>, allowOver: string | null): Promise<Contact> {
    const held = await this.hold(work, workOrderId);
    return asDesk(work, async () => {
      const contact = await this.contact(work, workOrderId, contactId);
      if (change.kind !== undefined && change.kind !== contact.kind) await this.checkKind(work, held, contact, change.kind, allowOver);
      const { kind = contact.kind, phone = contact.phone, pin, name, timeZone, language } = change;
      const accountId = change.accountId ?? contact.accountId;
      const next = { kind, accountId, phone, pinHash: pin === undefined ? contact.pinHash : await hashPassword(pin) };
      await this.checkAccount(work, accountId, contactId);
      await work.tx.update(Contact, { id: contactId }, next);
      const ofPerson = { ...(name !== undefined && { name }), ...(timeZone !== undefined && { timeZone }), ...(language !== undefined && { language }) };
      if (Object.keys(ofPerson).length > 0) await work.tx.update(Person, { id: contact.personId }, ofPerson);
      await this.giveRoles(work, contact.personId);
      const { pin: _, ...said } = change;
      await recordOn(work, held.workOrder, 'contact.changed', { contactId, from: contact.kind, ...said, ...(pin !== undefined && { pin: 'changed' }), ...(allowOver && { allowedOver: allowOver }) });
      return { ...contact, ...next };
    });
  }

  async remove(work: Work, workOrderId: string, contactId: string): Promise<void> {
    const held = await this.hold(work, workOrderId);
    await asDesk(work, async () => {
      const contact = await this.contact(work, workOrderId, contactId);
      this.check(work, refuseLosingCsm(contact.kind, null), null);
      await work.tx.update(Contact, { id: contactId }, { removedAt: work.now });
      await this.giveRoles(work, contact.personId);
      const { name } = await work.tx.findOneByOrFail(Person, { id: contact.personId });
      await recordOn(work, held.workOrder, 'contact.removed', { contactId, name, kind: contact.kind });
    });
  }

  /** A link by which a contact sets a password; who keeps the list passes it on. A new one makes the one before void. */
  async invite(work: Work, workOrderId: string, contactId: string): Promise<NewInvitation> {
    const { workOrder } = await this.hold(work, workOrderId);
    return asDesk(work, async () => {
      const contact = await this.contact(work, workOrderId, contactId);
      await recordOn(work, workOrder, 'contact.invited', { contactId });
      return this.invitations.invite(work.tx, contact.personId);
    });
  }

  async addNotified(work: Work, workOrderId: string, given: Pick<NotifiedContact, 'role' | 'name' | 'email' | 'phone'>): Promise<NotifiedContact> {
    const { workOrder } = await this.hold(work, workOrderId);
    const contact: NotifiedContact = { id: randomUUID(), customerId: workOrder.customerId, workOrderId, ...given };
    await asDesk(work, async () => {
      if (await work.tx.existsBy(NotifiedContact, { workOrderId, role: given.role, email: given.email })) {
        throw refused(null, `${given.email} stands there for this already.`, [{ field: 'email', message: `${given.email} stands there for this already.` }]);
      }
      await work.tx.insert(NotifiedContact, contact);
      await recordOn(work, workOrder, 'notified.added', { role: given.role, name: given.name });
    });
    return contact;
  }

  async removeNotified(work: Work, workOrderId: string, id: string): Promise<void> {
    const { workOrder } = await this.hold(work, workOrderId);
    await asDesk(work, async () => {
      const contact = await work.tx.findOneBy(NotifiedContact, { id, workOrderId });
      if (!contact) throw notFound('contact of this work order');
      await work.tx.delete(NotifiedContact, { id });
      await recordOn(work, workOrder, 'notified.removed', { role: contact.role, name: contact.name });
    });
  }

  /** Whoever changes the list holds the work order, so that two at once cannot pass its limit. */
  private async hold(work: Work, workOrderId: string): Promise<WorkOrderInTerms> {
    await this.contracts.inTerms(work, workOrderId);
    authorise(work.actor, 'contact.change');
    await asDesk(work, () => work.tx.query('SELECT 1 FROM work_order WHERE id = $1 FOR UPDATE', [workOrderId]));
    await refuseStranger(work, workOrderId);
    return this.contracts.inTerms(work, workOrderId);
  }

  private async checkKind(work: Work, held: WorkOrderInTerms, contact: Contact, kind: ContactKind, allowOver: string | null): Promise<void> {
    this.check(work, refuseLosingCsm(contact.kind, kind), null);
    const others = await this.kinds(work, held.workOrder.id, contact.id);
    if (kind !== 'csm') return this.check(work, refuseContact(kind, others, limitOf(held.terms)), allowOver);
    const before = await work.tx.findOneBy(Contact, { workOrderId: held.workOrder.id, kind: 'csm', removedAt: IsNull() });
    if (!before) return;
    // The role passes from one to the other; whoever had it stays a named contact, so the count of named ones may rise by one.
    const afterHandover = others.map((other) => (other === 'csm' ? 'named' as const : other));
    this.check(work, refuseContact('csm', afterHandover, limitOf(held.terms)), allowOver);
    await work.tx.update(Contact, { id: before.id }, { kind: 'named' });
    await this.giveRoles(work, before.personId);
  }

  private check({ actor }: Work, refusal: ContactRefusal | null, allowOver: string | null): void {
    if (!refusal) return;
    const mayAllow = actor.side === 'desk' || (actor.side === 'provider' && actor.roles.some((role) => role === 'sdm' || role === 'admin'));
    if (refusal.sdmMayAllow && allowOver !== null && mayAllow) return;
    throw refused(refusal.rule, refusal.message, [{ field: refusal.field, message: refusal.message }]);
  }

  private async kinds({ tx }: Work, workOrderId: string, without: string | null): Promise<ContactKind[]> {
    const contacts = await tx.findBy(Contact, { workOrderId, removedAt: IsNull(), ...(without && { id: Not(without) }) });
    return contacts.map(({ kind }) => kind);
  }

  private async contact({ tx }: Work, workOrderId: string, id: string): Promise<Contact> {
    const contact = await tx.findOneBy(Contact, { id, workOrderId, removedAt: IsNull() });
    if (!contact) throw notFound('contact of this work order');
    return contact;
  }

  /** A person has one account in the desk, by their address. One of somebody else's is refused without saying whose. */
  private async personFor({ tx }: Work, customerId: string, { email, name, timeZone, language, kind }: GivenContact): Promise<Person> {
    const known = await tx.createQueryBuilder(Person, 'person').where('lower(person.email) = lower(:email)', { email }).getOne();
    if (known && known.customerId !== customerId) {
      throw refused('WHO-1', 'This address cannot be used for a contact. Give another one.', [{ field: 'email', message: 'This address cannot be used.' }]);
    }
    if (known) return known;
    const id = await this.people.add(tx, { side: 'customer', customerId, name, email, roles: [ROLE[kind]], timeZone, language });
    return tx.findOneByOrFail(Person, { id });
  }

  /**
   * What a person may do follows from what they are in all work orders, but for those that are over and were followed by
   * another: who was left out there is nothing any more, and cannot sign in.
   */
  private async giveRoles(work: Work, personId: string): Promise<void> {
    const contacts = await work.tx.query<{ kind: ContactKind }[]>(KINDS_OF_PERSON, [personId, localDate(work.now, 'UTC')]);
    const roles = [...new Set(contacts.map(({ kind }) => ROLE[kind]))];
    await work.tx.update(Person, { id: personId }, roles.length > 0 ? { roles, active: true } : { active: false });
    if (roles.length === 0) await endEverySignIn(work.tx, personId);
  }

  private async accountId(work: Work, { workOrder }: WorkOrderInTerms, given: string | null): Promise<string> {
    if (given === null) return accountIdFor(work.tx, workOrder);
    await this.checkAccount(work, given, null);
    return given;
  }

  private async checkAccount({ tx }: Work, accountId: string, own: string | null): Promise<void> {
    const holder = await tx.findOneBy(Contact, { accountId, removedAt: IsNull() });
    if (holder && holder.id !== own) throw refused('WHO-2', 'Each contact has an account id of their own. Give another one.', [{ field: 'accountId', message: 'This account id is taken.' }]);
  }
}

const KINDS_OF_PERSON = `
  SELECT c.kind FROM contact c JOIN work_order_now w ON w.id = c.work_order_id
  WHERE c.person_id = $1 AND c.removed_at IS NULL AND NOT (
    (w.state = 'ended' OR w.terms->>'endsOn' < $2)
    AND EXISTS (SELECT 1 FROM work_order later WHERE later.renews_id = w.id AND later.state = 'active'))`;
