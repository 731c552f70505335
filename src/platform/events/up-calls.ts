import { Injectable } from '@nestjs/common';
import type { Work } from '../database/unit-of-work.js';

/** A typed call upwards: a lower feature declares it, exactly one higher feature answers it, in the same transaction. */
export class UpCall<Payload, Answer = void> {
  declare readonly payload: Payload;
  declare readonly answer: Answer;
  constructor(readonly name: string) {}
}

type Handler<Payload, Answer> = (work: Work, payload: Payload) => Promise<Answer>;

/** Where higher features register what they do when a lower one reports. A missing or double handler refuses to boot. */
@Injectable()
export class UpCalls {
  private readonly declared = new Set<{ name: string }>();
  private readonly handlers = new Map<{ name: string }, Handler<never, unknown>>();

  declare(...calls: { name: string }[]): void {
    for (const call of calls) this.declared.add(call);
  }

  handle<Payload, Answer>(call: UpCall<Payload, Answer>, handler: Handler<Payload, Answer>): void {
    if (this.handlers.has(call)) throw new Error(`The event "${call.name}" has two handlers; it takes one.`);
    this.handlers.set(call, handler);
  }

  async emit<Payload, Answer>(work: Work, call: UpCall<Payload, Answer>, payload: Payload): Promise<Answer> {
    const handler = this.handlers.get(call) as Handler<Payload, Answer> | undefined;
    if (!handler) throw new Error(`Nobody handles the event "${call.name}".`);
    return handler(work, payload);
  }

  /** Called once everything has registered, before the desk serves. */
  checkComplete(): void {
    const missing = [...this.declared].filter((call) => !this.handlers.has(call)).map((call) => call.name);
    if (missing.length > 0) throw new Error(`Nobody handles: ${missing.join(', ')}. Register a handler, or drop the event.`);
  }
}
