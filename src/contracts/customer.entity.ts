import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** The organisation that bought support. */
@Entity('customer')
@Index('customer_name', ['name'], { unique: true })
export class Customer {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
}

/** A customer's support agreement; its sector decides what is charged (`HRS-3`). */
@Entity('agreement')
@Check('agreement_sector', `sector IN ('commercial', 'public')`)
@Unique('agreement_of_customer', ['customerId', 'id'])
@ForeignKey(() => Customer, ['customerId'], ['id'])
export class Agreement {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') customerId: string;
  @Column('text', { unique: true }) number: string;
  @Column('text') sector: 'commercial' | 'public';
}

/** `AGR-1`: from a day on, agreements of a sector cannot be renewed. The provider may change it. */
@Entity('renewal_limit')
@Check('renewal_limit_sector', `sector IN ('commercial', 'public')`)
export class RenewalLimit {
  @PrimaryColumn('text') sector: 'commercial' | 'public';
  @Column('date', { nullable: true }) notFrom: string | null;
}
