import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, OptionalInstantColumn } from '../platform/database/index.js';
import type { ReplayResult } from './result.js';

export type ReplayState = 'waiting' | 'running' | 'done' | 'failed';

/** A log that somebody gave the desk to replay, how far it has come, and the verdict. The provider's own. */
@Entity('replay')
@Check('replay_state', `state IN ('waiting', 'running', 'done', 'failed')`)
@Check('replay_done', `(state = 'done') = (result IS NOT NULL)`)
@Check('replay_failed', `(state = 'failed') = (problem IS NOT NULL)`)
@Check('replay_ended', `(state IN ('done', 'failed')) = (ended_at IS NOT NULL)`)
@Check('replay_held', `(state = 'running') = (held_until IS NOT NULL)`)
@Index('replay_asked', ['askedAt', 'id'])
@Index('replay_unfinished', ['askedAt'], { where: `state IN ('waiting', 'running')` })
@ForeignKey('work_order', ['workOrderId'], ['id'])
@ForeignKey('person', ['byId'], ['id'])
export class ReplayEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') workOrderId: string;
  @Column('uuid') byId: string;
  @Column('text') fileName: string;
  /** Of the file, in bytes. */
  @Column('int') size: number;
  /** One, or two to be compared. */
  @Column('uuid', { array: true }) policyVersionIds: string[];
  @Column('text') state: ReplayState;
  /** Rises with all that happens to it: its room counts by it. */
  @Column('int', { default: 1 }) version: number;
  @Column('int', { default: 0 }) readBytes: number;
  @Column('int', { default: 0 }) rows: number;
  @Column('int', { default: 0 }) attempts: number;
  @InstantColumn() askedAt: number;
  @OptionalInstantColumn() endedAt: number | null;
  /** By the machine's clock: until then nobody else takes it up. */
  @OptionalInstantColumn() heldUntil: number | null;
  @Column('text', { nullable: true }) problem: string | null;
  @Column('jsonb', { nullable: true }) result: ReplayResult | null;
}

/** A piece of a log that waits for its verdict; gone once that is there. */
@Entity('replay_piece')
@ForeignKey(() => ReplayEntity, ['replayId'], ['id'], { onDelete: 'CASCADE' })
export class ReplayPiece {
  @PrimaryColumn('uuid') replayId: string;
  @PrimaryColumn('int') part: number;
  @Column('bytea') bytes: Buffer;
}
