import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, OptionalInstantColumn } from '../platform/database/index.js';
import type { Since, Urgency, Words } from './rules/index.js';

/** What a person was told: it stands in the app at once; deliveries carry it further, unless it is read or acknowledged first. */
@Entity('notice')
@Check('notice_urgency', `urgency IN ('normal', 'high', 'critical')`)
@Check('notice_acknowledged', '(acknowledged_at IS NULL) = (acknowledged_by IS NULL)')
@Index('notice_of_person', ['personId', 'seq'])
@Index('notice_acknowledge', ['acknowledge'], { where: 'acknowledge IS NOT NULL' })
@ForeignKey('person', ['personId'], ['id'])
export class Notice {
  @PrimaryColumn('uuid') id: string;
  @Column('bigint', { generated: 'increment' }) seq: string;
  @Column('uuid') personId: string;
  @Column('text') urgency: Urgency;
  @Column('jsonb') words: Words;
  /** What it is about, for the reader: a case's number. */
  @Column('text', { nullable: true }) reference: string | null;
  @Column('text') reason: string;
  /** What its acknowledgement acknowledges: opaque here, known to whoever told it (`ACKNOWLEDGED`). */
  @Column('text', { nullable: true }) acknowledge: string | null;
  @InstantColumn() createdAt: number;
  @OptionalInstantColumn() readAt: number | null;
  @OptionalInstantColumn() acknowledgedAt: number | null;
  @Column('text', { nullable: true }) acknowledgedBy: string | null;
  /** What has become of it since: said first in whatever goes out later (`ESC-3`). */
  @Column('jsonb', { nullable: true }) settled: Since | null;
}

/** A link in a message that acknowledges as the person it was sent to. The desk keeps the hash alone. */
@Entity('acknowledge_token')
@ForeignKey('notice', ['noticeId'], ['id'])
export class AcknowledgeToken {
  @PrimaryColumn('text') tokenHash: string;
  @Column('uuid') noticeId: string;
  @InstantColumn() expiresAt: number;
}
