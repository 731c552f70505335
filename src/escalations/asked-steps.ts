import type { EntityManager } from 'typeorm';
import type { CalendarService } from '../calendar/index.js';
import { CLOCK_KINDS, SEVERITIES } from '../severity/index.js';
import type { AskedStep, Span } from './rules/index.js';

export interface CaseStep extends AskedStep {
  subjectId: string;
  number: string;
  kind: string;
  severity: string;
}

interface Row {
  clock_id: string;
  subject_id: string;
  number: string;
  kind: string;
  severity: string;
  step: number;
  repeat: number;
  started_at: Date;
  due_at: Date;
  calendar_version_id: string | null;
  percent: number | null;
  wait_minutes: number;
  after_at: Date;
  business: boolean;
  ended_at: Date | null;
  acknowledged_at: Date | null;
  took_over_at: Date | null;
  fired_due_at: Date | null;
  fired_at: Date | null;
}

/** When a step may be due at the earliest: closed hours only ever put it later. @param percent, wait columns of its trigger */
const earliest = (percent: string, wait: string): string => `CASE
      WHEN ${percent} IS NULL THEN c.due_at + ${wait} * interval '1 minute'
      WHEN c.calendar_version_id IS NULL THEN c.started_at + (c.due_at - c.started_at) * (${percent} / 100)
      WHEN c.not_after IS NULL THEN c.started_at + c.target_minutes * (${percent} / 100) * interval '1 minute'
      ELSE c.started_at END`;

/**
 * What policies ask for, by the clocks as they stand and the escalations as they fired. Neither the armed steps nor a
 * clock's wake are read: those are what is audited. Most running clocks have nothing that can be due yet: these are left out
 * by the first of their steps, before anything is joined to them.
 * @param cases which cases (`k`), as a condition in SQL
 */
const asked = (cases: string): string => `
  WITH chained AS MATERIALIZED (
    SELECT v.id AS policy_version_id, kind, severity, (e.ordinality - 1)::int AS step, (e.value->'trigger'->>'percent')::float8 AS percent,
      COALESCE((e.value->'trigger'->>'afterMinutes')::float8, 0) AS wait_minutes, COALESCE(e.value->'trigger'->>'counted' = 'business', false) AS business,
      (e.value->>'repeatEveryMinutes')::float8 AS every_minutes
    FROM escalation_policy_version v CROSS JOIN unnest($3::text[]) AS kind CROSS JOIN unnest($4::text[]) AS severity
    CROSS JOIN LATERAL (
      SELECT chain.value FROM jsonb_array_elements(v.policy->'chains') WITH ORDINALITY AS chain(value, place)
      WHERE chain.value->>'kind' IN (kind, 'any') AND jsonb_exists(chain.value->'severities', severity) ORDER BY place LIMIT 1) AS first
    CROSS JOIN LATERAL jsonb_array_elements(first.value->'steps') WITH ORDINALITY AS e(value, ordinality)
  ), first_of_chain AS MATERIALIZED (
    SELECT policy_version_id, kind, severity, min(percent) AS percent, min(wait_minutes) FILTER (WHERE percent IS NULL) AS wait_minutes FROM chained GROUP BY 1, 2, 3
  ), concerned AS (
    SELECT c.id, c.subject_id, c.kind, c.severity, c.policy_version_id, c.started_at, c.due_at, c.ended_at, c.target_minutes, c.calendar_version_id, c.not_after, o.took_over_at
    FROM clock c JOIN first_of_chain f USING (policy_version_id, kind, severity)
    LEFT JOIN LATERAL (
      SELECT max(b.ended_at) AS took_over_at FROM clock b
      WHERE c.kind = 'first_response' AND c.id NOT LIKE '%.1' AND b.subject_id = c.subject_id AND b.kind = c.kind
        AND split_part(b.id, '.', 2)::int < split_part(c.id, '.', 2)::int
    ) o ON true
    WHERE c.started_at < $2 AND (c.ended_at IS NULL OR c.ended_at > $1)
      AND ((f.percent IS NOT NULL AND ${earliest('f.percent', '0')} <= $2) OR c.due_at + f.wait_minutes * interval '1 minute' <= $2
        OR o.took_over_at IS NOT NULL OR c.id IN (SELECT clock_id FROM escalation WHERE due_at > $1 AND due_at <= $2))
  ), expected AS (
    SELECT c.*, s.step, 0 AS repeat, s.percent, s.wait_minutes, s.business, c.due_at AS after_at, NULL::timestamptz AS acknowledged_at,
      x.due_at AS fired_due_at, x.fired_at
    FROM concerned c JOIN chained s USING (policy_version_id, kind, severity)
    LEFT JOIN escalation x ON x.clock_id = c.id AND x.step = s.step AND x.repeat = 0
    WHERE CASE WHEN x.id IS NOT NULL THEN (x.due_at > $1 AND x.due_at <= $2) OR c.took_over_at IS NOT NULL ELSE ${earliest('s.percent', 's.wait_minutes')} <= $2 END
    UNION ALL
    SELECT c.*, s.step, r.repeat + 1, NULL, s.every_minutes, false, r.fired_at, (SELECT min(a.acknowledged_at) FROM escalation a WHERE a.clock_id = c.id AND a.step = s.step),
      x.due_at, x.fired_at
    FROM concerned c JOIN chained s USING (policy_version_id, kind, severity)
    JOIN escalation r ON r.clock_id = c.id AND r.step = s.step
    LEFT JOIN escalation x ON x.clock_id = c.id AND x.step = s.step AND x.repeat = r.repeat + 1
    WHERE s.every_minutes IS NOT NULL AND CASE WHEN x.id IS NOT NULL THEN x.due_at > $1 AND x.due_at <= $2 ELSE r.fired_at + s.every_minutes * interval '1 minute' <= $2 END
  )
  SELECT e.id AS clock_id, e.subject_id, k.number, e.kind, e.severity, e.step, e.repeat, e.started_at, e.due_at, e.calendar_version_id, e.percent, e.wait_minutes,
    e.after_at, e.business, e.ended_at, e.acknowledged_at, e.took_over_at, e.fired_due_at, e.fired_at
  FROM expected e JOIN support_case k ON k.id = e.subject_id
  WHERE ${cases} ORDER BY e.id, e.step, e.repeat`;

/** The steps that were due in a span, and those due before its end that have not fired. Reads as the desk. */
export async function askedSteps(tx: EntityManager, calendars: CalendarService, { from, until }: Span, cases: (bind: (value: unknown) => string) => string): Promise<CaseStep[]> {
  const parameters: unknown[] = [new Date(from), new Date(until), CLOCK_KINDS, SEVERITIES];
  const rows = await tx.query<Row[]>(asked(cases((value) => `$${parameters.push(value)}`)), parameters);
  const steps: CaseStep[] = [];
  for (const row of rows) steps.push(stepOf(row, await calendars.workingTime(tx, row.calendar_version_id)));
  return steps;
}

const at = (stored: Date | null): number | null => stored?.getTime() ?? null;

function stepOf(row: Row, time: CaseStep['time']): CaseStep {
  return {
    clockId: row.clock_id, subjectId: row.subject_id, number: row.number, kind: row.kind, severity: row.severity, step: row.step, repeat: row.repeat,
    startedAt: row.started_at.getTime(), deadline: row.due_at.getTime(), percent: row.percent, waitMinutes: row.wait_minutes,
    after: row.after_at.getTime(), business: row.business, time,
    endedAt: at(row.ended_at), acknowledgedAt: at(row.acknowledged_at), tookOverAt: at(row.took_over_at),
    fired: row.fired_at && row.fired_due_at && { dueAt: row.fired_due_at.getTime(), at: row.fired_at.getTime() },
  };
}
