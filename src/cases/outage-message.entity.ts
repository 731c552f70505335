import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../identity/index.js';
import { InstantColumn, OptionalInstantColumn } from '../platform/database/index.js';
import { Outage } from './outage.entity.js';

/** A case that a message did not reach, and why. */
export interface Untold {
  number: string;
  why: string;
}

/** What was said to all cases of an outage at once. */
@Entity('outage_message')
@Index('outage_message_of_outage', ['outageId', 'at'])
@ForeignKey(() => Outage, ['outageId'], ['id'])
@ForeignKey(() => Person, ['byId'], ['id'])
export class OutageMessage {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') outageId: string;
  @Column('uuid') byId: string;
  @InstantColumn() at: number;
  @Column('text') body: string;
}

/**
 * One case that a message is for, written with the message; what became of it. What is not done yet is done by whoever comes
 * first, once. No foreign key to the case: writing the message would wait for everybody who holds one.
 */
@Entity('outage_telling')
@Check('outage_telling_why', 'why IS NULL OR done_at IS NOT NULL')
@Index('outage_telling_to_do', ['messageId'], { where: 'done_at IS NULL' })
@ForeignKey(() => OutageMessage, ['messageId'], ['id'])
export class OutageTelling {
  @PrimaryColumn('uuid') messageId: string;
  @PrimaryColumn('uuid') caseId: string;
  /** Gravest first. */
  @Column('int') place: number;
  @OptionalInstantColumn() doneAt: number | null;
  /** Why the case does not have it; null when it does, or not yet. */
  @Column('text', { nullable: true }) why: string | null;
}
