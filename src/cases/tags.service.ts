import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/index.js';
import { CaseActs } from './case-acts.service.js';
import { CasePromises } from './case-promises.js';
import { CaseStore } from './case-store.js';
import { CaseTag } from './case-tag.entity.js';
import { tidyTags } from './rules/tags.js';

/** The words by which the provider sorts cases. */
@Injectable()
export class TagsService {
  constructor(private readonly acts: CaseActs, private readonly store: CaseStore, private readonly promises: CasePromises) {}

  /** These, and no others. */
  set(actor: Actor, number: string, given: string[], expected: number | null): Promise<void> {
    return this.acts.do(actor, number, expected, 'case.tag', 'tag', async (work, held) => {
      const tags = tidyTags(given);
      const caseId = held.row.id;
      const before = (await work.tx.find(CaseTag, { where: { caseId }, order: { tag: 'ASC' } })).map(({ tag }) => tag);
      if (tags.length === before.length && tags.every((tag) => before.includes(tag))) return;
      await this.store.change(work, held, {});
      await work.tx.delete(CaseTag, { caseId });
      await work.tx.insert(CaseTag, tags.map((tag) => ({ caseId, tag })));
      await this.promises.record(work, held, { type: 'case.tagged', audience: 'provider', data: { before, tags } });
    });
  }
}
