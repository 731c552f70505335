import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/index.js';
import type { ContactRule, QuietHours } from './rules/index.js';

/** How a person wants to be told; who has none is told by mail at once. */
@Entity('contact_setting')
@ForeignKey('person', ['personId'], ['id'])
export class ContactSetting {
  @PrimaryColumn('uuid') personId: string;
  @Column('jsonb') rules: ContactRule[];
  @Column('jsonb', { nullable: true }) quietHours: QuietHours | null;
}

/** That a test alert arrived, by the word of who took it: the last time for each way. */
@Entity('contact_proof')
@ForeignKey('person', ['personId'], ['id'])
export class ContactProof {
  @PrimaryColumn('uuid') personId: string;
  @PrimaryColumn('text') channel: string;
  @PrimaryColumn('text') address: string;
  @InstantColumn() provenAt: number;
}
