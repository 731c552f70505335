import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Change, Instant, Page, ReceiptLine, Severity } from '../api/wire';
import type { Trigger } from '../policies/api';

export type ReplayState = 'waiting' | 'running' | 'done' | 'failed';

export interface ReplayRow {
  id: string;
  fileName: string;
  size: number;
  readBytes: number;
  rows: number;
  state: ReplayState;
  askedAt: Instant;
  askedBy: string;
  endedAt: Instant | null;
  workOrder: { id: string; number: string; customer: string };
  policies: PolicyVersion[];
  problem: string | null;
}

export interface PolicyVersion {
  name: string;
  version: number;
}

export interface SeverityCount {
  cases: number;
  met: number;
  missed: number;
  unanswered: number;
}

export interface LateCase {
  number: string;
  line: number;
  severity: Severity;
  openedAt: Instant;
  dueAt: Instant;
  answeredAt: Instant | null;
  overdueMinutes: number;
  hours: '24x7' | 'business';
  receipt: ReceiptLine[];
}

export interface StepCount {
  step: number;
  trigger: Trigger;
  reaches: string[];
  fired: number;
}

export interface Verdict {
  bySeverity: Record<Severity, SeverityCount>;
  escalationsByStep: Record<Severity, StepCount[]>;
  night: { from: string; to: string; nights: number; woken: { who: string; times: number; nights: number }[] };
  byHour: Record<'opened' | 'missed', number[][]>;
  worst: LateCase[];
}

export interface Result {
  incidents: number;
  skipped: { line: number; why: string }[];
  skippedCount: number;
  calendar: { name: string; version: number; timeZone: string };
  verdicts: Verdict[];
}

export interface Replay extends ReplayRow {
  result: Result | null;
}

/** The verdict of one policy, with what it is called. */
export interface Judged {
  policy: PolicyVersion;
  verdict: Verdict;
}

/** What a log is replayed under, as its choices stand in the address: a policy as `id:version`. */
export interface ReplaySearch {
  workOrder?: string;
  policy?: string;
  compare?: string;
}

const STILL_EVERY_MS = 3_000;

export const replaysKey = ['replays'] as const;
const replayKey = (id: string) => ['replay', id] as const;

export const isUnfinished = ({ state }: Pick<ReplayRow, 'state'>): boolean => state === 'waiting' || state === 'running';

export const replaysQuery = queryOptions({
  queryKey: replaysKey, queryFn: ({ signal }) => api<Page<ReplayRow>>('/replays', { signal }),
  refetchInterval: ({ state }) => (state.data?.items.some(isUnfinished) ? STILL_EVERY_MS : false),
});

/** Its room says how it goes on; where nothing is heard, it is looked at now and then. */
export const replayQuery = (id: string) =>
  queryOptions({
    queryKey: replayKey(id), queryFn: ({ signal }) => api<Replay>(`/replays/${encodeURIComponent(id)}`, { signal }),
    refetchInterval: ({ state }) => (state.data && isUnfinished(state.data) ? STILL_EVERY_MS : false),
  });

export function handIn(file: File, { workOrder, policy, compare }: ReplaySearch): Promise<Replay> {
  const asked = new URLSearchParams({ name: file.name.slice(0, 200) });
  if (workOrder) asked.set('workOrderId', workOrder);
  name(asked, policy, 'policyId', 'version');
  name(asked, compare, 'otherPolicyId', 'otherVersion');
  return api<Replay>(`/replays?${asked}`, { method: 'POST', csv: file });
}

function name(asked: URLSearchParams, chosen: string | undefined, policyId: string, version: string): void {
  const [id, number] = chosen?.split(':') ?? [];
  if (id) asked.set(policyId, id);
  if (id && number) asked.set(version, number);
}

export const remove = (id: string): Promise<unknown> => api(`/replays/${encodeURIComponent(id)}`, { method: 'DELETE' });

/** A replay has gone on, as its room says; the verdict is read once there is one. */
export function wentOn(client: QueryClient, { id, data }: Pick<Change, 'id' | 'data'>): void {
  const known = data as Pick<ReplayRow, 'state' | 'readBytes' | 'size' | 'rows'>;
  if (isUnfinished(known)) client.setQueryData<Replay>(replayKey(id), (shown) => shown && { ...shown, ...known });
  else {
    void client.invalidateQueries({ queryKey: replayKey(id) });
    void client.invalidateQueries({ queryKey: replaysKey });
  }
}
