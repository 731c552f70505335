import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseEntity } from './case.entity.js';

/** A word by which the provider sorts cases. Customers never see them. */
@Entity('case_tag')
@Index('case_tag_found', ['tag'])
@ForeignKey(() => CaseEntity, ['caseId'], ['id'])
export class CaseTag {
  @PrimaryColumn('uuid') caseId: string;
  @PrimaryColumn('text') tag: string;
}
