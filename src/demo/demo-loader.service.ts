import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CalendarService } from '../calendar/index.js';
import { publicHolidays } from '../calendar/rules/public-holidays.js';
import { Queue, QueueMember } from '../cases/index.js';
import { Agreement, Contact, Customer, Product, SupportLocation, WorkOrder } from '../contracts/index.js';
import { Person } from '../identity/index.js';
import { THE_DESK, UnitOfWork, type Work } from '../platform/database/index.js';
import { Roster, RosterMember } from '../rosters/index.js';
import { CUSTOMERS, FURTHER_PLACES, PRODUCTS, STAFF, type DemoCustomer, type DemoLocation, type DemoPerson } from './demo-data.js';

const DAY = 86_400_000;
const NINE_TO_HALF_PAST_FIVE: [string, string][] = [['09:00', '17:30']];
const WEEKLY = {
  1: NINE_TO_HALF_PAST_FIVE, 2: NINE_TO_HALF_PAST_FIVE, 3: NINE_TO_HALF_PAST_FIVE, 4: NINE_TO_HALF_PAST_FIVE, 5: NINE_TO_HALF_PAST_FIVE, 6: [], 7: [],
};

/** Loads the demonstration into an empty desk, in one transaction. A desk that has customers is left alone. */
@Injectable()
export class DemoLoader {
  constructor(private readonly unit: UnitOfWork, private readonly calendars: CalendarService) {}

  /** @returns true when it loaded, false when there was something already */
  load(): Promise<boolean> {
    return this.unit.run(THE_DESK, async (work) => {
      await work.tx.query('SELECT pg_advisory_xact_lock(7003002)');
      if (await work.tx.existsBy(Person, {})) return false;
      const staff = await this.people(work, STAFF, 'desk.example', null);
      await this.queue(work, staff);
      await work.tx.insert(Product, PRODUCTS.map((product, position) => ({ id: randomUUID(), position, ...product })));
      for (const place of FURTHER_PLACES) await this.calendar(work, place);
      for (const customer of CUSTOMERS) await this.customer(work, customer, staff.get('sdm')!);
      return true;
    });
  }

  private async people(work: Work, people: DemoPerson[], domain: string, customerId: string | null): Promise<Map<string, string>> {
    const ids = new Map(people.map(({ key }) => [key, randomUUID()]));
    await work.tx.insert(Person, people.map(({ key, name, roles, timeZone }) => ({
      id: ids.get(key)!, side: customerId === null ? 'provider' as const : 'customer' as const, customerId,
      name, email: `${key}@${domain}`, roles, timeZone, language: 'en',
    })));
    return ids;
  }

  private async queue(work: Work, staff: Map<string, string>): Promise<void> {
    const roster = (name: string, mode: Roster['mode'], keys: string[]) => this.roster(work, name, mode, keys.map((key) => staff.get(key)!));
    const queue: Queue = {
      id: randomUUID(), name: 'Platform', takesAll: true, leadId: staff.get('lead')!,
      dutyRosterId: await roster('Duty engineer', 'rotation', ['engineer', 'engineer-2', 'engineer-3']),
      critsitRosterId: await roster('Critsit manager on duty', 'rotation', ['critsit', 'critsit-2']),
      seniorManagersRosterId: await roster('Senior managers', 'everyone', ['senior-1', 'senior-2']),
      executivesRosterId: await roster('Executives', 'everyone', ['executive']),
    };
    await work.tx.insert(Queue, queue);
    const members = ['engineer', 'engineer-2', 'engineer-3', 'lead'].map((key) => ({ queueId: queue.id, personId: staff.get(key)! }));
    await work.tx.insert(QueueMember, members);
  }

  private async roster(work: Work, name: string, mode: Roster['mode'], personIds: string[]): Promise<string> {
    const id = randomUUID();
    await work.tx.insert(Roster, { id, name, mode, timeZone: 'Europe/Berlin', firstHandoverOn: '2026-01-05', handoverTime: '09:00' });
    await work.tx.insert(RosterMember, personIds.map((personId, position) => ({ rosterId: id, position, personId })));
    return id;
  }

  private async customer(work: Work, { name, domain, sector, workOrder, serviceLevel, locations, contacts }: DemoCustomer, sdmId: string): Promise<void> {
    const customerId = randomUUID();
    const agreementId = randomUUID();
    const workOrderId = randomUUID();
    await work.tx.insert(Customer, { id: customerId, name });
    await work.tx.insert(Agreement, { id: agreementId, customerId, sector });
    await work.tx.insert(WorkOrder, {
      id: workOrderId, customerId, agreementId, number: workOrder, startsOn: date(work.now - 180 * DAY), endsOn: date(work.now + 184 * DAY),
      package: 'custom', deliveryModel: 'designated', serviceLevel, incrementMinutes: 60, sdmId,
    });
    for (const [index, place] of locations.entries()) {
      await work.tx.insert(SupportLocation, {
        id: randomUUID(), customerId, workOrderId, name: place.name, country: place.country, calendarId: await this.calendar(work, place),
        host: index === 0, severityBAroundTheClock: place.severityBAroundTheClock ?? false, supportPhone: place.phone,
      });
    }
    const people = await this.people(work, contacts, domain, customerId);
    await work.tx.insert(Contact, contacts.map(({ key, kind }, index) => ({
      id: randomUUID(), customerId, workOrderId, personId: people.get(key)!, kind, accountId: `${workOrder}-${index + 1}`,
    })));
  }

  private async calendar(work: Work, { name, country, region, timeZone }: DemoLocation): Promise<string> {
    const year = new Date(work.now).getUTCFullYear();
    const years = Array.from({ length: 6 }, (_, index) => year - 1 + index);
    const holidays = publicHolidays(country, region, years).map((holiday) => ({ ...holiday, origin: 'national' as const }));
    const calendar = await this.calendars.create(work, { name: `${name} working hours`, country, region }, {
      timeZone, weekly: WEEKLY, holidays, note: `Public holidays of ${country}${region ? ` (${region})` : ''}, ${years[0]} to ${years.at(-1)}.`,
    });
    return calendar.id;
  }
}

const date = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
