import { Injectable } from '@nestjs/common';
import { Calendar, CalendarHoliday, CalendarService } from '../calendar/index.js';
import { publicHolidays } from '../calendar/rules/public-holidays.js';
import { ContractsService, WorkOrder } from '../contracts/index.js';
import { hostOf } from '../contracts/rules/index.js';
import { THE_DESK, UnitOfWork, type Work } from '../platform/database/index.js';
import { PoliciesService } from '../severity/index.js';
import type { ReplayAgreement } from './run-replay-command.js';

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
      const found = await workOrderCalled(work, workOrder);
      if (!found) return null;
      const location = hostOf(await this.contracts.terms(work.tx, found));
      const version = await this.calendars.currentVersion(work.tx, location.calendarId);
      return {
        title: `work order ${found.number}, ${location.name}`,
        location: { timeZone: version.timeZone, severityBAroundTheClock: location.severityBAroundTheClock },
        calendar: await this.calendars.spec(work.tx, version.id),
        holidaysFor: await this.holidaysBeyond(work, location.calendarId, version.id),
        policy: await this.policies.policy(work.tx, await this.policies.inForce(work.tx)),
      };
    });
  }

  /** Public holidays of years that the calendar's own rows do not speak of; in a year they cover, the administrator's word stands. */
  private async holidaysBeyond({ tx }: Work, calendarId: string, calendarVersionId: string): Promise<ReplayAgreement['holidaysFor']> {
    const { country, region } = await tx.findOneByOrFail(Calendar, { id: calendarId });
    const national = await tx.findBy(CalendarHoliday, { calendarVersionId, origin: 'national' });
    const covered = new Set(national.map(({ date }) => Number(date.slice(0, 4))));
    return (years) => publicHolidays(country, region, years.filter((year) => !covered.has(year)));
  }
}

function workOrderCalled({ tx }: Work, idOrNumber: string | null): Promise<WorkOrder | null> {
  const workOrders = tx.createQueryBuilder(WorkOrder, 'workOrder').orderBy('workOrder.number').limit(1);
  if (idOrNumber !== null) workOrders.where('lower(workOrder.number) = lower(:given) OR CAST(workOrder.id AS text) = lower(:given)', { given: idOrNumber });
  return workOrders.getOne();
}
