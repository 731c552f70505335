import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/index.js';
import { Person } from './person.entity.js';

/** Who answers for somebody who is away, from one instant of the desk's time to another (`WHO-5`). */
@Entity('delegation')
@Check('delegation_of_another', 'person_id <> delegate_id')
@Check('delegation_span', 'starts_at < ends_at')
@ForeignKey(() => Person, ['personId'], ['id'])
@ForeignKey(() => Person, ['delegateId'], ['id'])
export class Delegation {
  @PrimaryColumn('uuid') personId: string;
  @Column('uuid') delegateId: string;
  @InstantColumn() startsAt: number;
  @InstantColumn() endsAt: number;
}
