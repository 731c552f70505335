import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/index.js';
import { WorkOrder } from './work-order.entity.js';

/** The record of a work order: who changed what of it, or of its contacts, when and why. */
@Entity('contract_event')
@Index('contract_event_of_work_order', ['workOrderId', 'id'])
@ForeignKey(() => WorkOrder, ['customerId', 'workOrderId'], ['customerId', 'id'])
export class ContractEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: string;
  @Column('uuid') customerId: string;
  @Column('uuid') workOrderId: string;
  @Column('text') type: string;
  @InstantColumn() at: number;
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('text') actorSide: 'customer' | 'provider' | 'desk';
  @Column('text') actorName: string;
  @Column('jsonb') data: object;
}
