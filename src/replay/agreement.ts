import { Injectable } from '@nestjs/common';
import { Calendar, CalendarHoliday, CalendarService } from '../calendar/index.js';
import { ContractsService, visibleWorkOrders, WorkOrder } from '../contracts/index.js';
import { hostOf, type LocationTerms, type WorkOrderTerms } from '../contracts/rules/index.js';
import { THE_DESK, UnitOfWork, type Work } from '../platform/database/index.js';
import { PoliciesService } from '../severity/index.js';
import { placeOf, type ReplayGround } from './ground.js';
import type { ReplayAgreement } from './run-replay-command.js';

/** A work order that a log is put under, its host location, and the version of the calendar there. */
export interface Host {
  workOrder: WorkOrder;
  terms: WorkOrderTerms;
  location: LocationTerms;
  calendarVersionId: string;
  ground: ReplayGround;
}

/** What a log is replayed under, looked up in the desk: a work order's host location, its calendar, the policy in force. */
@Injectable()
export class ReplayAgreements {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly contracts: ContractsService,
    private readonly calendars: CalendarService,
    private readonly policies: PoliciesService,
  ) {}

  /**
   * Changes nothing.
   * @param workOrder an id or a number; null for the desk's first
   * @returns null when the desk has no such work order
   */
  find(workOrder: string | null): Promise<ReplayAgreement | null> {
    return this.unit.run(THE_DESK, async (work) => {
      const host = await this.host(work, workOrder);
      if (!host) return null;
      const policy = await this.policies.policy(work.tx, await this.policies.inForce(work.tx, { workOrderId: host.workOrder.id, queueId: null }));
      return { title: host.ground.title, ...placeOf(host.ground), policy };
    });
  }

  /** The same for whoever asks, of the work orders that are theirs to see (`WHO-5`). */
  async host(work: Work, workOrder: string | null): Promise<Host | null> {
    const found = await workOrderCalled(work, workOrder);
    if (!found) return null;
    const terms = await this.contracts.terms(work.tx, found);
    const location = hostOf(terms);
    const version = await this.calendars.currentVersion(work.tx, location.calendarId);
    const calendar = await work.tx.findOneByOrFail(Calendar, { id: location.calendarId });
    const ground: ReplayGround = {
      title: `work order ${found.number}, ${location.name}`,
      location: { timeZone: version.timeZone, severityBAroundTheClock: location.severityBAroundTheClock },
      calendar: await this.calendars.spec(work.tx, version.id),
      calendarName: calendar.name,
      calendarVersion: version.version,
      holidays: await holidaysBeyond(work, calendar, version.id),
    };
    return { workOrder: found, terms, location, calendarVersionId: version.id, ground };
  }
}

/** In a year that the calendar's own rows cover, the administrator's word stands. */
async function holidaysBeyond({ tx }: Work, { country, region }: Calendar, calendarVersionId: string): Promise<ReplayGround['holidays']> {
  const national = await tx.findBy(CalendarHoliday, { calendarVersionId, origin: 'national' });
  return { country, region, covered: [...new Set(national.map(({ date }) => Number(date.slice(0, 4))))] };
}

async function workOrderCalled({ tx, actor }: Work, idOrNumber: string | null): Promise<WorkOrder | null> {
  const parameters: unknown[] = [idOrNumber];
  const visible = visibleWorkOrders(actor, (value) => `$${parameters.push(value)}`);
  const [row] = await tx.query<{ id: string }[]>(
    `SELECT w.id FROM work_order_now w WHERE ($1::text IS NULL OR lower(w.number) = lower($1) OR w.id::text = lower($1)) AND ${visible} ORDER BY w.number LIMIT 1`, parameters);
  return row ? tx.findOneByOrFail(WorkOrder, { id: row.id }) : null;
}
