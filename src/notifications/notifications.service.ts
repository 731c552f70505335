import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { asDesk, type Work } from '../platform/database/index.js';
import { laneOf } from './lanes.js';
import { Delivery } from './delivery.entity.js';
import { DEFAULT_RULES, letter, planFor, type ContactRules, type Reader, type Since, type Urgency, type Words } from './rules/index.js';
import { Sender } from './sender.js';

export interface Told {
  personId: string;
  urgency: Urgency;
  /** What is said, in the reader's language where the teller has words in it. */
  words: (reader: Reader) => Words;
  /** What it is about: a case's number. */
  reference: string | null;
  reason: string;
  /** What its acknowledgement acknowledges (`ACKNOWLEDGED`); none: there is nothing to acknowledge. */
  acknowledge?: string;
  /** Goes out on every way at once, whatever was chosen: a test. */
  everywhere?: boolean;
}

/** What its acknowledgement would acknowledge is over, or, without `since`, is not over after all. */
export interface Settled {
  acknowledge: string;
  since: Since | null;
}

type PersonRow = Reader & { id: string; email: string } & { rules: ContactRules['rules'] | null; quietHours: ContactRules['quietHours'] };

/**
 * The one way to tell somebody something: in the transaction of what causes it, it is written into the app and onto the ways
 * that the person has chosen, each for its own time. It is sent after the commit (`ESC-6`).
 */
@Injectable()
export class NotificationsService {
  constructor(private readonly sender: Sender) {}

  /** @returns the notice's id; null where there is nobody (any more) to tell */
  async tell(work: Work, told: Told): Promise<string | null> {
    return (await this.tellAll(work, [told]))[0]!;
  }

  /** The same for many, in as many statements as for one. */
  tellAll(work: Work, told: Told[]): Promise<(string | null)[]> {
    if (told.length === 0) return Promise.resolve([]);
    return asDesk(work, async () => {
      const rows = await work.tx.query<PersonRow[]>(PEOPLE, [[...new Set(told.map(({ personId }) => personId))]]);
      const people = new Map(rows.map((person) => [person.id, person]));
      const notices = told.flatMap((each) => noticeOf(people.get(each.personId), each, work.now) ?? []);
      await work.tx.query(TELL, [JSON.stringify(notices)]);
      work.afterCommit(() => this.sender.poke());
      const written = notices.values();
      return told.map(({ personId }) => (people.has(personId) ? written.next().value!.id : null));
    });
  }

  /** The same by mail to somebody without an account: an executive of a customer's, say. */
  async write(work: Work, { name, email, words, reference, reason }: { name: string; email: string } & Pick<Told, 'words' | 'reference' | 'reason'>): Promise<void> {
    const reader: Reader = { name, side: 'customer', language: 'en', timeZone: 'UTC' };
    const { subject, text } = letter(words(reader), reader, 'high', { desk: null, acknowledge: null });
    await asDesk(work, () => work.tx.query(
      `INSERT INTO delivery (id, channel, lane, address, subject, body, reference, reason, created_at, state, attempts, next_attempt_at)
       VALUES ($1, 'mail', $2, $3, $4, $5, $6, $7, desk_now(), 'pending', 0, clock_timestamp())`,
      [randomUUID(), laneOf('mail', email, 'high'), email, subject, text, reference, reason]));
    work.afterCommit(() => this.sender.poke());
  }

  /** What is not sent yet waits until it is let go: after a restored backup it may have been sent. */
  async holdBack({ tx }: Work): Promise<void> {
    await tx.query(`UPDATE delivery SET next_attempt_at = 'infinity' WHERE state = 'pending'`);
  }

  async letGo(work: Work): Promise<void> {
    await work.tx.query(`UPDATE delivery SET next_attempt_at = clock_timestamp() WHERE state = 'pending' AND next_attempt_at = 'infinity'`);
    work.afterCommit(() => this.sender.poke());
  }

  /** It was acknowledged, by whatever way: nobody is called about it any more. What is on its way by mail says so. */
  async acknowledged(work: Work, acknowledge: string, by: string, at: number): Promise<void> {
    await asDesk(work, () => work.tx.query(
      `WITH done AS (
         UPDATE notice SET acknowledged_at = $2, acknowledged_by = $3 WHERE acknowledge = $1 AND acknowledged_at IS NULL RETURNING id
       ) UPDATE delivery SET state = 'cancelled' WHERE notice_id IN (SELECT id FROM done) AND ${STILL_TO_COME}`, [acknowledge, new Date(at), by]));
  }

  /**
   * It is over without anybody's acknowledgement: what goes out from now on says so first. Nobody is called about it any more;
   * the first message that nobody has got yet is still sent.
   */
  async settled(work: Work, settled: Settled[]): Promise<void> {
    if (settled.length > 0) await asDesk(work, () => work.tx.query(SETTLE, [JSON.stringify(settled)]));
  }

  /** What failed for good is tried again, as if it had never been. @returns false where it did not fail */
  async sendAgain(work: Work, id: string): Promise<boolean> {
    const [, changed] = await work.tx.query<[unknown, number]>(
      `UPDATE delivery SET state = 'pending', attempts = 0, next_attempt_at = clock_timestamp() WHERE id = $1 AND state = 'failed'`, [id]);
    work.afterCommit(() => this.sender.poke());
    return changed === 1;
  }

  /** How deliveries stand: what failed for good, of that within the last day, and what should have gone out by now (`ESC-6`). */
  async standing({ tx }: Work): Promise<{ failed: number; failedLately: number; overdue: number }> {
    const [row] = await tx.query<[{ failed: number; failedLately: number; overdue: number }]>(STANDING);
    return row;
  }

  /** Changes what is written in messages about something, those sent included: what is kept of them, not what arrived. */
  async rewrite({ tx }: Work, reference: string, change: (text: string) => string): Promise<void> {
    const kept = await tx.query<{ id: string; subject: string; body: string; endpoint_id: string | null }[]>('SELECT id, subject, body, endpoint_id FROM delivery WHERE reference = $1 ORDER BY id FOR UPDATE', [reference]);
    for (const { id, subject, body, endpoint_id: endpointId } of kept) {
      const newBody = endpointId === null ? change(body) : JSON.stringify(inEveryText(JSON.parse(body), change));
      await tx.query('UPDATE delivery SET subject = $2, body = $3 WHERE id = $1', [id, change(subject), newBody]);
    }
    const notices = await tx.query<{ id: string; words: Words }[]>('SELECT id, words FROM notice WHERE reference = $1 ORDER BY id FOR UPDATE', [reference]);
    for (const { id, words } of notices) await tx.query('UPDATE notice SET words = $2 WHERE id = $1', [id, JSON.stringify(inEveryText(words, change))]);
  }

  /** What was or would have been sent, after a sequence number: the outbox. */
  async since(work: Work, seq: number): Promise<Delivery[]> {
    return work.tx.createQueryBuilder(Delivery, 'delivery').where('delivery.seq > :seq', { seq }).orderBy('delivery.seq').limit(1_000).getMany();
  }
}

/** The same with each text in it changed, however deep it stands. */
function inEveryText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each) => inEveryText(each, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inEveryText(each, change)]));
}

/** Null where the person is gone. */
function noticeOf(person: PersonRow | undefined, told: Told, now: number) {
  if (!person) return null;
  const { personId, urgency, reference, reason, acknowledge = null } = told;
  const words = told.words(person);
  const { subject, text } = letter(words, person, urgency, { desk: null, acknowledge: null });
  return { id: randomUUID(), personId, urgency, words, reference, reason, acknowledge, subject, text, deliveries: deliveriesFor(person, told, now) };
}

function deliveriesFor(person: PersonRow, { urgency, everywhere = false }: Told, now: number): object[] {
  const chosen: ContactRules = person.rules === null ? DEFAULT_RULES : { rules: person.rules, quietHours: person.quietHours };
  const plan = everywhere ? chosen.rules.map((rule) => ({ ...rule, delay: 0 })) : planFor(urgency, chosen, person.timeZone, now);
  return plan.map(({ channel, address, delay }) => {
    const to = address ?? person.email;
    return { id: randomUUID(), channel, lane: laneOf(channel, to, urgency), address: to, delay: delay / 1000 };
  });
}

/** What has not gone out and is not at it: calls that ring again, and what was put off. Mail that only waits for its server goes out. */
export const STILL_TO_COME = `state = 'pending' AND next_attempt_at > clock_timestamp() AND (attempts = 0 OR channel IN ('sms', 'voice'))`;

const SETTLE = `
  WITH given AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS g(acknowledge text, since jsonb)
  ), held AS MATERIALIZED (
    SELECT n.id, NULLIF(g.since, 'null') AS since FROM notice n JOIN given g ON g.acknowledge = n.acknowledge ORDER BY n.id FOR UPDATE OF n
  ), told AS (
    UPDATE notice SET settled = held.since FROM held WHERE notice.id = held.id
  )
  UPDATE delivery SET state = 'cancelled'
  WHERE notice_id IN (SELECT id FROM held WHERE since IS NOT NULL) AND ${STILL_TO_COME} AND (channel IN ('sms', 'voice') OR EXISTS (
    SELECT 1 FROM delivery e WHERE e.notice_id = delivery.notice_id AND e.id <> delivery.id AND e.channel NOT IN ('sms', 'voice')
      AND (e.state = 'sent' OR (e.state = 'pending' AND (e.attempts > 0 OR (e.next_attempt_at, e.seq) < (delivery.next_attempt_at, delivery.seq))))))`;

const PEOPLE = `
  SELECT p.id, p.name, p.side, p.email, p.language, p.time_zone AS "timeZone", s.rules, s.quiet_hours AS "quietHours"
  FROM person p LEFT JOIN contact_setting s ON s.person_id = p.id WHERE p.id = ANY ($1::uuid[]) AND p.active`;

const STANDING = `
  SELECT count(*) FILTER (WHERE state = 'failed')::int AS failed,
    count(*) FILTER (WHERE state = 'failed' AND next_attempt_at > clock_timestamp() - interval '1 day')::int AS "failedLately",
    count(*) FILTER (WHERE state = 'pending' AND next_attempt_at < clock_timestamp())::int AS overdue
  FROM delivery WHERE state IN ('failed', 'pending')`;

const TELL = `
  WITH given AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($1::jsonb)
      AS n(id uuid, "personId" uuid, urgency text, words jsonb, reference text, reason text, acknowledge text, subject text, text text, deliveries jsonb)
  ), told AS (
    INSERT INTO notice (id, person_id, urgency, words, reference, reason, acknowledge, created_at)
    SELECT id, "personId", urgency, words, reference, reason, acknowledge, desk_now() FROM given
  )
  INSERT INTO delivery (id, channel, lane, person_id, notice_id, address, subject, body, reference, reason, created_at, state, attempts, next_attempt_at)
  SELECT d.id, d.channel, d.lane, n."personId", n.id, d.address, n.subject, n.text, n.reference, n.reason, desk_now(), 'pending', 0, clock_timestamp() + make_interval(secs => d.delay)
  FROM given n, jsonb_to_recordset(n.deliveries) AS d(id uuid, channel text, lane text, address text, delay double precision)`;
