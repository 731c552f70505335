import { Injectable } from '@nestjs/common';
import { CalendarService } from '../calendar/index.js';
import { ClockEntity, clockView, type ClockView } from '../clocks/index.js';
import { asCustomer, type Actor, type Work } from '../platform/database/index.js';
import { decodeCursor, encodeCursor, forbidden, iso, notFound, type Page } from '../platform/http/index.js';
import { surroundingsOf } from './case-surroundings.js';
import { caseListQuery, caseRows, type CaseListFilter } from './case-list.sql.js';
import { canSeeCase, visibleCases } from './visible-cases.js';

interface CaseRow {
  id: string;
  number: string;
  version: number;
  sort_group: number;
  sort_key: string;
  clock_id: string | null;
  queue_id: string;
  work_order_id: string;
  [column: string]: unknown;
}

type Side = Actor['side'];

/** A case as a list shows it, and where those stand who may see it. */
export interface ToldCase {
  number: string;
  queueId: string;
  workOrderId: string;
  row: object;
}

/** Cases as screens and programs read them. Customers get roles instead of the provider's names, and no names of its queues (`WHO-1`). */
@Injectable()
export class CaseViews {
  constructor(private readonly calendars: CalendarService) {}

  async list(work: Work, filter: CaseListFilter, cursor: string | undefined, limit: number): Promise<Page<object> & { serverNow: string }> {
    if (filter.tag !== null && work.actor.side === 'customer') throw forbidden('Tags are the provider’s.', 'WHO-1');
    const after = decodeCursor(cursor, 3, 2);
    const { sql, parameters } = caseListQuery(work.actor, filter, after, limit + 1);
    const rows = await work.tx.query<CaseRow[]>(sql, parameters);
    const shown = rows.slice(0, limit);
    const clocks = await this.clocksOf(work, shown);
    const last = shown.at(-1);
    return {
      items: shown.map((row) => rowView(row, work.actor.side, clocks)),
      next: rows.length > limit && last ? encodeCursor([last.sort_group, Number(last.sort_key), last.number]) : null,
      serverNow: iso(work.now),
    };
  }

  async one(work: Work, number: string): Promise<{ version: number; view: object }> {
    const parameters: unknown[] = [number];
    const visible = visibleCases(work.actor, (value) => `$${parameters.push(value)}`);
    const [row] = await work.tx.query<CaseRow[]>(caseRows(`k.number = $1 AND ${visible}`), parameters);
    if (!row) throw notFound('case');
    const [facts] = await work.tx.query<Record<string, unknown>[]>(CASE_FACTS, [row.id]);
    const clocks = await this.clocks(work, 'subject_id = $1', row.id, () => zoneOf(row));
    return {
      version: row.version,
      view: {
        ...rowView(row, work.actor.side, clocks), ...facts,
        ...(await surroundingsOf(work, row.id)), clocks: [...clocks.values()], serverNow: iso(work.now),
      },
    };
  }

  /** Cases as the lists of one side show them, for telling them to who may see them. A customer's are read as it reads them. */
  async told(work: Pick<Work, 'tx' | 'now'>, numbers: string[], customerId: string | null): Promise<ToldCase[]> {
    if (customerId !== null) return asCustomer(work, customerId, () => this.toldTo('customer', work, numbers));
    return this.toldTo('provider', work, numbers);
  }

  private async toldTo(side: Side, work: Pick<Work, 'tx' | 'now'>, numbers: string[]): Promise<ToldCase[]> {
    const rows = await work.tx.query<CaseRow[]>(caseRows(`k.number = ANY ($1) AND k.state <> 'draft'`), [numbers]);
    const clocks = await this.clocksOf(work, rows);
    return rows.map((row) => ({ number: row.number, queueId: row.queue_id, workOrderId: row.work_order_id, row: rowView(row, side, clocks) }));
  }

  async timeline(work: Work, number: string): Promise<Page<object>> {
    if (!(await canSeeCase(work, number))) throw notFound('case');
    const events = await work.tx.query<TimelineRow[]>(TIMELINE, [number, work.actor.side === 'customer' ? ['customer'] : ['customer', 'provider']]);
    return { items: events.map((event) => eventView(event, work.actor)), next: null };
  }

  /** The clocks that matter now, of some rows. */
  private clocksOf(work: Pick<Work, 'tx' | 'now'>, rows: CaseRow[]): Promise<Map<string, ClockView>> {
    const zones = new Map(rows.map((row) => [row.clock_id, zoneOf(row)]));
    return this.clocks(work, 'id = ANY($1)', [...zones.keys()], (id) => zones.get(id)!);
  }

  /** @param zoneAt the zone of the place that a clock's case is at */
  private async clocks({ tx, now }: Pick<Work, 'tx' | 'now'>, where: string, parameter: unknown, zoneAt: (clockId: string) => string): Promise<Map<string, ClockView>> {
    const rows = await tx.query<(ClockRow)[]>(
      `SELECT clock.*, calendar.name AS calendar_name, v.time_zone, v.version AS calendar_version
       FROM clock LEFT JOIN calendar_version v ON v.id = calendar_version_id LEFT JOIN calendar ON calendar.id = v.calendar_id
       WHERE clock.${where} ORDER BY clock.started_at, clock.id`, [parameter]);
    const views = new Map<string, ClockView>();
    for (const row of rows) {
      const time = await this.calendars.workingTime(tx, row.calendar_version_id);
      const calendar = row.calendar_version_id === null ? null : { name: row.calendar_name, timeZone: row.time_zone, version: row.calendar_version };
      views.set(row.id, clockView(clockOf(row), time, calendar, this.calendars.roundTheClock(zoneAt(row.id)), now));
    }
    return views;
  }
}

const zoneOf = ({ location }: CaseRow): string => (location as { timeZone: string }).timeZone;

interface ClockRow {
  id: string;
  kind: ClockEntity['kind'];
  severity: ClockEntity['severity'];
  state: ClockEntity['state'];
  target_minutes: number;
  calendar_version_id: string | null;
  started_at: Date;
  due_at: Date;
  met_at: Date | null;
  missed_at: Date | null;
  ended_at: Date | null;
  receipt: ClockEntity['receipt'];
  calendar_name: string;
  time_zone: string;
  calendar_version: number;
}

function clockOf(row: ClockRow): Parameters<typeof clockView>[0] {
  return {
    id: row.id, kind: row.kind, severity: row.severity, state: row.state, targetMinutes: row.target_minutes,
    calendarVersionId: row.calendar_version_id, startedAt: row.started_at.getTime(), dueAt: row.due_at.getTime(),
    metAt: row.met_at?.getTime() ?? null, missedAt: row.missed_at?.getTime() ?? null, endedAt: row.ended_at?.getTime() ?? null,
    receipt: row.receipt,
  };
}

function rowView(row: CaseRow, side: Side, clocks: Map<string, ClockView>): object {
  const assignee = row.assignee === null ? null : side === 'customer' ? { name: 'Engineer' } : { id: row.assignee_id, name: row.assignee };
  return {
    number: row.number, version: row.version, state: row.state, channel: row.channel,
    severity: { requested: row.severity_requested, set: row.severity_set },
    responseTable: { id: row.response_table, why: row.response_table_why },
    title: row.title, customer: row.customer, location: row.location, queue: side === 'customer' ? { ...(row.queue as object), name: 'Support' } : row.queue, assignee,
    openedAt: iso((row.opened_at as Date).getTime()), lastVoice: row.last_voice, queueRank: row.queue_rank, escalations: row.escalations, clock: clocks.get(row.clock_id ?? '') ?? null,
  };
}

interface TimelineRow {
  id: string;
  at: Date;
  type: string;
  audience: string;
  actor_side: string;
  actor_name: string;
  actor_role: string;
  data: object;
}

/** Of the provider's people a customer reads the role, of its own people the name (`WHO-1`). */
function eventView(event: TimelineRow, { side }: Actor): object {
  const name = side === 'customer' && event.actor_side === 'provider' ? event.actor_role : event.actor_name;
  return { id: event.id, at: iso(event.at.getTime()), type: event.type, audience: event.audience, actor: { side: event.actor_side, name }, data: event.data };
}

const TIMELINE = `
  SELECT e.id, e.at, e.type, e.audience, e.actor_side, e.actor_name, e.actor_role, e.data
  FROM case_event e JOIN support_case k ON k.id = e.case_id
  WHERE k.number = $1 AND e.audience = ANY($2) ORDER BY e.id`;

const CASE_FACTS = `
  SELECT k.description, k.business_impact AS "businessImpact", k.steps_to_reproduce AS "stepsToReproduce", k.environment, k.language, k.end_customer AS "endCustomer",
         k.caller_verification AS "callerVerification",
         (k.channel = 'phone' AND k.caller_verification IS NULL AND k.state <> 'draft') IS TRUE AS unverified, k.resolution, k.resolved_at AS "resolvedAt",
         k.survey_asked_at AS "surveyAskedAt", k.survey, k.claimed_until AS "claimedUntil",
         k.effort_reduced_at AS "effortReducedAt", l.support_phone AS "supportPhone",
         json_build_object('id', c.id, 'name', p.name) AS contact,
         json_build_object('id', product.id, 'name', product.name) AS product,
         json_build_object('id', w.id, 'number', w.number) AS "workOrder"
  FROM support_case k
  JOIN location_now l ON l.work_order_id = k.work_order_id AND l.id = k.location_id
  LEFT JOIN contact c ON c.id = k.contact_id LEFT JOIN person p ON p.id = c.person_id
  LEFT JOIN product ON product.id = k.product_id
  JOIN work_order w ON w.id = k.work_order_id
  WHERE k.id = $1`;
