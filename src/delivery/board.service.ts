import { Injectable } from '@nestjs/common';
import { CalendarService } from '../calendar/index.js';
import { visibleCases } from '../cases/index.js';
import { countedSpans } from '../clocks/rules/index.js';
import type { Actor, Work } from '../platform/database/index.js';
import { iso } from '../platform/http/index.js';
import type { Severity } from '../severity/index.js';

export interface BoardClock {
  id: string;
  kind: string;
  severity: Severity;
  state: 'running' | 'missed';
  startedAt: string;
  dueAt: string;
  case: { number: string; title: string };
  customer: { id: string; name: string };
  queue: { id: string; name: string };
  assignee: string | null;
  /** The zone whose hours count; null: round the clock. */
  timeZone: string | null;
  /** What still counts until the deadline: summed, the working time left. Null: all of it, or it has passed. */
  spans: { from: string; to: string }[] | null;
}

interface Row extends Pick<BoardClock, 'id' | 'kind' | 'severity' | 'state' | 'customer' | 'queue' | 'assignee' | 'timeZone'> {
  startedAt: Date;
  dueAt: Date;
  calendarVersionId: string | null;
  number: string;
  title: string;
}

/** Every clock that somebody still waits for: running, or missed and not answered (`CLK-1`). */
@Injectable()
export class BoardService {
  constructor(private readonly calendars: CalendarService) {}

  /** Of the cases that the asker sees, what breaches first before it. @param number of one case; null: of all */
  async clocks(work: Work, number: string | null): Promise<BoardClock[]> {
    const { sql, parameters } = boardQuery(work.actor, number);
    const clocks: BoardClock[] = [];
    for (const row of await work.tx.query<Row[]>(sql, parameters)) clocks.push(await this.view(work, row));
    return clocks;
  }

  private async view({ tx, now }: Work, { calendarVersionId, number, title, startedAt, dueAt, ...row }: Row): Promise<BoardClock> {
    const ahead = calendarVersionId !== null && dueAt.getTime() > now;
    const spans = ahead ? countedSpans(await this.calendars.workingTime(tx, calendarVersionId), Math.max(now, startedAt.getTime()), dueAt.getTime()) : null;
    return {
      ...row, startedAt: iso(startedAt.getTime()), dueAt: iso(dueAt.getTime()), case: { number, title },
      spans: spans && spans.map(({ from, to }) => ({ from: iso(from), to: iso(to) })),
    };
  }
}

/** `ended_at IS NULL` is the way in (`clock_stopped`): what runs is few among all that ever ran. */
export function boardQuery(actor: Actor, number: string | null): { sql: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const bind = (value: unknown): string => `$${parameters.push(value)}`;
  const sql = `
    SELECT c.id, c.kind, c.severity, c.state, c.started_at AS "startedAt", c.due_at AS "dueAt", c.calendar_version_id AS "calendarVersionId", v.time_zone AS "timeZone",
      k.number, k.title, json_build_object('id', customer.id, 'name', customer.name) AS customer, json_build_object('id', queue.id, 'name', queue.name) AS queue, p.name AS assignee
    FROM clock c JOIN support_case k ON k.id = c.subject_id JOIN customer ON customer.id = k.customer_id JOIN queue ON queue.id = k.queue_id
    LEFT JOIN person p ON p.id = k.assignee_id LEFT JOIN calendar_version v ON v.id = c.calendar_version_id
    WHERE c.ended_at IS NULL AND c.state IN ('running', 'missed') AND ${visibleCases(actor, bind)}${number === null ? '' : ` AND k.number = ${bind(number)}`}
    ORDER BY c.due_at, c.id`;
  return { sql, parameters };
}
