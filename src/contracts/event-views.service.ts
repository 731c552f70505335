import { Injectable } from '@nestjs/common';
import type { Work } from '../platform/database/index.js';
import { iso, notFound } from '../platform/http/index.js';
import { canSeeWorkOrder } from './contracts.service.js';

export interface EventView {
  id: string;
  name: string;
  from: string;
  until: string;
  state: string;
  confirmed: { by: string; at: string } | null;
  preparations: { id: string; kind: string; state: string; owner: { name: string; side: string }; note: string | null; movedAt: string }[];
}

/** Events as both sides read them: of the provider's people a customer reads the side (`WHO-1`). */
@Injectable()
export class EventViews {
  async list(work: Work, workOrderId: string): Promise<EventView[]> {
    if (!(await canSeeWorkOrder(work, workOrderId))) throw notFound('work order');
    return this.rows(work, 'e.work_order_id = $1', [workOrderId]);
  }

  async one(work: Work, workOrderId: string, id: string): Promise<EventView> {
    if (!(await canSeeWorkOrder(work, workOrderId))) throw notFound('work order');
    const [event] = await this.rows(work, 'e.work_order_id = $1 AND e.id = $2', [workOrderId, id]);
    if (!event) throw notFound('event of this work order');
    return event;
  }

  private async rows({ tx, actor }: Work, where: string, parameters: string[]): Promise<EventView[]> {
    const events = await tx.query<EventRow[]>(`SELECT * FROM event_window e WHERE ${where} ORDER BY e.starts_at, e.id`, parameters);
    const preparations = await tx.query<PreparationRow[]>(PREPARED, [events.map(({ id }) => id)]);
    return events.map((event) => ({
      id: event.id, name: event.name, from: iso(event.starts_at.getTime()), until: iso(event.ends_at.getTime()), state: event.state,
      confirmed: event.confirmed_at && { by: event.confirmed_by!, at: iso(event.confirmed_at.getTime()) },
      preparations: preparations.filter(({ event_id: of }) => of === event.id).map(({ id, kind, state, note, moved_at: movedAt, owner, side }) => ({
        id, kind, state, note, movedAt: iso(movedAt.getTime()), owner: ownerOf(owner, side, actor.side),
      })),
    }));
  }
}

/** The row of a provider's person is not a customer's to read at all: then there is no name either. */
const ownerOf = (name: string | null, side: string | null, reader: string): EventView['preparations'][number]['owner'] =>
  (reader === 'customer' && side !== 'customer' ? { name: 'Provider', side: 'provider' } : { name: name!, side: side! });

interface EventRow {
  id: string;
  name: string;
  starts_at: Date;
  ends_at: Date;
  state: string;
  confirmed_by: string | null;
  confirmed_at: Date | null;
}

interface PreparationRow {
  id: string;
  event_id: string;
  kind: string;
  state: string;
  note: string | null;
  moved_at: Date;
  owner: string | null;
  side: string | null;
}

const PREPARED = `
  SELECT r.id, r.event_id, r.kind, r.state, r.note, r.moved_at, p.name AS owner, p.side
  FROM event_preparation r LEFT JOIN person p ON p.id = r.owner_id
  WHERE r.event_id = ANY($1) ORDER BY array_position(ARRAY['assessment', 'risks', 'capacity', 'resilience'], r.kind)`;
