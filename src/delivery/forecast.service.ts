import { Injectable } from '@nestjs/common';
import { visibleCases } from '../cases/index.js';
import type { Work } from '../platform/database/index.js';
import { iso } from '../platform/http/index.js';
import { RostersService } from '../rosters/index.js';
import type { Severity } from '../severity/index.js';
import { forecastOf, halfHoursFrom } from './rules/index.js';

const HALF_HOURS = 16;

export interface ForecastView {
  items: { from: string; until: string; deadlines: Record<Severity, number>; onDuty: number }[];
  serverNow: string;
}

/** The next eight hours: what is due when, and how many are on duty in the queues then. */
@Injectable()
export class ForecastService {
  constructor(private readonly rosters: RostersService) {}

  async forecast(work: Work): Promise<ForecastView> {
    const halves = halfHoursFrom(work.now, HALF_HOURS);
    const span = { from: halves[0]!.from, until: halves.at(-1)!.until };
    const deadlines = await this.deadlines(work, span.until);
    const queues = await work.tx.query<{ id: string }[]>('SELECT DISTINCT duty_roster_id AS id FROM queue WHERE removed_at IS NULL AND duty_roster_id IS NOT NULL');
    const duties = await this.rosters.duties(work.tx, queues.map(({ id }) => id), span);
    const items = forecastOf(deadlines, duties, work.now, HALF_HOURS);
    return { items: items.map(({ from, until, ...rest }) => ({ from: iso(from), until: iso(until), ...rest })), serverNow: iso(work.now) };
  }

  private async deadlines({ tx, actor, now }: Work, until: number): Promise<{ dueAt: number; severity: Severity }[]> {
    const parameters: unknown[] = [new Date(now), new Date(until)];
    const visible = visibleCases(actor, (value) => `$${parameters.push(value)}`);
    const rows = await tx.query<{ dueAt: Date; severity: Severity }[]>(
      `SELECT c.due_at AS "dueAt", c.severity FROM clock c JOIN support_case k ON k.id = c.subject_id
       WHERE c.ended_at IS NULL AND c.state = 'running' AND c.due_at BETWEEN $1 AND $2 AND ${visible}`, parameters);
    return rows.map(({ dueAt, severity }) => ({ dueAt: dueAt.getTime(), severity }));
  }
}
