import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Person } from '../identity/index.js';
import { InstantColumn, OptionalInstantColumn } from '../platform/database/index.js';
import type { EventState, Preparation } from './rules/index.js';
import { WorkOrder } from './work-order.entity.js';

/** An event of the customer's that Azure Event Management covers, and when (`AEM-1`, `AEM-2`). */
@Entity('event_window')
@Check('event_window_state', `state IN ('planned', 'confirmed', 'cancelled')`)
@Check('event_window_span', 'starts_at < ends_at')
@Check('event_window_confirmed', `(confirmed_at IS NULL) = (confirmed_by IS NULL) AND (state <> 'confirmed' OR confirmed_at IS NOT NULL)`)
@Unique('event_window_of_customer', ['customerId', 'id'])
@Index('event_window_of_work_order', ['workOrderId', 'startsAt'])
@ForeignKey(() => WorkOrder, ['customerId', 'workOrderId'], ['customerId', 'id'])
export class CoveredEvent {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') customerId: string;
  @Column('uuid') workOrderId: string;
  @Column('text') name: string;
  @InstantColumn() startsAt: number;
  @InstantColumn() endsAt: number;
  @Column('text') state: EventState;
  /** The customer's account coordinator who confirmed it. */
  @Column('text', { nullable: true }) confirmedBy: string | null;
  @OptionalInstantColumn() confirmedAt: number | null;
}

/** What is prepared before an event: assessment, risks, checks of capacity and resilience, each with its owner (`AEM-2`). */
@Entity('event_preparation')
@Check('event_preparation_kind', `kind IN ('assessment', 'risks', 'capacity', 'resilience')`)
@Check('event_preparation_state', `state IN ('open', 'done')`)
@Unique('event_preparation_once', ['eventId', 'kind'])
@ForeignKey(() => CoveredEvent, ['customerId', 'eventId'], ['customerId', 'id'])
@ForeignKey(() => Person, ['ownerId'], ['id'])
export class EventPreparation {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') customerId: string;
  @Column('uuid') eventId: string;
  @Column('text') kind: Preparation;
  @Column('uuid') ownerId: string;
  @Column('text') state: 'open' | 'done';
  @Column('text', { nullable: true }) note: string | null;
  @InstantColumn() movedAt: number;
}
