import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../database/columns.js';

/** What was answered to a request with an `Idempotency-Key`, written in the transaction of what it did. No customer reads it. */
@Entity('kept_answer')
@Check('kept_answer_hashes', 'octet_length(key) = 32 AND octet_length(print) = 32')
@Index('kept_answer_at', ['at'])
export class KeptAnswer {
  @PrimaryColumn('uuid') personId: string;
  @PrimaryColumn('bytea') key: Buffer;
  @Column('bytea') print: Buffer;
  @Column('int') status: number;
  @Column('jsonb') headers: Record<string, string>;
  /** What was sent; of a refusal, the problem. */
  @Column('json', { nullable: true }) body: unknown;
  /** By the machine's clock (design, decision 4). */
  @InstantColumn({ default: () => 'clock_timestamp()' }) at: number;
}
