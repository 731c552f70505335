import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Audience } from './case-event.entity.js';
import { CaseEntity } from './case.entity.js';

/** The words of something that was written on a case, by which it is found (`rules/words.ts`), and by whom it may be. */
@Entity('case_words')
@Check('case_words_audience', `audience IN ('customer', 'provider')`)
@Index('case_words_found', ['words'], { type: 'gin' })
@Index('case_words_of_customer', ['customerId'])
@ForeignKey(() => CaseEntity, ['customerId', 'caseId'], ['customerId', 'id'])
export class CaseWords {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: string;
  @Column('uuid') caseId: string;
  @Column('uuid') customerId: string;
  @Column('text') audience: Audience;
  @Column('tsvector') words: string;
}
