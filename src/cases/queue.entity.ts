import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../identity/index.js';
import { Roster } from '../rosters/index.js';

/** Where cases wait for engineers: who leads it, and which rosters answer for it. */
@Entity('queue')
@Index('queue_one_default', ['takesAll'], { unique: true, where: 'takes_all' })
@ForeignKey(() => Person, ['leadId'], ['id'])
@ForeignKey(() => Roster, ['dutyRosterId'], ['id'])
@ForeignKey(() => Roster, ['critsitRosterId'], ['id'])
@ForeignKey(() => Roster, ['seniorManagersRosterId'], ['id'])
@ForeignKey(() => Roster, ['executivesRosterId'], ['id'])
export class Queue {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  /** Every new case comes here unless a rule sends it elsewhere. */
  @Column('boolean') takesAll: boolean;
  @Column('uuid', { nullable: true }) leadId: string | null;
  @Column('uuid') dutyRosterId: string;
  @Column('uuid') critsitRosterId: string;
  @Column('uuid') seniorManagersRosterId: string;
  @Column('uuid') executivesRosterId: string;
}

@Entity('queue_member')
@ForeignKey(() => Queue, ['queueId'], ['id'])
@ForeignKey(() => Person, ['personId'], ['id'])
export class QueueMember {
  @PrimaryColumn('uuid') queueId: string;
  @PrimaryColumn('uuid') personId: string;
}
