import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, OptionalInstantColumn } from '../platform/database/index.js';
import { CaseEntity } from './case.entity.js';
import { Queue } from './queue.entity.js';
import type { ItemKind } from './rules/items.js';

/** What is owed, agreed or under way on a case. Its states are in `rules/items.ts`, its history in the case's record. */
@Entity('case_item')
@Check('case_item_side', `side IN ('customer', 'provider')`)
@Index('case_item_of_case', ['caseId', 'openedAt'])
@Index('case_item_of_queue', ['queueId'], { where: 'queue_id IS NOT NULL' })
@ForeignKey(() => CaseEntity, ['customerId', 'caseId'], ['customerId', 'id'])
@ForeignKey(() => Queue, ['queueId'], ['id'])
export class CaseItem {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') caseId: string;
  @Column('uuid') customerId: string;
  @Column('text') kind: ItemKind;
  /** Whose move it is. */
  @Column('text') side: 'customer' | 'provider';
  @Column('text') title: string;
  @Column('text') state: string;
  /** The queue whose people help, where it is help: they see the case and work on it while it lasts (`TT-1`). */
  @Column('uuid', { nullable: true }) queueId: string | null;
  @OptionalInstantColumn() dueAt: number | null;
  @InstantColumn() openedAt: number;
  /** When it reached the state it is in. */
  @InstantColumn() movedAt: number;
}
