import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ClockEntity } from '../clocks/index.js';
import { Person } from '../identity/index.js';
import { InstantColumn } from '../platform/database/index.js';
import type { Cause } from './rules/index.js';

/** What was found about a missed promise: the provider's own, which no customer's role reads. Each version stays. */
@Entity('breach_review')
@Check('breach_review_cause', `cause IN ('nobody_on_duty', 'not_noticed', 'overload', 'handed_over', 'wrong_queue', 'wrong_severity', 'waiting_for_customer', 'answered_elsewhere', 'tools_failed', 'other')`)
@ForeignKey(() => ClockEntity, ['clockId'], ['id'])
@ForeignKey(() => Person, ['byId'], ['id'])
export class BreachReview {
  @PrimaryColumn('text') clockId: string;
  @PrimaryColumn('int') version: number;
  @Column('text') cause: Cause;
  @Column('text') note: string;
  @Column('uuid') byId: string;
  @InstantColumn() at: number;
}
