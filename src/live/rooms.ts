import { Injectable } from '@nestjs/common';
import { canSeeCase, canSeeQueue } from '../cases/index.js';
import { canSeeWorkOrder } from '../contracts/index.js';
import { mayDo, type Act } from '../identity/index.js';
import type { Actor, Work } from '../platform/database/index.js';
import { iso } from '../platform/http/index.js';
import { canSeeReplay, newsOfReplays, type ReplayNews } from '../replay/index.js';

export interface Change {
  seq: number;
  room: string;
  entity: 'case' | 'replay';
  id: string;
  version: number;
  type: string;
  at: string;
  serverNow: string;
  data: object;
  /** The case as lists show it, where all who listen may see it. */
  row?: object;
}

export type Audience = 'customer' | 'provider';

/** A change on its way to those who listen. */
export interface Message {
  position: string;
  room: string;
  audience: Audience;
  customerId: string;
  change: Change;
}

const MOST_MISSED = 500;
/** Of who has just come: beyond, what they have read is read again at one go. */
const MOST_OF_LATE = 10;
/** What is committed may bear an earlier instant than what was read before it: that of its transaction's beginning. */
const LONGEST_TRANSACTION_MS = 30_000;

interface Room {
  act: Act;
  /** What the room's name says after the colon; none where there is one such room. */
  key: RegExp;
  visible(work: Work, key: string): Promise<boolean>;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The kinds of rooms, and who may listen in them (`WHO-1`, `WHO-5`): who may not, or cannot see what they are about, finds none. */
export const ROOMS: Record<string, Room> = {
  case: { act: 'case.read', key: /^.{1,64}$/, visible: canSeeCase },
  queue: { act: 'queue.read', key: UUID, visible: canSeeQueue },
  'work-order': { act: 'contract.read', key: UUID, visible: canSeeWorkOrder },
  replay: { act: 'replay.read', key: UUID, visible: canSeeReplay },
  delivery: { act: 'delivery.watch', key: /^$/, visible: () => Promise.resolve(true) },
};

/**
 * The room that a listener is in when they ask for one by its name. The wall of who only delivers service holds their own work
 * orders (`WHO-5`); it goes by the same name.
 */
export function roomOf(actor: Actor, name: string): string {
  const ownWall = name === 'delivery' && actor.side === 'provider' && actor.roles.every((role) => role === 'sdm');
  return ownWall ? `${name}/${actor.personId}` : name;
}

const nameOf = (room: string): string => (room.startsWith('delivery/') ? 'delivery' : room);

/** What rooms there are, who may listen in them, and what was said there. */
@Injectable()
export class Rooms {
  /** True when the asker may listen in this room, such as `case:C-100001`. */
  async mayListen(work: Work, name: string): Promise<boolean> {
    const { actor } = work;
    const [kind = '', ...rest] = name.split(':');
    const key = rest.join(':');
    const room = Object.hasOwn(ROOMS, kind) ? ROOMS[kind]! : null;
    if (!room?.key.test(key) || (actor.side !== 'desk' && !mayDo(room.act, actor.roles, actor.scopes))) return false;
    return room.visible(work, key);
  }

  async head(work: Work, room: string, audience: Audience): Promise<number> {
    const { tx } = work;
    if (isOfReplay(room)) return (await this.replays(work, [room]))[0]?.seq ?? 0;
    const [row] = await tx.query<{ seq: number | null }[]>('SELECT max(seq) AS seq FROM live_message WHERE room = $1 AND audience = $2', [room, audience]);
    return row?.seq ?? 0;
  }

  /** What was said in a room after `seq`; null when that is too much to tell: take a fresh look instead. */
  async missed(work: Work, room: string, audience: Audience, seq: number): Promise<Change[] | null> {
    if (isOfReplay(room)) {
      const [last] = await this.replays(work, [room]);
      if (last && last.seq - seq > MOST_MISSED) return null;
      return last ? eachUpTo(last, seq) : [];
    }
    const rows = await work.tx.query<MessageRow[]>(
      `${MESSAGES} WHERE m.room = $1 AND m.audience = $2 AND m.seq > $3 ORDER BY m.seq LIMIT $4`, [room, audience, seq, MOST_MISSED + 1]);
    return rows.length > MOST_MISSED ? null : rows.map((row) => change(row, work.now));
  }

  /** What was said in a room since an instant, for who has read of it but not listened yet; null when that is too much to tell. */
  async ofLate({ tx, now }: Work, room: string, audience: Audience, since: number): Promise<Change[] | null> {
    if (isOfReplay(room)) return null;
    const rows = await tx.query<MessageRow[]>(`${MESSAGES} WHERE m.room = $1 AND m.audience = $2 ORDER BY m.seq DESC LIMIT $3`, [room, audience, MOST_OF_LATE + 1]);
    const late = rows.filter(({ at }) => at.getTime() >= since - LONGEST_TRANSACTION_MS);
    return late.length > MOST_OF_LATE ? null : late.reverse().map((row) => change(row, now));
  }

  /** How far the replays of some rooms have come. */
  async replays(work: Pick<Work, 'tx' | 'now'>, rooms: string[]): Promise<Change[]> {
    return (await newsOfReplays(work, rooms.map((room) => room.slice('replay:'.length)))).map(replayChange);
  }

  /** Everything said anywhere after a position, in order: what a process has yet to tell its listeners. */
  async after(work: Work, position: string): Promise<Message[]> {
    const rows = await work.tx.query<MessageRow[]>(`${MESSAGES} WHERE m.position > $1 ORDER BY m.position LIMIT 2000`, [position]);
    return rows.map((row) => ({ position: row.position, room: row.room, audience: row.audience, customerId: row.customer_id, change: change(row, work.now) }));
  }
}

/** What has come after `seq` in a replay's room, without a gap: each number says the same, for what was true before is of no use any more. */
export const eachUpTo = (last: Change, seq: number): Change[] => Array.from({ length: Math.max(0, last.seq - seq) }, (_, i) => ({ ...last, seq: seq + i + 1 }));

export const isOfReplay = (room: string): boolean => room.startsWith('replay:');

interface MessageRow {
  seq: number;
  room: string;
  audience: Audience;
  customer_id: string;
  position: string;
  number: string;
  case_version: number;
  type: string;
  at: Date;
  data: object;
}

const MESSAGES = `
  SELECT m.seq, m.room, m.audience, m.customer_id, m.position, k.number, e.case_version, e.type, e.at, e.data
  FROM live_message m JOIN case_event e ON e.id = m.event_id JOIN support_case k ON k.id = e.case_id`;

function change(row: MessageRow, now: number): Change {
  return {
    seq: row.seq, room: nameOf(row.room), entity: 'case', id: row.number, version: row.case_version,
    type: row.type, at: iso(row.at.getTime()), serverNow: iso(now), data: row.data,
  };
}

function replayChange({ id, version, at, data }: ReplayNews): Change {
  return { seq: version, room: `replay:${id}`, entity: 'replay', id, version, type: 'replay.went_on', at: iso(at), serverNow: iso(at), data };
}
