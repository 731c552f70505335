/**
 * A process full of browsers that have the desk open, without their screens: each its own session, socket and rooms. As the
 * pages do, each holds the rows that it hears of, reads a changed case again where it was not told the row, and one at a
 * time; who has the case itself open reads that anew too. Started by `live.bench.ts`, which says when.
 */
import { io, type Socket } from 'socket.io-client';

export interface Member {
  token: string;
  rooms: string[];
  /** The case that this one has open. */
  open: string | null;
  /** Lets colleagues know that it has. */
  looks: boolean;
}

/** How long one browser took to hold one change, and whether it was told the row or had to read it. */
export interface Held {
  lag: number;
  read: boolean;
}

export type Order = { url: string; members: Member[] } | 'report';
export type Report = { ready: number } | { held: Held[]; requests: number };

interface Change {
  seq: number;
  room: string;
  id: string;
  version: number;
  at: string;
  row?: { version: number };
}

const CONNECTING_AT_ONCE = 25;
const BEAT_MS = 3_000;
const BELL_MS = 20_000;

let held: Held[] = [];
let requests = 0;

class Browser {
  private readonly socket: Socket;
  private readonly seqs = new Map<string, number>();
  /** Cases being read; the changes that one read will show. */
  private readonly reading = new Map<string, boolean>();
  private awaited: Change[] = [];
  private seen = new Set<string>();

  constructor(private readonly url: string, private readonly member: Member) {
    this.socket = io(`${url}/live`, { auth: { token: member.token }, transports: ['websocket'], forceNew: true, autoConnect: false });
    this.socket.on('change', (change: Change) => this.hear(change));
  }

  async enter(): Promise<void> {
    const { rooms, open, looks } = this.member;
    await new Promise<void>((resolve, reject) => {
      this.socket.once('connect', resolve);
      this.socket.once('connect_error', reject);
      this.socket.connect();
    });
    for (const room of open === null ? rooms : [...rooms, `case:${open}`]) {
      const answer = await this.socket.emitWithAck('subscribe', { room }) as { ok: boolean; seq: number };
      if (!answer.ok) throw new Error(`${room} lets nobody in`);
      this.seqs.set(room, answer.seq);
    }
    if (open !== null && looks) await this.socket.emitWithAck('look', { number: open, typing: false });
    this.live();
  }

  /** What every page does in the meantime. */
  private live(): void {
    setTimeout(() => setInterval(() => this.socket.emit('beat', () => undefined), BEAT_MS), Math.random() * BEAT_MS);
    setTimeout(() => setInterval(() => void this.get('/me/notifications?limit=20'), BELL_MS), Math.random() * BELL_MS);
  }

  private hear(change: Change): void {
    if (change.seq <= (this.seqs.get(change.room) ?? Infinity)) return;
    this.seqs.set(change.room, change.seq);
    if (change.row && change.id !== this.member.open) this.hold(change, change.row.version, false);
    else this.refresh(change);
  }

  /** Of a change that several rooms tell, the first counts. */
  private hold(change: Change, version: number, read: boolean): void {
    const key = `${change.id} ${change.version} ${change.at}`;
    if (version < change.version || this.seen.has(key)) return;
    this.seen.add(key);
    held.push({ lag: Date.now() - Date.parse(change.at), read });
  }

  private refresh(change: Change): void {
    this.awaited.push(change);
    if (this.reading.has(change.id)) this.reading.set(change.id, true);
    else void this.readUntilStill(change.id);
  }

  private async readUntilStill(number: string): Promise<void> {
    do {
      this.reading.set(number, false);
      if (number === this.member.open) for (const part of ['timeline', 'escalations', 'escalations/ahead', 'items']) void this.get(`/cases/${number}/${part}`);
      const { version } = await this.get(`/cases/${number}`) as { version: number };
      for (const change of this.awaited) if (change.id === number) this.hold(change, version, true);
      this.awaited = this.awaited.filter((each) => each.id !== number || each.version > version);
    } while (this.reading.get(number));
    this.reading.delete(number);
  }

  private async get(path: string): Promise<unknown> {
    requests += 1;
    const answer = await fetch(`${this.url}/api/v1${path}`, { headers: { Authorization: `Bearer ${this.member.token}` } });
    const body = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return body;
  }
}

async function gather(url: string, members: Member[]): Promise<void> {
  const left = members.map((member) => new Browser(url, member));
  await Promise.all(Array.from({ length: CONNECTING_AT_ONCE }, async () => {
    for (let browser = left.pop(); browser; browser = left.pop()) await browser.enter();
  }));
}

process.on('message', (order: Order) => {
  const send = (report: Report): void => void process.send!(report);
  if (order === 'report') {
    send({ held, requests });
    [held, requests] = [[], 0];
  } else void gather(order.url, order.members).then(() => send({ ready: order.members.length }));
});
