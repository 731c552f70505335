import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Person } from '../identity/index.js';
import { CaseEntity } from './case.entity.js';

/**
 * Somebody who is told what happens on a case: who wants to be, and who takes part in it. Which of the provider's people watch
 * is not the customer's to see; of those who take part it reads the role (`WHO-1`).
 */
@Entity('case_watcher')
@Check('case_watcher_why', 'watching OR part IS NOT NULL')
@ForeignKey(() => CaseEntity, ['caseId'], ['id'])
@ForeignKey(() => Person, ['personId'], ['id'])
export class CaseWatcher {
  @PrimaryColumn('uuid') caseId: string;
  @PrimaryColumn('uuid') personId: string;
  /** What they do on the case; null: nothing, they only watch. */
  @Column('text', { nullable: true }) part: string | null;
  /** Whether they asked to be told. */
  @Column('boolean', { default: true }) watching: boolean;
}
