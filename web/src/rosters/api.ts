import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Instant, Named, Page } from '../api/wire';

export interface Shift {
  from: Instant;
  /** Null: as far as one looks ahead. */
  until: Instant | null;
  layer: string | null;
  kind: 'rotation' | 'everyone';
  person: Named;
  insteadOf: Named | null;
  why: 'stand_in' | 'swap' | 'delegate' | 'next' | null;
}

export type Gap = { from: Instant; until: Instant } & ({ kind: 'nobody' } | { kind: 'away'; layer: string | null; person: Named; takenBy: Named | null });

export interface RosterRow extends Named {
  onDuty: Shift[];
  next: Shift[];
  /** What is open in the days ahead; the first of them. */
  gaps: { days: number; count: number; items: Gap[] };
}

export interface Layer {
  name: string;
  kind: 'rotation' | 'everyone';
  timeZone: string;
  firstHandoverOn: string;
  handoverTime: string;
  every: { count: number; unit: 'hours' | 'days' | 'weeks' };
  hours: { days: number[]; from: string; to: string }[] | null;
  members: Named[];
}

interface Plan {
  version: number;
  appliesFrom: Instant | null;
  note: string;
  layers: Layer[];
}

export interface StandIn {
  id: string;
  person: Named;
  inPlaceOf: Named | null;
  from: Instant;
  until: Instant;
  swapId: string | null;
  note: string | null;
}

export interface Roster extends RosterRow {
  version: number;
  /** With when a test alert last arrived. */
  members: (Named & { testedAt: Instant | null })[];
  /** `from` null: has left for good. */
  away: { person: Named; delegate: Named | null; from: Instant | null; until: Instant | null }[];
  inForce?: Plan;
  planned: Plan[];
  standIns: StandIn[];
}

/** A shift of the timeline, which has an end. */
export type Drawn = Shift & { until: Instant };

/** A secret address that a calendar program reads: one's own shifts, or a roster's. */
export interface Feed {
  id: string;
  roster: Named | null;
  createdAt: Instant;
  lastUsedAt: Instant | null;
}

export const feedsQuery = queryOptions({ queryKey: ['feeds'], queryFn: ({ signal }) => api<Page<Feed>>('/feeds', { signal }) });

export const rostersKey = ['rosters'] as const;

export const rostersQuery = queryOptions({ queryKey: rostersKey, queryFn: ({ signal }) => api<Page<RosterRow>>('/rosters', { signal }), refetchInterval: 60_000 });

export const rosterQuery = (id: string) =>
  queryOptions({ queryKey: [...rostersKey, id], queryFn: ({ signal }) => api<Roster>(`/rosters/${encodeURIComponent(id)}`, { signal }), refetchInterval: 60_000 });

/** Four weeks drawn, and what is open in them. */
export const weeksQuery = (id: string, from: number, until: number) =>
  queryOptions({
    queryKey: [...rostersKey, id, 'weeks', from, until],
    queryFn: async ({ signal }) => {
      const span = new URLSearchParams({ from: new Date(from).toISOString(), until: new Date(until).toISOString() });
      const path = `/rosters/${encodeURIComponent(id)}`;
      const [shifts, gaps] = await Promise.all([api<Page<Drawn>>(`${path}/shifts?${span}`, { signal }), api<Page<Gap>>(`${path}/gaps?${span}`, { signal })]);
      return { shifts: shifts.items, gaps: gaps.items };
    },
  });

export const myShiftsQuery = queryOptions({
  queryKey: [...rostersKey, 'mine'], queryFn: ({ signal }) => api<Page<Drawn & { roster: Named }>>('/me/shifts', { signal }),
});
