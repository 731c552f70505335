import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { CalendarService } from '../calendar/index.js';
import { publicHolidays } from '../calendar/rules/public-holidays.js';
import { Queue, QueueMember, RoutingRuleRow } from '../cases/index.js';
import { ContactsService, CustomersService, Product, WorkOrdersService, type GivenTerms } from '../contracts/index.js';
import { DEFAULT_TERMS } from '../contracts/rules/index.js';
import { Person } from '../identity/index.js';
import { THE_DESK, UnitOfWork, type Work } from '../platform/database/index.js';
import { RosterPlans, type Layer } from '../rosters/index.js';
import { CUSTOMERS, FURTHER_PLACES, PRODUCTS, QUEUES, STAFF, type DemoCustomer, type DemoLocation } from './demo-data.js';

const DAY = 86_400_000;
const NINE_TO_HALF_PAST_FIVE: [string, string][] = [['09:00', '17:30']];
const WEEKLY = {
  1: NINE_TO_HALF_PAST_FIVE, 2: NINE_TO_HALF_PAST_FIVE, 3: NINE_TO_HALF_PAST_FIVE, 4: NINE_TO_HALF_PAST_FIVE, 5: NINE_TO_HALF_PAST_FIVE, 6: [], 7: [],
};

/** Turns change every Monday morning. */
const WEEKS: Omit<Layer, 'name' | 'members'> = {
  kind: 'rotation', timeZone: 'Europe/Berlin', firstHandoverOn: '2026-01-05', handoverTime: '09:00', every: { count: 1, unit: 'weeks' }, hours: null,
};

/** Loads the demonstration into an empty desk, in one transaction. A desk that has customers is left alone. */
@Injectable()
export class DemoLoader {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly calendars: CalendarService,
    private readonly customers: CustomersService,
    private readonly workOrders: WorkOrdersService,
    private readonly contacts: ContactsService,
    private readonly rosters: RosterPlans,
  ) {}

  /** @returns true when it loaded, false when there was something already */
  load(): Promise<boolean> {
    return this.unit.run(THE_DESK, async (work) => {
      await work.tx.query('SELECT pg_advisory_xact_lock(7003002)');
      if (await work.tx.existsBy(Person, {})) return false;
      const staff = await this.staff(work);
      await this.queues(work, staff);
      for (const product of PRODUCTS) await this.customers.keepProduct(work, null, { ...product, phases: [...product.phases] });
      await this.renewals(work);
      for (const place of FURTHER_PLACES) await this.calendar(work, place);
      for (const customer of CUSTOMERS) await this.customer(work, customer, staff.get('sdm')!);
      return true;
    });
  }

  private async staff(work: Work): Promise<Map<string, string>> {
    const ids = new Map(STAFF.map(({ key }) => [key, randomUUID()]));
    await work.tx.insert(Person, STAFF.map(({ key, name, roles, timeZone }) => ({
      id: ids.get(key)!, side: 'provider' as const, customerId: null, name, email: `${key}@desk.example`, roles, timeZone, language: 'en',
    })));
    return ids;
  }

  /** The days of `AGR-1`, moved so that the demonstration's agreements can be renewed. */
  private async renewals(work: Work): Promise<void> {
    await this.customers.limitRenewals(work, 'commercial', date(work.now + 3 * 365 * DAY));
    await this.customers.limitRenewals(work, 'public', date(work.now + 5 * 365 * DAY));
  }

  /** Each with its own people on duty; critsit managers, senior managers and executives are the desk's. */
  private async queues(work: Work, staff: Map<string, string>): Promise<void> {
    const ids = (keys: string[]) => keys.map((key) => staff.get(key)!);
    const roster = (name: string, layers: Layer[]) => this.rosters.create(work, { name, layers, note: 'The demonstration.' });
    const ofOne = (name: string, kind: Layer['kind'], keys: string[]) => roster(name, [{ ...WEEKS, name, kind, members: ids(keys) }]);
    const critsitRosterId = await ofOne('Critsit manager on duty', 'rotation', ['critsit', 'critsit-2']);
    const seniorManagersRosterId = await ofOne('Senior managers', 'everyone', ['senior-1', 'senior-2']);
    const executivesRosterId = await ofOne('Executives', 'everyone', ['executive']);
    for (const { name, lead, engineers, duty, table } of QUEUES) {
      const queue: Queue = {
        id: randomUUID(), name, takesAll: table === null, leadId: staff.get(lead)!,
        dutyRosterId: await roster(duty.name, duty.layers.map(({ keys, ...turns }) => ({ ...WEEKS, ...turns, members: ids(keys) }))),
        critsitRosterId, seniorManagersRosterId, executivesRosterId, version: 1, removedAt: null,
      };
      await work.tx.insert(Queue, queue);
      await work.tx.insert(QueueMember, ids([...engineers, lead]).map((personId) => ({ queueId: queue.id, personId })));
      if (table === null) continue;
      const position = await work.tx.countBy(RoutingRuleRow, {});
      await work.tx.insert(RoutingRuleRow, { position, table, productId: null, severities: null, queueId: queue.id });
    }
  }

  private async customer(work: Work, given: DemoCustomer, sdmId: string): Promise<void> {
    const customer = await this.customers.customer(work, given.name);
    const agreement = await this.customers.agreement(work, customer.id, { number: given.workOrder.replace('WO', 'A'), sector: given.sector });
    const terms = await this.terms(work, given, sdmId);
    const { id } = await this.workOrders.draft(work, { agreementId: agreement.id, number: given.workOrder, terms }, 'The demonstration.');
    for (const { name, key, timeZone, kind, pin } of given.contacts) {
      await this.contacts.add(work, id, { name, email: `${key}@${given.domain}`, kind, timeZone, language: 'en', phone: given.locations[0]!.phone, pin }, null);
    }
    await this.workOrders.activate(work, id);
  }

  private async terms(work: Work, { locations, serviceLevel, prsHours, rapidResponse, thirdTier = [] }: DemoCustomer, sdmId: string): Promise<GivenTerms> {
    const places: GivenTerms['locations'] = [];
    for (const [index, place] of locations.entries()) {
      places.push({
        name: place.name, country: place.country, calendarId: await this.calendar(work, place),
        host: index === 0, severityBAroundTheClock: place.severityBAroundTheClock ?? false, supportPhone: place.phone,
      });
    }
    return {
      ...DEFAULT_TERMS, startsOn: date(work.now - 180 * DAY), endsOn: date(work.now + 184 * DAY), serviceLevel, sdmId, locations: places,
      services: [
        { kind: 'hours', hours: 'prs', location: places[0]!.name, minutes: prsHours * 60 },
        ...(rapidResponse ? [{ kind: 'rapid_response' as const }] : []),
        ...(thirdTier.length > 0 ? [{ kind: 'third_tier' as const, products: (await work.tx.findBy(Product, { name: In(thirdTier) })).map(({ id }) => id) }] : []),
      ],
    };
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
