import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Product } from '../contracts/index.js';
import { Person } from '../identity/index.js';
import { InstantColumn, OptionalInstantColumn } from '../platform/database/index.js';
import { Roster } from '../rosters/index.js';
import type { Severity } from '../severity/index.js';
import type { TableId } from '../severity/rules/index.js';

/** Where cases wait for engineers: who leads it, and which rosters answer for it; where one is missing, the next is reached (`ESC-5`). */
@Entity('queue')
@Index('queue_one_default', ['takesAll'], { unique: true, where: 'takes_all' })
@Index('queue_name', ['name'], { unique: true, where: 'removed_at IS NULL' })
@Check('queue_removed', 'removed_at IS NULL OR NOT takes_all')
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
  @Column('uuid', { nullable: true }) dutyRosterId: string | null;
  @Column('uuid', { nullable: true }) critsitRosterId: string | null;
  @Column('uuid', { nullable: true }) seniorManagersRosterId: string | null;
  @Column('uuid', { nullable: true }) executivesRosterId: string | null;
  /** Raised by every change; a change says on which one it was made. */
  @Column('int', { default: 1 }) version: number;
  /** No case comes here any more; what did is still its own. */
  @OptionalInstantColumn() removedAt: number | null;
}

@Entity('queue_member')
@ForeignKey(() => Queue, ['queueId'], ['id'])
@ForeignKey(() => Person, ['personId'], ['id'])
export class QueueMember {
  @PrimaryColumn('uuid') queueId: string;
  @PrimaryColumn('uuid') personId: string;
}

/** One line of the list by which cases come to queues: the first that names a case decides (`rules/route.ts`). */
@Entity('routing_rule')
@Check('routing_rule_severities', `severities <@ ARRAY['1', 'A', 'B', 'C'] AND severities <> '{}'`)
@ForeignKey(() => Product, ['productId'], ['id'])
@ForeignKey(() => Queue, ['queueId'], ['id'])
export class RoutingRuleRow {
  @PrimaryColumn('int') position: number;
  @Column('text', { name: 'response_table', nullable: true }) table: TableId | null;
  @Column('uuid', { nullable: true }) productId: string | null;
  @Column('text', { array: true, nullable: true }) severities: Severity[] | null;
  @Column('uuid') queueId: string;
}

/** The record of the queues and of their rules: who changed what, and when. Appended, never edited. */
@Entity('queue_event')
@Index('queue_event_of_queue', ['queueId', 'id'])
@ForeignKey(() => Queue, ['queueId'], ['id'])
export class QueueEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: string;
  /** Null where it is about the list of rules. */
  @Column('uuid', { nullable: true }) queueId: string | null;
  @Column('text') type: string;
  @InstantColumn() at: number;
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('text') actorName: string;
  @Column('jsonb') data: object;
}
