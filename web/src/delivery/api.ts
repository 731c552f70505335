import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import { deskNow } from '../api/desk-clock';
import type { ClockKind, Instant, Named, Severity } from '../api/wire';
import type { Audit } from '../audit/api';
import { startOfDay } from './day';

export interface BoardClock {
  id: string;
  kind: ClockKind;
  severity: Severity;
  state: 'running' | 'missed';
  startedAt: Instant;
  dueAt: Instant;
  case: { number: string; title: string };
  customer: Named;
  queue: Named;
  assignee: string | null;
  /** The zone whose hours count; null: round the clock. */
  timeZone: string | null;
  /** What still counts until the deadline; null: all of it, or it has passed. */
  spans: { from: Instant; to: Instant }[] | null;
}

export interface HalfHour {
  from: Instant;
  until: Instant;
  deadlines: Record<Severity, number>;
  onDuty: number;
}

interface Board {
  items: BoardClock[];
  serverNow: Instant;
}

const MINUTE = 60_000;

export const boardKey = ['delivery', 'clocks'] as const;

const clocksOf = (query: string, signal?: AbortSignal): Promise<Board> => api<Board>(`/delivery/clocks${query}`, signal ? { signal } : {});

/** All clocks that run. What happens to a case is heard and changes its own; read whole once in ten minutes all the same. */
export const boardQuery = queryOptions({ queryKey: boardKey, queryFn: ({ signal }) => clocksOf('', signal), refetchInterval: 10 * MINUTE });

/** The clocks of one case as they are now. */
export const clocksOfCase = (number: string): Promise<Board> => clocksOf(`?${new URLSearchParams({ case: number })}`);

export const forecastQuery = queryOptions({
  queryKey: ['delivery', 'forecast'],
  queryFn: ({ signal }) => api<{ items: HalfHour[] }>('/delivery/forecast', { signal }),
  refetchInterval: MINUTE,
});

/** What was due today, in the reader's day, and whether it fired (`ESC-3`). */
export const todayQuery = (timeZone: string) =>
  queryOptions({
    queryKey: ['audit', 'today', timeZone],
    queryFn: ({ signal }) => {
      const now = deskNow();
      // The audit ends some seconds before now, and a day that has just begun has no time in it yet.
      const from: Record<string, string> = now === null ? {} : { from: new Date(Math.min(startOfDay(now, timeZone), now - MINUTE)).toISOString() };
      return api<Audit>(`/escalations/audit?${new URLSearchParams(from)}`, { signal });
    },
    refetchInterval: MINUTE / 2,
  });

export interface Share {
  promises: number;
  inTime: number;
  late: number;
  unanswered: number;
  share: number | null;
}

export interface ComplianceRow extends Share {
  from: string;
  severity: Severity;
  customer: Named;
}

export interface Compliance {
  from: string;
  to: string;
  by: 'week' | 'month';
  items: ComplianceRow[];
  total: Share;
}

/** What the records are narrowed to; it lives in the address. */
export interface PeriodSearch {
  from?: string | undefined;
  to?: string | undefined;
  customer?: string | undefined;
}

export interface ComplianceSearch extends PeriodSearch {
  by?: 'month' | undefined;
  kind?: ClockKind | undefined;
  /** Those kept from logs, instead of the desk's own. */
  cases?: 'history' | undefined;
}

export interface BreachesSearch extends PeriodSearch {
  severity?: Severity | undefined;
  reviewed?: 'yes' | 'no' | undefined;
}

const queryOf = (asked: object): string => new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== undefined) as [string, string][]).toString();

export const compliancePath = (asked: ComplianceSearch, format?: 'csv'): string => `/delivery/compliance?${queryOf({ ...asked, format })}`;

export const complianceQuery = (asked: ComplianceSearch) =>
  queryOptions({ queryKey: ['delivery', 'compliance', asked], queryFn: ({ signal }) => api<Compliance>(compliancePath(asked), { signal }), placeholderData: (before) => before });
