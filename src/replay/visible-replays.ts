import { visibleWorkOrders } from '../contracts/index.js';
import type { Target } from '../identity/index.js';
import type { Actor, Work } from '../platform/database/index.js';

/** Which replays are the asker's to see, as a condition in SQL on their work orders (`w`): a service delivery manager sees those under their own (`WHO-5`). */
export const visibleReplays = (actor: Actor, bind: (value: unknown) => string): string => (actor.side === 'customer' ? 'false' : visibleWorkOrders(actor, bind));

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export async function canSeeReplay({ tx, actor }: Work, id: string): Promise<boolean> {
  if (actor.side === 'customer' || !UUID.test(id)) return false;
  const parameters: unknown[] = [id];
  const visible = visibleReplays(actor, (value) => `$${parameters.push(value)}`);
  return (await tx.query<unknown[]>(`SELECT 1 FROM replay r JOIN work_order_now w ON w.id = r.work_order_id WHERE r.id = $1 AND ${visible}`, parameters)).length > 0;
}

/** The replay that a route's `:id` names. */
export const VISIBLE_REPLAY: Target = { name: 'replay', visible: (work, { id = '' }) => canSeeReplay(work, id) };

/** How far a replay has come, as its room hears it. */
export interface ReplayNews {
  id: string;
  version: number;
  at: number;
  data: { state: string; readBytes: number; size: number; rows: number };
}

export async function newsOfReplays({ tx, now }: Pick<Work, 'tx' | 'now'>, ids: string[]): Promise<ReplayNews[]> {
  const rows = await tx.query<(ReplayNews['data'] & { id: string; version: number })[]>(
    'SELECT id, version, state, read_bytes AS "readBytes", size, rows FROM replay WHERE id = ANY ($1::uuid[])', [ids]);
  return rows.map(({ id, version, ...data }) => ({ id, version, at: now, data }));
}
