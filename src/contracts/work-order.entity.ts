import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Calendar } from '../calendar/index.js';
import { Person } from '../identity/index.js';
import { Agreement } from './customer.entity.js';

/** One term of purchased services under an agreement. */
@Entity('work_order')
@Check('work_order_term', 'starts_on <= ends_on')
@Check('work_order_package', `package IN ('custom', 'fixed')`)
@Check('work_order_increment', 'increment_minutes > 0')
@Unique('work_order_of_customer', ['customerId', 'id'])
@ForeignKey(() => Agreement, ['customerId', 'agreementId'], ['customerId', 'id'])
@ForeignKey(() => Person, ['sdmId'], ['id'])
export class WorkOrder {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') customerId: string;
  @Column('uuid') agreementId: string;
  @Column('text', { unique: true }) number: string;
  @Column('date') startsOn: string;
  @Column('date') endsOn: string;
  @Column('text') package: 'custom' | 'fixed';
  @Column('text') deliveryModel: 'pooled' | 'designated' | 'dedicated';
  @Column('text') serviceLevel: 'core' | 'standard' | 'advanced';
  @Column('int') incrementMinutes: number;
  @Column('uuid') sdmId: string;
}

/** A country with its hours and its support phone number, named in a work order. */
@Entity('support_location')
@Unique('support_location_of_work_order', ['customerId', 'workOrderId', 'id'])
@ForeignKey(() => WorkOrder, ['customerId', 'workOrderId'], ['customerId', 'id'])
@ForeignKey(() => Calendar, ['calendarId'], ['id'])
@Index('support_location_one_host', ['workOrderId'], { unique: true, where: 'host' })
export class SupportLocation {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') customerId: string;
  @Column('uuid') workOrderId: string;
  @Column('text') name: string;
  @Column('text') country: string;
  @Column('uuid') calendarId: string;
  @Column('boolean') host: boolean;
  /** Severity B runs 24x7 here (DOS 4.3.3, note 4). */
  @Column('boolean') severityBAroundTheClock: boolean;
  @Column('text') supportPhone: string;
}

export type ContactKind = 'csm' | 'named' | 'group_submit' | 'group_information' | 'cloud_admin';

/** A person of the customer as named in a work order (`WHO-2`, `WHO-3`). */
@Entity('contact')
@Check('contact_kind', `kind IN ('csm', 'named', 'group_submit', 'group_information', 'cloud_admin')`)
@Unique('contact_of_work_order', ['customerId', 'workOrderId', 'id'])
@Unique('contact_person_once', ['workOrderId', 'personId'])
@ForeignKey(() => WorkOrder, ['customerId', 'workOrderId'], ['customerId', 'id'])
@ForeignKey(() => Person, ['personId'], ['id'])
@Index('contact_one_csm', ['workOrderId'], { unique: true, where: `kind = 'csm'` })
export class Contact {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') customerId: string;
  @Column('uuid') workOrderId: string;
  @Column('uuid') personId: string;
  @Column('text') kind: ContactKind;
  @Column('text') accountId: string;
}
