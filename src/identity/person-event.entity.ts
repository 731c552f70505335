import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/index.js';
import { Person } from './person.entity.js';

/** The record of a person: who let them in, gave them roles, changed how they sign in. Appended, never edited. */
@Entity('person_event')
@Index('person_event_of_person', ['personId', 'id'])
@ForeignKey(() => Person, ['personId'], ['id'])
export class PersonEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: string;
  @Column('uuid') personId: string;
  @Column('text') type: string;
  /** By the machine's clock: it is about the machine's doors (design, decision 4). */
  @InstantColumn() at: number;
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('text') actorName: string;
  @Column('jsonb') data: object;
}
