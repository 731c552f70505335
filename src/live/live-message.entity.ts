import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An event as a room hears it: numbered after the commit, per room and audience, without gaps. */
@Entity('live_message')
@Check('live_message_audience', `audience IN ('customer', 'provider')`)
@Index('live_message_position', ['position'], { unique: true })
@ForeignKey('case_event', ['eventId'], ['id'])
@ForeignKey('customer', ['customerId'], ['id'])
export class LiveMessage {
  @PrimaryColumn('text') room: string;
  @PrimaryColumn('text') audience: 'customer' | 'provider';
  @PrimaryColumn('int') seq: number;
  @Column('uuid') customerId: string;
  @Column('bigint') position: string;
  @Column('bigint') eventId: string;
}
