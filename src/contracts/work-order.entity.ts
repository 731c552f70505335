import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Person } from '../identity/index.js';
import { InstantColumn } from '../platform/database/index.js';
import { Agreement } from './customer.entity.js';
import type { WorkOrderTerms } from './rules/index.js';

export type WorkOrderState = 'draft' | 'active' | 'ended';

/** One term of purchased services under an agreement. What it says is in its versions; `version` is the one in force. */
@Entity('work_order')
@Check('work_order_state', `state IN ('draft', 'active', 'ended')`)
@Unique('work_order_of_customer', ['customerId', 'id'])
@ForeignKey(() => Agreement, ['customerId', 'agreementId'], ['customerId', 'id'])
@ForeignKey(() => WorkOrder, ['customerId', 'renewsId'], ['customerId', 'id'])
export class WorkOrder {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') customerId: string;
  @Column('uuid') agreementId: string;
  @Column('text', { unique: true }) number: string;
  @Column('text') state: WorkOrderState;
  @Column('int') version: number;
  /** The work order whose unused rest this one follows. */
  @Column('uuid', { nullable: true }) renewsId: string | null;
}

/** The terms of a work order as agreed at one time; never changed, since cases and postings rely on them. */
@Entity('work_order_version')
@ForeignKey(() => WorkOrder, ['customerId', 'workOrderId'], ['customerId', 'id'])
@ForeignKey(() => Person, ['byId'], ['id'])
export class WorkOrderVersion {
  @PrimaryColumn('uuid') workOrderId: string;
  @PrimaryColumn('int') version: number;
  @Column('uuid') customerId: string;
  @Column('jsonb') terms: WorkOrderTerms;
  @Column('text') why: string;
  /** Who agreed it; null: the desk itself, as in the demonstration. */
  @Column('uuid', { nullable: true }) byId: string | null;
  @InstantColumn() at: number;
}

/** A support location by itself: what cases and pools belong to. What it is called and when it works is in the terms. */
@Entity('support_location')
@Unique('support_location_of_work_order', ['customerId', 'workOrderId', 'id'])
@ForeignKey(() => WorkOrder, ['customerId', 'workOrderId'], ['customerId', 'id'])
export class SupportLocation {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') customerId: string;
  @Column('uuid') workOrderId: string;
}
