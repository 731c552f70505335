import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../identity/index.js';
import { InstantColumn } from '../platform/database/index.js';

/** A problem of the provider's that many customers have: parent of their cases. It is no customer's, and none ever sees it. */
@Entity('outage')
@ForeignKey(() => Person, ['openedById'], ['id'])
export class Outage {
  @PrimaryColumn('uuid') id: string;
  @Column('text') title: string;
  @Column('text') description: string;
  @Column('uuid') openedById: string;
  @InstantColumn() openedAt: number;
}

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
  /** The numbers of the cases that have it. */
  @Column('text', { array: true, default: [] }) told: string[];
  @Column('jsonb', { default: [] }) failed: Untold[];
}
