/** A delivery that a worker has taken for this attempt. */
export interface Claimed {
  id: string;
  channel: string;
  lane: string;
  personId: string | null;
  noticeId: string | null;
  endpointId: string | null;
  address: string;
  subject: string;
  body: string;
  reason: string;
  attempts: number;
  /** The machine's time when it was taken, in milliseconds. */
  at: number;
}

/** A way to people or programs. Returns once the other side has taken it. @throws NotTaken, or whatever went wrong */
export interface Channel {
  readonly name: string;
  /** Set while nothing can be sent at all: what is written waits. */
  readonly closed?: boolean;
  send(delivery: Claimed): Promise<void>;
  close?(): void;
}

/** The other side answered, and did not take it. */
export class NotTaken extends Error {
  constructor(message: string, readonly how: { forGood?: boolean; retryAfter?: number | null } = {}) {
    super(message);
  }
}
