import { Injectable } from '@nestjs/common';
import { visibleCases } from '../cases/index.js';
import { authorise } from '../identity/index.js';
import { NotificationsService } from '../notifications/index.js';
import { UnitOfWork, type Actor, type Work } from '../platform/database/index.js';
import { conflict, decodeCursor, encodeCursor, iso, notFound, type Page } from '../platform/http/index.js';

export interface DeliveryView {
  id: string;
  channel: string;
  /** A person's name and address, or where a webhook leads: without what may be secret in it. */
  to: string;
  subject: string;
  caseNumber: string | null;
  reason: string;
  state: string;
  attempts: number;
  error: string | null;
  at: string;
  /** When it failed for good, or is tried next. */
  attemptAt: string;
}

/** What did not arrive, for who can do something about it: service delivery managers for their cases, administrators for all (`ESC-6`). */
@Injectable()
export class DeliveriesService {
  constructor(private readonly unit: UnitOfWork, private readonly notifications: NotificationsService) {}

  list(actor: Actor, state: 'failed' | 'pending', cursor: string | undefined, limit: number): Promise<Page<DeliveryView>> {
    const before = decodeCursor(cursor, 1, 1);
    return this.unit.run(actor, async (work) => {
      authorise(actor, 'delivery.see');
      const parameters: unknown[] = [state, before?.[0] ?? null, limit + 1];
      const rows = await work.tx.query<Row[]>(`${DELIVERIES} AND ${mine(work, parameters)} ORDER BY d.seq DESC LIMIT $3`, parameters);
      const items = rows.slice(0, limit);
      return { items: items.map(view), next: rows.length > limit ? encodeCursor([Number(items.at(-1)!.seq)]) : null };
    });
  }

  /** As if it had never been tried. */
  retry(actor: Actor, id: string): Promise<void> {
    return this.unit.run(actor, async (work) => {
      authorise(actor, 'delivery.send_again');
      const parameters: unknown[] = [id];
      const found = await work.tx.query<unknown[]>(`SELECT 1 FROM delivery d WHERE d.id = $1 AND ${mine(work, parameters)}`, parameters);
      if (found.length === 0) throw notFound('delivery');
      if (!(await this.notifications.sendAgain(work, id))) throw conflict('Only what has failed for good is sent again by hand.', 'ESC-6');
    });
  }
}

/** An administrator has all, and what is about no case; a service delivery manager what is about the cases they see. */
function mine({ actor }: Work, parameters: unknown[]): string {
  if (actor.side === 'desk' || actor.roles.includes('admin')) return 'true';
  return `EXISTS (SELECT 1 FROM support_case k WHERE k.number = d.reference AND ${visibleCases(actor, (value) => `$${parameters.push(value)}`)})`;
}

interface Row {
  seq: string;
  id: string;
  channel: string;
  name: string | null;
  address: string;
  subject: string;
  reference: string | null;
  reason: string;
  state: string;
  attempts: number;
  error: string | null;
  at: Date;
  attempt_at: Date;
}

const DELIVERIES = `
  SELECT d.seq, d.id, d.channel, p.name, d.address, d.subject, d.reference, d.reason, d.state, d.attempts, d.last_error AS error, d.created_at AS at, d.next_attempt_at AS attempt_at
  FROM delivery d LEFT JOIN person p ON p.id = d.person_id
  WHERE d.state = $1 AND ($2::bigint IS NULL OR d.seq < $2)`;

function view({ id, channel, name, address, subject, reference, reason, state, attempts, error, at, attempt_at }: Row): DeliveryView {
  const where = URL.canParse(address) && /^https?:/.test(address) ? new URL(address).origin : address;
  return {
    id, channel, to: name === null ? where : `${name} (${where})`, subject, caseNumber: reference, reason, state, attempts, error,
    at: iso(at.getTime()), attemptAt: iso(attempt_at.getTime()),
  };
}
