import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Person } from '../identity/index.js';
import { OptionalInstantColumn } from '../platform/database/index.js';
import type { ContactKind } from './rules/index.js';
import { WorkOrder } from './work-order.entity.js';

/** A person of the customer as named in a work order (`WHO-2`, `WHO-3`). Removed contacts stay on record. */
@Entity('contact')
@Check('contact_kind', `kind IN ('csm', 'named', 'group_submit', 'group_information', 'cloud_admin')`)
@Unique('contact_of_work_order', ['customerId', 'workOrderId', 'id'])
@Index('contact_person_once', ['workOrderId', 'personId'], { unique: true, where: 'removed_at IS NULL' })
@Index('contact_account', ['accountId'], { unique: true, where: 'removed_at IS NULL' })
@Index('contact_one_csm', ['workOrderId'], { unique: true, where: `kind = 'csm' AND removed_at IS NULL` })
@ForeignKey(() => WorkOrder, ['customerId', 'workOrderId'], ['customerId', 'id'])
@ForeignKey(() => Person, ['personId'], ['id'])
export class Contact {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') customerId: string;
  @Column('uuid') workOrderId: string;
  @Column('uuid') personId: string;
  @Column('text') kind: ContactKind;
  @Column('text') accountId: string;
  /** The number on record: intake may call back on it (`WHO-12`). */
  @Column('text', { nullable: true }) phone: string | null;
  /** Argon2id of the PIN by which intake knows the caller (`WHO-12`). */
  @Column('text', { nullable: true }) pinHash: string | null;
  @OptionalInstantColumn() removedAt: number | null;
}

/** Whom the customer tells or asks when it matters, without an account: change control, executives (section 2, "customer must"). */
@Entity('notified_contact')
@Check('notified_contact_role', `role IN ('change_control', 'executive', 'management')`)
@ForeignKey(() => WorkOrder, ['customerId', 'workOrderId'], ['customerId', 'id'])
export class NotifiedContact {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') customerId: string;
  @Column('uuid') workOrderId: string;
  @Column('text') role: 'change_control' | 'executive' | 'management';
  @Column('text') name: string;
  @Column('text') email: string;
  @Column('text', { nullable: true }) phone: string | null;
}
