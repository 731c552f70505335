import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual, MoreThan, Not, type EntityManager } from 'typeorm';
import { CalendarService } from '../calendar/index.js';
import { authorise, Person } from '../identity/index.js';
import type { Instant, Work } from '../platform/database/index.js';
import { conflict, notFound, refused } from '../platform/http/index.js';
import { Contact } from './contact.entity.js';
import { recordOn } from './contract-record.js';
import { ContractsService, refuseStranger, type WorkOrderInTerms } from './contracts.service.js';
import { CoveredEvent, EventPreparation } from './covered-event.entity.js';
import { hostOf, PREPARATIONS, refuseCancellation, refuseConfirmation, refuseWindow, servicesOf, type EventWindow } from './rules/index.js';

export interface PreparationChange {
  state?: 'open' | 'done' | undefined;
  ownerId?: string | undefined;
  note?: string | undefined;
}

interface Held extends WorkOrderInTerms {
  timeZone: string;
}

const windowOf = ({ startsAt, endsAt }: CoveredEvent): EventWindow => ({ from: startsAt, until: endsAt });

/** Events that Azure Event Management covers: recorded, prepared, confirmed, cancelled, on the work order's record (`AEM-2`). */
@Injectable()
export class EventsService {
  constructor(private readonly contracts: ContractsService, private readonly calendars: CalendarService) {}

  /** The name of the confirmed event in whose window an instant lies; null in none (`AEM-1`). */
  async coveringAt(tx: EntityManager, workOrderId: string, at: Instant): Promise<string | null> {
    const event = await tx.findOneBy(CoveredEvent, { workOrderId, state: 'confirmed', startsAt: LessThanOrEqual(at), endsAt: MoreThan(at) });
    return event?.name ?? null;
  }

  /** A planned event with its preparations, which the service delivery manager owns until they are given to somebody. */
  async record(work: Work, workOrderId: string, name: string, window: EventWindow): Promise<string> {
    const { workOrder, terms, timeZone } = await this.hold(work, workOrderId);
    if (workOrder.state === 'ended') throw conflict('This work order was ended. Record the event under the one that follows it.');
    if (servicesOf(terms, 'event_management').length === 0) {
      throw refused('AEM-1', 'This work order has not bought Azure Event Management. Amend it first: add the service event_management.');
    }
    const others = await work.tx.findBy(CoveredEvent, { workOrderId, state: Not('cancelled') });
    const no = refuseWindow(window, terms, timeZone, others.map((other) => ({ name: other.name, ...windowOf(other) })));
    if (no) throw refused(no.rule, no.message, [no]);
    const event: CoveredEvent = {
      id: randomUUID(), customerId: workOrder.customerId, workOrderId, name, startsAt: window.from, endsAt: window.until, state: 'planned', confirmedBy: null, confirmedAt: null,
    };
    await work.tx.insert(CoveredEvent, event);
    await work.tx.insert(EventPreparation, PREPARATIONS.map((kind) => ({
      id: randomUUID(), customerId: event.customerId, eventId: event.id, kind, ownerId: terms.sdmId, state: 'open' as const, note: null, movedAt: work.now,
    })));
    await this.tell(work, event, 'event.recorded', {});
    return event.id;
  }

  /** The customer's account coordinator has confirmed it; the service delivery manager records that. */
  async confirm(work: Work, workOrderId: string, id: string, confirmedBy: string): Promise<void> {
    const { timeZone } = await this.hold(work, workOrderId);
    const event = await this.event(work, workOrderId, id);
    if (event.state !== 'planned') throw conflict(`This event is ${event.state} already.`, 'AEM-2');
    const no = refuseConfirmation(windowOf(event), timeZone, work.now);
    if (no) throw refused('AEM-2', no);
    await work.tx.update(CoveredEvent, { id }, { state: 'confirmed', confirmedBy, confirmedAt: work.now });
    await this.tell(work, event, 'event.confirmed', { confirmedBy });
  }

  async cancel(work: Work, workOrderId: string, id: string, reason: string): Promise<void> {
    await this.hold(work, workOrderId);
    const event = await this.event(work, workOrderId, id);
    if (event.state === 'cancelled') throw conflict('This event is cancelled already.', 'AEM-2');
    const no = refuseCancellation(windowOf(event), work.now);
    if (no) throw conflict(no, 'AEM-2');
    await work.tx.update(CoveredEvent, { id }, { state: 'cancelled' });
    await this.tell(work, event, 'event.cancelled', { reason });
  }

  async prepare(work: Work, workOrderId: string, id: string, preparationId: string, { state, ownerId, note }: PreparationChange): Promise<void> {
    const { workOrder } = await this.hold(work, workOrderId);
    const event = await this.event(work, workOrderId, id);
    if (event.state === 'cancelled') throw conflict('This event is cancelled; nothing is prepared for it any more.', 'AEM-2');
    const before = await work.tx.findOneBy(EventPreparation, { id: preparationId, eventId: id });
    if (!before) throw notFound('preparation of this event');
    if (ownerId !== undefined) await this.checkOwner(work, workOrder.id, ownerId);
    const after = { state: state ?? before.state, ownerId: ownerId ?? before.ownerId, note: note ?? before.note, movedAt: work.now };
    await work.tx.update(EventPreparation, { id: preparationId }, after);
    await this.tell(work, event, 'event.prepared', { kind: before.kind, from: before.state, to: after.state, ownerChanged: after.ownerId !== before.ownerId, ...(note !== undefined && { note }) });
  }

  /** Somebody of the provider, or a contact of this work order. */
  private async checkOwner({ tx }: Work, workOrderId: string, id: string): Promise<void> {
    const staff = await tx.existsBy(Person, { id, side: 'provider', active: true });
    if (staff || (await tx.existsBy(Contact, { workOrderId, personId: id, removedAt: IsNull() }))) return;
    throw refused('AEM-2', 'Give it to somebody of the provider, or to a contact of this work order.', [{ field: 'ownerId', message: 'Is neither.' }]);
  }

  /** Whoever changes an event holds the work order, so that two at once cannot cross. */
  private async hold(work: Work, workOrderId: string): Promise<Held> {
    await this.contracts.inTerms(work, workOrderId);
    authorise(work.actor, 'event.change');
    await work.tx.query('SELECT 1 FROM work_order WHERE id = $1 FOR UPDATE', [workOrderId]);
    await refuseStranger(work, workOrderId);
    const held = await this.contracts.inTerms(work, workOrderId);
    const { timeZone } = await this.calendars.currentVersion(work.tx, hostOf(held.terms).calendarId);
    return { ...held, timeZone };
  }

  private async event({ tx }: Work, workOrderId: string, id: string): Promise<CoveredEvent> {
    const event = await tx.findOneBy(CoveredEvent, { id, workOrderId });
    if (!event) throw notFound('event of this work order');
    return event;
  }

  private tell(work: Work, { id: eventId, customerId, workOrderId, name }: CoveredEvent, type: string, data: object): Promise<void> {
    return recordOn(work, { id: workOrderId, customerId }, type, { eventId, name, ...data });
  }
}
