import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/index.js';
import { Person } from './person.entity.js';

/** A sign-in. Only the token's hash is kept; its times are the machine's, not the desk's (design, decision 4). */
@Entity('session')
@ForeignKey(() => Person, ['personId'], ['id'])
export class Session {
  @PrimaryColumn('text') tokenHash: string;
  /** What its owner calls it by. */
  @Index({ unique: true }) @Column('uuid') id: string;
  @Index() @Column('uuid') personId: string;
  @InstantColumn() createdAt: number;
  @InstantColumn() lastUsedAt: number;
  @InstantColumn() expiresAt: number;
  @Column('text', { nullable: true }) address: string | null;
  @Column('text', { nullable: true }) userAgent: string | null;
}
