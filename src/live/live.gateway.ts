import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { ConnectedSocket, MessageBody, SubscribeMessage, WebSocketGateway, type OnGatewayInit } from '@nestjs/websockets';
import type { Namespace, Socket } from 'socket.io';
import { actorOf, bearerOf, isSameOrigin, SessionsService, tokenOf } from '../identity/index.js';
import { DESK_CONFIG, type DeskConfig } from '../platform/config/desk-config.js';
import { THE_DESK, UnitOfWork, type Actor, type Work } from '../platform/database/index.js';
import { iso } from '../platform/http/index.js';
import { Loop } from '../platform/loops/loop.js';
import { eachUpTo, isOfReplay, roomOf, Rooms, type Audience, type Change } from './rooms.js';
import { ToldRows } from './told-rows.js';

type Listener = Socket & { data: { actor: Exclude<Actor, { side: 'desk' }>; key: string; listensIn: Map<string, string> } };

/** `lastSeq`: the last number heard in the room; `since`: instead, when what is known of it may have been read, at the earliest. */
interface Asked {
  room?: unknown;
  lastSeq?: unknown;
  since?: unknown;
}

type Subscribed = { ok: true; seq: number; missed?: Change[]; snapshot?: true } | { ok: false; error: string };

const EVERY_MS = 200;

/** How soon a listener to whom a room's case or work order has gone out of sight hears no more of it. */
const ROOMS_EVERY_MS = 15_000;

/** How soon a listener whose sign-in has ended, or whose roles have changed, hears no more. */
const SIGN_INS_EVERY_MS = 2_000;

/** After these a case may be another's to hear of (`WHO-5`). */
const MOVES: readonly string[] = ['case.moved', 'item.moved'];

const audienceOf = (actor: Actor): Audience => (actor.side === 'customer' ? 'customer' : 'provider');
const channelOf = (room: string, audience: Audience): string => `${audience}/${room}`;

/**
 * `/live`: authenticated before connecting, rooms joined after a check. Each process reads what the relay has numbered
 * and tells its own listeners, so it needs no Redis and loses nothing when one vanishes.
 */
@Injectable()
@WebSocketGateway({ namespace: '/live', transports: ['websocket', 'polling'] })
export class LiveGateway implements OnGatewayInit<Namespace>, OnApplicationShutdown {
  private readonly loop = new Loop(LiveGateway.name, EVERY_MS, () => this.tell());
  private readonly signIns = new Loop(`${LiveGateway.name} sign-ins`, SIGN_INS_EVERY_MS, () => this.dropEnded());
  private readonly rights = new Loop(`${LiveGateway.name} rooms`, ROOMS_EVERY_MS, () => this.unit.run(THE_DESK, (work) => this.leaveLapsed(work)));
  private namespace: Namespace;
  private position: string | null = null;
  private ahead: string | null = null;
  private queuesChanged: string | null = null;
  /** The desk's time when a turn began after which everything was told, and when that was by this process. */
  private allTold: { now: number; at: number } | null = null;
  /** The last that was said in the rooms of replays. */
  private readonly replays = new Map<string, number>();

  constructor(
    private readonly unit: UnitOfWork,
    private readonly rooms: Rooms,
    private readonly rows: ToldRows,
    private readonly sessions: SessionsService,
    @Inject(DESK_CONFIG) private readonly config: DeskConfig,
  ) {}

  afterInit(namespace: Namespace): void {
    this.namespace = namespace;
    namespace.use((socket, next) => {
      this.authenticate(socket as Listener).then(() => next(), () => next(new Error('Sign in, then connect again.')));
    });
    if (!this.config.serves) return;
    this.loop.start();
    this.signIns.start();
    this.rights.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.loop.stop(), this.signIns.stop(), this.rights.stop()]);
  }

  @SubscribeMessage('subscribe')
  async subscribe(@ConnectedSocket() socket: Listener, @MessageBody() asked: Asked | undefined): Promise<Subscribed> {
    const name = typeof asked?.room === 'string' ? asked.room : '';
    const { actor } = socket.data;
    const room = roomOf(actor, name);
    const audience = audienceOf(actor);
    return this.unit.run<Subscribed>(actor, async (work) => {
      if (!(await this.rooms.mayListen(work, name))) return { ok: false, error: 'There is no such room, or it is not yours to listen in.' };
      // Joined first, read then: what is said in between arrives twice rather than never; its number tells.
      await socket.join(channelOf(room, audience));
      socket.data.listensIn.set(name, channelOf(room, audience));
      const seq = await this.rooms.head(work, room, audience);
      const since = typeof asked?.since === 'string' ? Date.parse(asked.since) : NaN;
      if (!Number.isInteger(asked?.lastSeq) && Number.isNaN(since)) return { ok: true, seq };
      const missed = Number.isInteger(asked?.lastSeq)
        ? await this.rooms.missed(work, room, audience, asked!.lastSeq as number)
        : await this.rooms.ofLate(work, room, audience, since);
      return missed === null ? { ok: true, seq, snapshot: true } : { ok: true, seq, missed };
    });
  }

  @SubscribeMessage('unsubscribe')
  async unsubscribe(@ConnectedSocket() socket: Listener, @MessageBody() asked: Asked | undefined): Promise<{ ok: boolean }> {
    const { listensIn } = socket.data;
    const channel = typeof asked?.room === 'string' ? listensIn.get(asked.room) : undefined;
    if (channel === undefined) return { ok: false };
    listensIn.delete(asked!.room as string);
    await socket.leave(channel);
    return { ok: true };
  }

  /** That the desk is there, what time it has, and how long ago it knew that everything had been told, ms. */
  @SubscribeMessage('beat')
  beat(): { serverNow: string; age: number } | null {
    if (!this.allTold) return null;
    const age = performance.now() - this.allTold.at;
    return { serverNow: iso(this.allTold.now + age), age };
  }

  private async authenticate(socket: Listener): Promise<void> {
    const { auth, headers } = socket.handshake;
    const given: unknown = auth?.token;
    const shown = typeof given === 'string' || bearerOf(headers) !== null;
    // A browser adds the cookie to whatever any page connects to.
    if (!shown && !isSameOrigin(headers, this.config.deskUrl)) throw new Error('from another site');
    const token = typeof given === 'string' ? given : tokenOf(headers);
    const signIn = token === null ? null : await this.sessions.signIn(token);
    if (!signIn) throw new Error('not signed in');
    socket.data = { actor: actorOf(signIn.person, signIn.scopes), key: signIn.key, listensIn: new Map() };
  }

  /** Disconnects whose sign-in has ended; whose roles have changed may connect again, as what they now are. */
  private async dropEnded(): Promise<void> {
    const listeners = [...this.namespace.sockets.values()] as Listener[];
    if (listeners.length === 0) return;
    const held = await this.sessions.stillHeld(listeners.map(({ data }) => data.key));
    for (const listener of listeners) {
      const roles = held.get(listener.data.key);
      if (roles?.join() !== listener.data.actor.roles.join()) listener.disconnect(true);
    }
    await this.unit.run(THE_DESK, (work) => this.leaveChangedQueues(work));
  }

  /** Who is taken out of a queue hears its cases no more. */
  private async leaveChangedQueues(work: Work): Promise<void> {
    const [row] = await work.tx.query<{ last: string | null }[]>('SELECT max(id)::text AS last FROM queue_event');
    const last = row?.last ?? '0';
    if (this.queuesChanged !== last) await this.leaveLapsed(work, (room) => /^(queue|case):/.test(room));
    this.queuesChanged = last;
  }

  /** A room is left when what let one in has lapsed: a case handed on, a queue one is taken out of, a delegation that is over. */
  private async leaveLapsed(work: Work, concerns: (room: string) => boolean = () => true): Promise<void> {
    for (const listener of this.namespace.sockets.values() as Iterable<Listener>) {
      const { actor, listensIn } = listener.data;
      for (const [room, channel] of listensIn) {
        if (!concerns(room) || (await this.rooms.mayListen({ ...work, actor }, room))) continue;
        await listener.leave(channel);
        listensIn.delete(room);
        listener.emit('left', { room });
      }
    }
  }

  private async tell(): Promise<void> {
    this.allTold = await this.unit.run(THE_DESK, async (work) => {
      const began = { now: work.now, at: performance.now() };
      await this.tellMovedClock(work.tx, work.now);
      await this.tellReplays(work);
      if (this.position === null) {
        const [row] = await work.tx.query<{ position: string | null }[]>('SELECT max(position) AS position FROM live_message');
        this.position = row?.position ?? '0';
        return began;
      }
      const messages = await this.rooms.after(work, this.position);
      const rowOf = await this.rows.of(work, messages.filter(({ room, audience }) => this.namespace.adapter.rooms.has(channelOf(room, audience))));
      for (const message of messages) {
        this.namespace.to(channelOf(message.room, message.audience)).emit('change', { ...message.change, row: rowOf(message) });
        this.position = message.position;
        if (MOVES.includes(message.change.type)) await this.leaveLapsed(work, (room) => room === `case:${message.change.id}`);
      }
      return began;
    });
  }

  /** A replay goes on many times a second: only those are looked at that somebody listens to. */
  private async tellReplays(work: Work): Promise<void> {
    const listeners = [...this.namespace.sockets.values()] as Listener[];
    const rooms = new Set(listeners.flatMap(({ data }) => [...data.listensIn.keys()].filter(isOfReplay)));
    for (const room of this.replays.keys()) if (!rooms.has(room)) this.replays.delete(room);
    if (rooms.size === 0) return;
    for (const last of await this.rooms.replays(work, [...rooms])) {
      for (const change of eachUpTo(last, this.replays.get(last.room) ?? last.seq - 1)) this.namespace.to(channelOf(last.room, 'provider')).emit('change', change);
      this.replays.set(last.room, last.seq);
    }
  }

  private async tellMovedClock(tx: { query<T>(sql: string): Promise<T> }, now: number): Promise<void> {
    const [{ ahead }] = await tx.query<[{ ahead: string }]>('SELECT ahead::text FROM desk_clock');
    if (this.ahead !== null && this.ahead !== ahead) this.namespace.emit('clock', { serverNow: iso(now) });
    this.ahead = ahead;
  }
}
