import { Injectable } from '@nestjs/common';
import { CalendarService } from '../calendar/index.js';
import { localTime } from '../calendar/rules/index.js';
import { Contact, ContractsService, type Cover } from '../contracts/index.js';
import { servicesOf } from '../contracts/rules/index.js';
import { authorise, Person } from '../identity/index.js';
import type { Work } from '../platform/database/index.js';
import { iso, notFound } from '../platform/http/index.js';
import type { Channel, Severity } from '../severity/index.js';
import { CaseLedger } from './hours/case-ledger.service.js';
import { ResponseChoice, type Responding } from './response-choice.service.js';
import { Routing } from './routing.service.js';
import { entitlementChecks, type EntitlementCheck, type Opening } from './rules/entitlement.js';

const MINUTE = 60_000;

export interface EntitlementQuestion {
  contactId: string;
  locationId: string;
  productId: string;
  severity: Severity;
  channel: Channel;
  /** What the description would say: an event needs a word in it (`AEM-1`). */
  description?: string;
  /** For whom a partner would open it (`WHO-6`). */
  endCustomer?: string;
  /** The enhanced services are in English only (`SEV-9`). */
  language?: string;
}

/** Whether a case may be opened, and what it would be promised: the same for who asks beforehand and for the opening itself. */
@Injectable()
export class EntitlementService {
  constructor(private readonly contracts: ContractsService, private readonly calendars: CalendarService, private readonly responses: ResponseChoice, private readonly routing: Routing, private readonly ledger: CaseLedger) {}

  checks({ workOrder, terms, today, contact, product }: Cover, asked: Pick<Opening, 'severity' | 'channel' | 'endCustomer'>): EntitlementCheck[] {
    return entitlementChecks({ workOrder, terms, today, contact, product, ...asked });
  }

  /** The answer to a question; nothing is kept. Times are what an opening at this moment would give. */
  async answer(work: Work, asked: EntitlementQuestion): Promise<object> {
    authorise(work.actor, 'entitlement.check');
    const contact = await work.tx.findOneBy(Contact, { id: asked.contactId });
    if (!contact) throw notFound('contact');
    const cover = await this.contracts.cover(work, { ...asked, workOrderId: contact.workOrderId });
    const asking: Responding = {
      workOrderId: contact.workOrderId, openedAt: work.now, severity: asked.severity, channel: asked.channel, environment: 'production',
      description: asked.description ?? '', language: asked.language ?? 'en', endCustomer: asked.endCustomer ?? null,
    };
    const checks = this.checks(cover, asking);
    const { tableId, why, hours, targetMinutes } = await this.responses.promised(work, cover, asking, work.now);
    const version = await this.calendars.currentVersion(work.tx, cover.location.calendarId);
    const time = await this.calendars.workingTime(work.tx, hours === 'business' ? version.id : null);
    const queue = await this.routing.whereTo(work, { table: tableId, product: cover.product, severity: asked.severity });
    const at = time.deadline(work.now, targetMinutes * MINUTE);
    return {
      entitled: checks.every(({ ok }) => ok),
      checks: checks.map(({ rule, ok, message, field }) => ({ ...(rule && { rule }), ok, message, ...(!ok && { field }) })),
      responseTable: { id: tableId, why },
      // Queues are the provider's own.
      ...(work.actor.side !== 'customer' && { queue: queue && { id: queue.queueId, name: queue.name, why: queue.why } }),
      deadline: {
        at: iso(at), targetMinutes, hours, receipt: (hours === '24x7' ? this.calendars.roundTheClock(version.timeZone) : time.receipt.bind(time))(work.now, targetMinutes * MINUTE),
        atLocation: { timeZone: version.timeZone, time: localTime(at, version.timeZone) },
        atAsker: await this.atAsker(work, at),
      },
      prepaid: await this.ledger.prepaid(work, { ...asked, workOrderId: cover.workOrder.id, workOrderVersion: cover.workOrder.version }),
      supportPhone: cover.location.supportPhone,
      ...(ofThirdTier(cover) && { thirdTierAvailability: cover.location.thirdTierAvailability ?? null }),
      ...(cover.product.portalUrl !== null && { portalUrl: cover.product.portalUrl }),
    };
  }

  private async atAsker({ tx, actor }: Work, at: number): Promise<object | null> {
    if (actor.side === 'desk') return null;
    const { timeZone } = await tx.findOneByOrFail(Person, { id: actor.personId });
    return { timeZone, time: localTime(at, timeZone) };
  }
}

/** Its third tier is there at hours of the location (`TT-1`). */
const ofThirdTier = ({ terms, product }: Cover): boolean => servicesOf(terms, 'third_tier').some(({ products }) => products.includes(product.id));
