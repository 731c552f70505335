import { Inject, type OnApplicationShutdown } from '@nestjs/common';
import { ConnectedSocket, MessageBody, SubscribeMessage, WebSocketGateway, type OnGatewayInit } from '@nestjs/websockets';
import type { Namespace, Socket } from 'socket.io';
import { canSeeCase } from '../cases/index.js';
import { mayDo } from '../identity/index.js';
import { DESK_CONFIG, type DeskConfig } from '../platform/config/desk-config.js';
import { THE_DESK, UnitOfWork, type Actor } from '../platform/database/index.js';
import { Loop } from '../platform/loops/loop.js';
import { Presence, type Present } from './presence.js';

type Looker = Socket & { data: { actor: Exclude<Actor, { side: 'desk' }>; looks?: Set<string> } };

const EVERY_MS = 400;
const KEEP_EVERY_MS = 10_000;

/** More than one has open at once; what goes on beyond is a fault, or a flood. */
const MOST_CASES = 40;

/** In which rooms it is told, and there to the provider alone (`WHO-1`). */
const CHANNEL = /^provider\/((?:case|queue):.+)$/;

/**
 * Who is at which case, on `/live`: a browser says `look` and `leave`, rooms of cases and queues hear `presence`. It is
 * no event: it has no number, and nothing of it is kept.
 */
@WebSocketGateway({ namespace: '/live', transports: ['websocket', 'polling'] })
export class PresenceGateway implements OnGatewayInit<Namespace>, OnApplicationShutdown {
  private readonly loop = new Loop(PresenceGateway.name, EVERY_MS, () => this.tell());
  private readonly keeping = new Loop(`${PresenceGateway.name} keeping`, KEEP_EVERY_MS, () => this.keep());
  private namespace: Namespace;
  private told = new Map<string, string>();

  constructor(private readonly unit: UnitOfWork, private readonly presence: Presence, @Inject(DESK_CONFIG) private readonly config: DeskConfig) {}

  afterInit(namespace: Namespace): void {
    this.namespace = namespace;
    namespace.adapter.on('join-room', (channel: string, socketId: string) => this.tellArrived(channel, socketId));
    if (!this.config.serves) return;
    this.loop.start();
    this.keeping.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.loop.stop(), this.keeping.stop()]);
  }

  @SubscribeMessage('look')
  async look(@ConnectedSocket() socket: Looker, @MessageBody() said: { number?: unknown; typing?: unknown } | undefined): Promise<{ ok: boolean }> {
    const number = numberOf(said);
    const { actor } = socket.data;
    const looks = looksOf(socket, () => this.gone(socket));
    if (number === null || actor.side !== 'provider' || !mayDo('case.read', actor.roles, actor.scopes)) return { ok: false };
    if (looks.size >= MOST_CASES && !looks.has(number)) return { ok: false };
    looks.add(number);
    const ok = await this.unit.run(actor, async (work) => {
      if (!(await canSeeCase(work, number))) return false;
      await this.presence.look(work, socket.id, actor.personId, number, said?.typing === true);
      return true;
    });
    if (!ok) looks.delete(number);
    // They may have looked away, or gone, while this was written down.
    else if (!socket.connected || !looks.has(number)) await this.unit.run(THE_DESK, (work) => this.presence.leave(work, socket.id, number));
    return { ok };
  }

  @SubscribeMessage('leave')
  async leave(@ConnectedSocket() socket: Looker, @MessageBody() said: { number?: unknown } | undefined): Promise<{ ok: boolean }> {
    const number = numberOf(said);
    if (number === null || !socket.data.looks?.delete(number)) return { ok: false };
    await this.unit.run(THE_DESK, (work) => this.presence.leave(work, socket.id, number));
    return { ok: true };
  }

  private gone(socket: Looker): Promise<void> {
    return this.unit.run(THE_DESK, (work) => this.presence.leave(work, socket.id, null));
  }

  private async keep(): Promise<void> {
    const lookers = ([...this.namespace.sockets.values()] as Looker[]).filter(({ data }) => (data.looks?.size ?? 0) > 0);
    if (lookers.length > 0) await this.unit.run(THE_DESK, (work) => this.presence.keep(work, lookers.map(({ id }) => id)));
  }

  /** What has changed since it was last told, room by room; an empty room is told that it is. */
  private async tell(): Promise<void> {
    if (this.namespace.sockets.size === 0) return;
    const rooms = await this.unit.run(THE_DESK, (work) => this.presence.byRoom(work));
    const now = new Map([...rooms].map(([room, people]) => [room, JSON.stringify(people)]));
    for (const [room, people] of rooms) if (this.told.get(room) !== now.get(room)) this.say(room, people);
    for (const room of this.told.keys()) if (!now.has(room)) this.say(room, []);
    this.told = now;
  }

  private say(room: string, people: Present[]): void {
    this.namespace.to(`provider/${room}`).emit('presence', { room, people });
  }

  private tellArrived(channel: string, socketId: string): void {
    const room = CHANNEL.exec(channel)?.[1];
    const people = room === undefined ? undefined : this.told.get(room);
    if (people !== undefined) this.namespace.to(socketId).emit('presence', { room, people: JSON.parse(people) as Present[] });
  }
}

function numberOf(said: { number?: unknown } | undefined): string | null {
  return typeof said?.number === 'string' && said.number.length <= 64 ? said.number : null;
}

/** The cases before this connection; the first time, that it takes them with it when it goes. */
function looksOf(socket: Looker, gone: () => Promise<void>): Set<string> {
  if (socket.data.looks) return socket.data.looks;
  socket.on('disconnect', () => void gone().catch(() => {}));
  return (socket.data.looks = new Set<string>());
}
