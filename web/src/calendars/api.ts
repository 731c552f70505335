import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { ClockKind, Instant, Named, Page, ReceiptLine, Severity } from '../api/wire';

/** From and to, as a clock on the wall shows them. */
export type Window = [string, string];
/** By day of the week, 1 is Monday. */
export type Weekly = Record<string, Window[]>;

export interface CalendarRow extends Named {
  country: string;
  region: string | null;
  version: number;
  timeZone: string;
}

export interface Holiday {
  date: string;
  name: string;
  /** Null: closed all day. */
  hours: Window[] | null;
  origin: 'national' | 'own';
}

/** What decides on the hours of every day. */
export interface Hours {
  timeZone: string;
  weekly: Weekly;
  holidays: Pick<Holiday, 'date' | 'name' | 'hours'>[];
}

export interface CalendarDetail extends CalendarRow, Hours {
  note: string;
  holidays: Holiday[];
  versions: { version: number; note: string; savedAt: Instant }[];
}

/** A support location that runs on a calendar. */
export interface Use {
  calendarId: string;
  location: string;
  workOrder: { id: string; number: string };
  customer: Named;
}

interface OfCase {
  number: string;
  kind: ClockKind;
  severity: Severity;
}

export interface Moved extends OfCase {
  dueAtNow: Instant;
  dueAtThen: Instant;
  receipt: ReceiptLine[];
  firesAtOnce: { step: number; reaches: string[] }[];
}

/** What a next version would move (`CLK-6`). All are counted, the first of them listed. */
export interface Moves {
  count: number;
  items: Moved[];
  staying: { count: number; items: (OfCase & { dueAt: Instant; wouldBeDueAt: Instant })[] };
  firesAtOnce: number;
}

export const calendarsKey = ['calendars'] as const;

export const calendarsQuery = queryOptions({ queryKey: calendarsKey, queryFn: ({ signal }) => api<Page<CalendarRow>>('/calendars', { signal }) });

export const calendarQuery = (id: string) =>
  queryOptions({ queryKey: [...calendarsKey, id], queryFn: ({ signal }) => api<CalendarDetail>(`/calendars/${encodeURIComponent(id)}`, { signal }) });

export const usesQuery = queryOptions({ queryKey: [...calendarsKey, 'uses'], queryFn: ({ signal }) => api<Page<Use>>('/calendar-uses', { signal }) });
