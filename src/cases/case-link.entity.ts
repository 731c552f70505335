import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { InstantColumn } from '../platform/database/index.js';
import { CaseEntity } from './case.entity.js';
import type { LinkKind } from './rules/links.js';

/** That a case has to do with another one. A customer sees it where both are its own (`WHO-1`). */
@Entity('case_link')
@Check('case_link_kind', `kind IN ('related', 'duplicate', 'caused_by')`)
@Check('case_link_of_another', 'case_id <> other_id')
@Unique('case_link_once', ['caseId', 'otherId', 'kind'])
@Index('case_link_other', ['otherId'])
@ForeignKey(() => CaseEntity, ['customerId', 'caseId'], ['customerId', 'id'])
@ForeignKey(() => CaseEntity, ['otherCustomerId', 'otherId'], ['customerId', 'id'])
export class CaseLink {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') caseId: string;
  @Column('uuid') customerId: string;
  @Column('uuid') otherId: string;
  @Column('uuid') otherCustomerId: string;
  @Column('text') kind: LinkKind;
  @InstantColumn() at: number;
}
