import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { InstantColumn, OptionalInstantColumn } from '../platform/database/index.js';

/** Somebody of the provider's has a case before them, by one of their connections. Gone with the connection, or soon after its process. */
@Entity('presence')
@ForeignKey('support_case', ['caseId'], ['id'])
@ForeignKey('person', ['personId'], ['id'])
export class PresenceRow {
  @PrimaryColumn('text') socketId: string;
  @PrimaryColumn('uuid') caseId: string;
  @Column('uuid') personId: string;
  @InstantColumn() seenAt: number;
  @OptionalInstantColumn() typedAt: number | null;
}
