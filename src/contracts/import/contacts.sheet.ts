import { Injectable } from '@nestjs/common';
import { Person } from '../../identity/index.js';
import type { Work } from '../../platform/database/index.js';
import { ContactDto, NotifiedDto } from '../contacts.dto.js';
import { ContactsService } from '../contacts.service.js';
import { CONTACT_KINDS } from '../rules/index.js';
import { WorkOrder } from '../work-order.entity.js';
import { heldContacts, heldNotified, type HeldContact } from './held-contacts.js';
import { heldWorkOrders } from './held-work-orders.js';
import { attempt, checked, placedIn, type Line } from './line.js';
import type { Said, Sheet } from './sheet.js';

const CELLS = { kind: 'kind', name: 'name', email: 'email', timeZone: 'time_zone', language: 'language', accountId: 'account_id', phone: 'phone', allowOver: 'allow_over' } as const;
const FIELDS = Object.keys(CELLS) as (keyof typeof CELLS)[];
const PLACES = { ...CELLS, role: 'kind' };
const NOTIFIED: readonly string[] = ['change_control', 'executive', 'management'] satisfies NotifiedDto['role'][];
const KINDS: readonly string[] = [...CONTACT_KINDS, ...NOTIFIED];

/** The contacts of work orders, and whom to tell, one a line. The customer support manager stands with the work order. */
@Injectable()
export class ContactsSheet implements Sheet {
  readonly columns = ['work_order', ...Object.values(CELLS)];
  readonly needed = ['work_order', 'kind', 'name', 'email'];

  constructor(private readonly contacts: ContactsService) {}

  async take(work: Work, lines: Line[]): Promise<void> {
    for (const line of lines) {
      const number = line.text('work_order') ?? '';
      const workOrder = await work.tx.findOneBy(WorkOrder, { number });
      if (!workOrder) line.fault('work_order', `There is no work order ${number}. Import it first.`);
      const kind = line.text('kind') ?? '';
      if (!KINDS.includes(kind)) line.fault('kind', `Write one of: ${KINDS.join(', ')}.`);
      if (NOTIFIED.includes(kind)) await this.takeNotified(work, line, workOrder);
      else await this.takeContact(work, line, workOrder);
    }
  }

  private async takeNotified(work: Work, line: Line, workOrder: WorkOrder | null): Promise<void> {
    const place = placedIn(line, PLACES);
    const said = { role: line.text('kind'), name: line.text('name'), email: line.text('email'), phone: line.text('phone') };
    const given = await checked(NotifiedDto, said, line, place);
    if (!given || !workOrder || !line.sound) return;
    await attempt(line, place, async () => {
      await this.contacts.addNotified(work, workOrder.id, { ...given, phone: given.phone ?? null });
      line.act = `${workOrder.number}: ${given.name} is told (${given.role})`;
    });
  }

  private async takeContact(work: Work, line: Line, workOrder: WorkOrder | null): Promise<void> {
    const place = placedIn(line, PLACES);
    const said = Object.fromEntries(FIELDS.map((field) => [field, line.text(CELLS[field])]));
    const given = await checked(ContactDto, said, line, place);
    if (!given || !workOrder || !line.sound) return;
    await attempt(line, place, async () => {
      const { allowOver = null, ...contact } = given;
      const { personId, accountId } = await this.contacts.add(work, workOrder.id, contact, allowOver);
      await sameAsKnown(work, line, personId, given);
      line.act = `${workOrder.number}: ${given.name}, ${given.kind}, account ${accountId}`;
    });
  }

  async give(work: Work): Promise<Said[]> {
    const contacts = (await heldContacts(work)).filter(({ kind }) => kind !== 'csm');
    const people: Partial<HeldContact>[] = [...contacts, ...await heldNotified(work)];
    return (await heldWorkOrders(work)).flatMap(({ id, number }) => people.filter(({ workOrderId }) => workOrderId === id).map((person) => ({
      work_order: number, ...Object.fromEntries(FIELDS.map((field) => [CELLS[field], person[field]])),
    })));
  }
}

/** A person has one name in the desk: who is a contact of another work order already keeps it, and a file may not say another. */
async function sameAsKnown({ tx }: Work, line: Line, id: string, given: ContactDto): Promise<void> {
  const known = await tx.findOneByOrFail(Person, { id });
  for (const field of ['name', 'timeZone', 'language'] as const) {
    if (known[field] !== given[field]) line.fault(CELLS[field], `${known.email} stands in the desk with ${known[field]}. Write it so here too.`, 'WHO-2');
  }
}
