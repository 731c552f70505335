import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '../platform/database/index.js';

/** Someone who works with the desk: of the provider, or of one customer. */
@Entity('person')
@Check('person_side', `(side = 'customer') = (customer_id IS NOT NULL) AND side IN ('customer', 'provider')`)
@ForeignKey('customer', ['customerId'], ['id'])
export class Person {
  @PrimaryColumn('uuid') id: string;
  @Column('text') side: 'customer' | 'provider';
  @Index() @Column('uuid', { nullable: true }) customerId: string | null;
  @Column('text') name: string;
  @Column('text') email: string;
  @Column('text', { array: true }) roles: Role[];
  @Column('text') timeZone: string;
  @Column('text') language: string;
  /** Who is not has no way in; their name stays on what they did. */
  @Column('boolean', { default: true }) active: boolean;
}
