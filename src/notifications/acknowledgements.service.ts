import { Injectable } from '@nestjs/common';
import { actorOf, hashOf, Person } from '../identity/index.js';
import { THE_DESK, UnitOfWork, type Work } from '../platform/database/index.js';
import { UpCall, UpCalls } from '../platform/events/up-calls.js';
import { notFound } from '../platform/http/index.js';
import { Notice } from './notice.entity.js';

/** Somebody acknowledged what a message was about, by its link: whoever told it knows what `acknowledge` stands for. */
export const ACKNOWLEDGED = new UpCall<{ acknowledge: string; personId: string }>('acknowledged by a link');

export interface Acknowledgeable {
  person: Person;
  notice: Notice;
}

/** Links in messages: they show what they are about, and acknowledge it as the person they were sent to, once (`ESC-4`). */
@Injectable()
export class AcknowledgementsService {
  constructor(private readonly unit: UnitOfWork, private readonly upCalls: UpCalls) {
    upCalls.declare(ACKNOWLEDGED);
  }

  /** Changes nothing: whoever scans links in mail only looks. */
  look(token: string): Promise<Acknowledgeable> {
    return this.unit.run(THE_DESK, (work) => find(work, token));
  }

  /** Who comes second, with the same link or another, reads who was first. */
  async acknowledge(token: string): Promise<Acknowledgeable> {
    const { person, notice: { acknowledge, acknowledgedAt } } = await this.look(token);
    if (acknowledge !== null && acknowledgedAt === null) {
      await this.unit.run(actorOf(person), (work) => this.upCalls.emit(work, ACKNOWLEDGED, { acknowledge, personId: person.id }));
    }
    return this.look(token);
  }
}

async function find({ tx }: Work, token: string): Promise<Acknowledgeable> {
  const [row] = await tx.query<{ notice_id: string }[]>('SELECT notice_id FROM acknowledge_token WHERE token_hash = $1 AND expires_at > clock_timestamp()', [hashOf(token)]);
  const notice = row ? await tx.findOneBy(Notice, { id: row.notice_id }) : null;
  const person = notice ? await tx.findOneBy(Person, { id: notice.personId, active: true }) : null;
  if (!notice || !person) throw notFound('link');
  return { person, notice };
}
