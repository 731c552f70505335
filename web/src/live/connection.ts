import { io, type Socket } from 'socket.io-client';
import { deskNow, tellDeskTime } from '../api/desk-clock';
import type { Change, Subscribed } from '../api/wire';
import { AtCases, type Present } from '../presence/at-cases';
import { Heartbeat } from './heartbeat';
import { Rooms, type RoomEvents } from './rooms';

const ANSWER_WITHIN_MS = 5_000;
const BEAT_WITHIN_MS = 10_000;
const RETRY_MS = 4_000;

export interface Connection {
  /** Connected, and in every room that is wanted. */
  isOpen: boolean;
  /** When what is shown was last known to be true, by the browser's steady counter. */
  trueAt: number;
}

/** One socket for a signed-in person. It connects again by itself, for as long as it takes. */
export class Live {
  private readonly socket: Socket;
  private readonly rooms: Rooms;
  private readonly listeners = new Set<() => void>();
  private readonly ears = new Set<(change: Change) => void>();
  /** The cases before this person, each by how many parts of the page. */
  private readonly looks = new Map<string, number>();
  readonly atCases = new AtCases();
  /** The desk's time when this page was opened: nothing of what it shows was read before. */
  private readonly openedAt = new Date((deskNow() ?? 0) - performance.now()).toISOString();
  private retry: ReturnType<typeof setTimeout> | undefined;
  private state: Connection = { isOpen: false, trueAt: performance.now() };
  private readonly heartbeat = new Heartbeat(
    () => this.socket.timeout(BEAT_WITHIN_MS).emitWithAck('beat'),
    ({ serverNow }, trueAt) => {
      tellDeskTime(serverNow);
      if (this.state.isOpen && trueAt > this.state.trueAt) this.become({ isOpen: true, trueAt });
    },
    () => this.connectAnew(),
  );

  /** @param dropped the desk itself has closed the connection: the sign-in has ended, or its roles have changed */
  constructor(events: RoomEvents, private readonly onDropped: () => void) {
    this.socket = io('/live', { withCredentials: true, reconnectionDelayMax: RETRY_MS });
    this.rooms = new Rooms((room, lastSeq) => this.ask(room, lastSeq), (room) => this.leave(room), { ...events, changed: (change) => { events.changed(change); this.ears.forEach((ear) => ear(change)); } });
    this.socket.on('connect', () => {
      this.looks.forEach((_, number) => this.typing(number, false));
      void this.catchUp();
    });
    this.socket.on('connect_error', () => this.tryAgain());
    this.socket.on('disconnect', (reason) => {
      this.heartbeat.stop();
      this.become({ ...this.state, isOpen: false });
      this.atCases.forget();
      if (reason === 'io server disconnect') this.dropped();
    });
    this.socket.on('clock', ({ serverNow }: { serverNow: string }) => tellDeskTime(serverNow));
    this.socket.on('change', (change: Change) => {
      tellDeskTime(change.serverNow);
      this.rooms.hear(change);
    });
    this.socket.on('presence', ({ room, people }: { room: string; people: Present[] }) => this.atCases.hear(room, people));
    this.socket.on('left', ({ room }: { room: string }) => this.rooms.close(room));
  }

  enter(room: string): () => void {
    return this.rooms.enter(room, this.socket.connected);
  }

  /** Called for every change as it is heard. @returns listens no more */
  hear(ear: (change: Change) => void): () => void {
    this.ears.add(ear);
    return () => this.ears.delete(ear);
  }

  /** Says that this case is before one. @returns says that it is no more */
  look(number: string): () => void {
    const readers = this.looks.get(number) ?? 0;
    this.looks.set(number, readers + 1);
    if (readers === 0) this.typing(number, false);
    return () => {
      const left = (this.looks.get(number) ?? 1) - 1;
      if (left > 0) this.looks.set(number, left);
      else if (this.looks.delete(number) && this.socket.connected) this.socket.emit('leave', { number });
    };
  }

  /** Only while it is before one. */
  typing(number: string, typing: boolean): void {
    if (this.looks.has(number) && this.socket.connected) this.socket.emit('look', { number, typing });
  }

  close(): void {
    clearTimeout(this.retry);
    this.heartbeat.stop();
    this.socket.disconnect();
    this.listeners.clear();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly connection = (): Connection => this.state;

  private ask(room: string, lastSeq: number | undefined): Promise<Subscribed> {
    return this.socket.timeout(ANSWER_WITHIN_MS).emitWithAck('subscribe', lastSeq === undefined ? { room, since: this.openedAt } : { room, lastSeq });
  }

  private leave(room: string): void {
    if (this.socket.connected) this.socket.emit('unsubscribe', { room });
  }

  /** After every connecting: what is shown is true again once all rooms have answered. */
  private async catchUp(): Promise<void> {
    const asked = performance.now();
    try {
      await this.rooms.enterAll();
      if (!this.socket.connected) return;
      this.become({ isOpen: true, trueAt: asked });
      this.heartbeat.start();
    } catch {
      this.connectAnew();
    }
  }

  /** An answer stayed out: this connection is no good, the next one may be. */
  private connectAnew(): void {
    this.socket.disconnect().connect();
  }

  private dropped(): void {
    this.onDropped();
    this.tryAgain();
  }

  /** A refused connection is not tried again by the socket itself. */
  private tryAgain(): void {
    if (!this.socket.active) this.retry = setTimeout(() => this.socket.connect(), RETRY_MS);
  }

  private become(state: Connection): void {
    this.state = state;
    this.listeners.forEach((listener) => listener());
  }
}
