import { Injectable } from '@nestjs/common';
import { authorise } from '../identity/index.js';
import type { Work } from '../platform/database/index.js';
import { decodeCursor, encodeCursor, iso, isoOrNull, notFound, readLimit, type Page } from '../platform/http/index.js';
import type { ReplayState } from './replay.entity.js';
import type { ReplayResult } from './result.js';
import { visibleReplays } from './visible-replays.js';

export interface ReplayRow {
  id: string;
  fileName: string;
  /** Of the file, and how much of it is read, in bytes. */
  size: number;
  readBytes: number;
  rows: number;
  state: ReplayState;
  askedAt: string;
  askedBy: string;
  endedAt: string | null;
  workOrder: { id: string; number: string; customer: string };
  /** In the order in which they are compared. */
  policies: { name: string; version: number }[];
  /** Why there is no verdict, where there will be none. */
  problem: string | null;
}

export interface ReplayView extends ReplayRow {
  /** null: not yet, or never. */
  result: ReplayResult | null;
}

/** Replays as the provider reads them, the latest first. */
@Injectable()
export class ReplayViews {
  async list(work: Work, { cursor, limit }: { cursor?: string; limit?: string }): Promise<Page<ReplayRow>> {
    authorise(work.actor, 'replay.read');
    const most = readLimit(limit);
    const after = decodeCursor(cursor, 2, 1);
    const found = await rows(work, after === null ? 'true' : '(r.asked_at, r.id) < ($1::timestamptz, $2::uuid)', after === null ? [] : [timeOf(after[0]), uuidOf(after[1])], most + 1);
    const shown = found.slice(0, most);
    const last = shown.at(-1);
    return { items: shown.map(rowView), next: found.length > most && last ? encodeCursor([last.asked_at.getTime(), last.id]) : null };
  }

  async one(work: Work, id: string): Promise<ReplayView> {
    authorise(work.actor, 'replay.read');
    const [row] = await rows(work, 'r.id = $1', [id], 1);
    if (!row) throw notFound('replay');
    const [kept] = await work.tx.query<{ result: ReplayResult | null }[]>('SELECT result FROM replay WHERE id = $1', [id]);
    return { ...rowView(row), result: kept!.result };
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A cursor of another's making may say anything: no time is later than this, and no id comes before none. */
const LATEST = Date.UTC(9000, 0);
const timeOf = (given: string | number | undefined): Date => new Date(Math.min(Math.max(0, Number(given)), LATEST));
const uuidOf = (given: string | number | undefined): string => (UUID.test(String(given)) ? String(given) : '00000000-0000-0000-0000-000000000000');

interface Row extends Pick<ReplayRow, 'id' | 'fileName' | 'size' | 'readBytes' | 'rows' | 'state' | 'askedBy' | 'workOrder' | 'policies' | 'problem'> {
  asked_at: Date;
  ended_at: Date | null;
}

function rows({ tx, actor }: Work, which: string, given: unknown[], limit: number): Promise<Row[]> {
  const parameters = [...given];
  const visible = visibleReplays(actor, (value) => `$${parameters.push(value)}`);
  return tx.query<Row[]>(`
    SELECT r.id, r.file_name AS "fileName", r.size, r.read_bytes AS "readBytes", r.rows, r.state, r.asked_at, p.name AS "askedBy", r.ended_at, r.problem,
      jsonb_build_object('id', w.id, 'number', w.number, 'customer', c.name) AS "workOrder",
      (SELECT jsonb_agg(jsonb_build_object('name', v.policy_name, 'version', v.version) ORDER BY asked.place)
       FROM unnest(r.policy_version_ids) WITH ORDINALITY AS asked(id, place) JOIN escalation_policy_version v ON v.id = asked.id) AS policies
    FROM replay r JOIN work_order_now w ON w.id = r.work_order_id JOIN customer c ON c.id = w.customer_id JOIN person p ON p.id = r.by_id
    WHERE ${which} AND ${visible} ORDER BY r.asked_at DESC, r.id DESC LIMIT ${limit}`, parameters);
}

const rowView = ({ asked_at, ended_at, ...row }: Row): ReplayRow => ({ ...row, askedAt: iso(asked_at.getTime()), endedAt: isoOrNull(ended_at?.getTime() ?? null) });
