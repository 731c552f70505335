import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Person } from '../identity/index.js';
import { CaseEntity } from './case.entity.js';

/** Somebody who wants to be told what happens on a case. Which of the provider's people do is not the customer's to see (`WHO-1`). */
@Entity('case_watcher')
@ForeignKey(() => CaseEntity, ['caseId'], ['id'])
@ForeignKey(() => Person, ['personId'], ['id'])
export class CaseWatcher {
  @PrimaryColumn('uuid') caseId: string;
  @PrimaryColumn('uuid') personId: string;
}
