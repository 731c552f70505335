import type { Change, Subscribed } from '../api/wire';

export interface RoomEvents {
  /** Something happened to a case. */
  changed: (change: Change) => void;
  /** What happened in a room meanwhile is not known one by one: read again what is shown of it. */
  missedSome: (room: string) => void;
  /** A room does not let this person in. */
  refused: (room: string, why: string) => void;
}

type Ask = (room: string, lastSeq: number | undefined) => Promise<Subscribed>;

/**
 * The rooms these pages listen to, each with the last number heard. A room's numbers have no gaps: one that is skipped
 * was lost on the way, so the room is asked for what came after the last one heard.
 */
export class Rooms {
  private readonly wanted = new Map<string, { readers: number; seq: number | null }>();

  /** @param left a room that nobody here listens to any more */
  constructor(private readonly ask: Ask, private readonly left: (room: string) => void, private readonly events: RoomEvents) {}

  /** @returns leaves the room again */
  enter(room: string, isConnected: boolean): () => void {
    const known = this.wanted.get(room);
    if (known) known.readers += 1;
    else {
      this.wanted.set(room, { readers: 1, seq: null });
      if (isConnected) void this.subscribe(room);
    }
    return () => this.leave(room);
  }

  /** Enters every wanted room anew after the connection was away. Fails when an answer stays out. */
  async enterAll(): Promise<void> {
    await Promise.all([...this.wanted.keys()].map((room) => this.subscribe(room)));
  }

  hear(change: Change): void {
    const room = this.wanted.get(change.room);
    if (!room || room.seq === null || change.seq <= room.seq) return;
    if (change.seq > room.seq + 1) {
      void this.subscribe(change.room);
      return;
    }
    room.seq = change.seq;
    this.events.changed(change);
  }

  /** The desk lets this person in no more. */
  close(room: string): void {
    if (this.wanted.delete(room)) this.events.refused(room, 'It is no longer yours to listen in.');
  }

  private leave(room: string): void {
    const known = this.wanted.get(room);
    if (!known || (known.readers -= 1) > 0) return;
    this.wanted.delete(room);
    this.left(room);
  }

  private async subscribe(name: string): Promise<void> {
    const heard = this.wanted.get(name)?.seq ?? undefined;
    const answer = await this.ask(name, heard);
    const room = this.wanted.get(name);
    if (!room) return;
    if (!answer.ok) {
      this.events.refused(name, answer.error ?? '');
      return;
    }
    room.seq = Math.max(room.seq ?? 0, answer.seq ?? 0);
    if (answer.missed) answer.missed.forEach((change) => this.events.changed(change));
    else this.events.missedSome(name);
  }
}
