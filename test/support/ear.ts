import type { Socket } from 'socket.io-client';
import { eventually } from './desk.js';

export interface Change {
  seq: number;
  room: string;
  entity: string;
  id: string;
  version: number;
  type: string;
  at: string;
  serverNow: string;
  data: Record<string, unknown>;
  row?: Record<string, unknown> & { number: string; clock: { reading?: unknown } | null };
}

export type Subscribed = { ok: true; seq: number; missed?: Change[]; snapshot?: true } | { ok: false; error: string };

/**
 * A listener on `/live` who remembers what was said. As any client must, it goes by the numbers: what its subscription
 * had answered for already may still be told.
 */
export class Ear {
  private readonly heard: Change[] = [];
  private readonly from = new Map<string, number>();

  constructor(readonly socket: Socket) {
    socket.on('change', (change: Change) => this.heard.push(change));
  }

  async subscribe(room: unknown, lastSeq?: unknown): Promise<Subscribed> {
    const answer: Subscribed = await this.socket.timeout(5_000).emitWithAck('subscribe', { room, ...(lastSeq !== undefined && { lastSeq }) });
    if (answer.ok) this.from.set(String(room), answer.seq);
    return answer;
  }

  /** Whatever came, in any room, subscribed or not. */
  get everything(): readonly Change[] {
    return this.heard;
  }

  /** What was said in a room since the subscription, in the order in which it came. */
  inRoom(room: string): Change[] {
    return this.heard.filter((change) => change.room === room && change.seq > (this.from.get(room) ?? 0));
  }

  /** Waits until so many of a type were heard in a room, and gives all that was. */
  hears(room: string, type: string, times = 1): Promise<Change[]> {
    return eventually(() => Promise.resolve(this.inRoom(room)), (changes) => changes.filter((change) => change.type === type).length >= times);
  }
}
