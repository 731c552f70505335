import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, OptionalInstantColumn } from '../platform/database/index.js';

/** Where another program hears of events: of the whole desk, or of one customer's (`WHO-1`). */
@Entity('webhook_endpoint')
@Check('webhook_endpoint_state', `state IN ('active', 'disabled', 'removed')`)
@Index('webhook_endpoint_active', ['customerId'], { where: `state = 'active'` })
@ForeignKey('customer', ['customerId'], ['id'])
@ForeignKey('person', ['createdById'], ['id'])
export class WebhookEndpoint {
  @PrimaryColumn('uuid') id: string;
  /** null: the desk's own, which hears everything. */
  @Column('uuid', { nullable: true }) customerId: string | null;
  @Column('text') url: string;
  @Column('text') description: string;
  /** Which events; none: all that it may hear. */
  @Column('text', { array: true }) types: string[];
  @Column('text') state: 'active' | 'disabled' | 'removed';
  /** Why it is disabled: its keeper did it, or the other side said that it is gone. */
  @Column('text', { nullable: true }) why: string | null;
  @Column('uuid') createdById: string;
  @InstantColumn() createdAt: number;
}

/** What a webhook's messages are signed with: shown once; the one before signs along for a day. */
@Entity('webhook_secret')
@ForeignKey('webhook_endpoint', ['endpointId'], ['id'])
export class WebhookSecret {
  @PrimaryColumn('uuid') endpointId: string;
  @PrimaryColumn('text') secret: string;
  @InstantColumn() createdAt: number;
  @OptionalInstantColumn() validUntil: number | null;
}
