import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { asDesk, type Actor, type Work } from '../platform/database/index.js';
import { conflict, refused } from '../platform/http/index.js';
import { CaseActs } from './case-acts.service.js';
import { CaseLedger } from './hours/case-ledger.service.js';
import { CaseLink } from './case-link.entity.js';
import { CasePromises } from './case-promises.js';
import { CaseStore, type LockedCase } from './case-store.js';
import { FROM_THE_OTHER, refuseMerge, type LinkKind } from './rules/links.js';

/** What cases have to do with each other: linked, or merged so that one goes on for both. */
@Injectable()
export class LinksService {
  constructor(private readonly acts: CaseActs, private readonly store: CaseStore, private readonly promises: CasePromises, private readonly ledger: CaseLedger) {}

  /** Both cases say so; across customers only the provider reads it (`WHO-1`). */
  link(actor: Actor, number: string, { number: to, kind }: { number: string; kind: LinkKind }, expected: number | null): Promise<void> {
    return this.acts.doBoth(actor, number, to, expected, 'case.link', 'work', async (work, held, other) => {
      if (other.row.id === held.row.id) throw refused(null, 'A case is not linked to itself.', [{ field: 'number', message: 'Give another case.' }]);
      if (other.row.state === 'draft') throw conflict(`${to} is a draft. Link it once it is a case.`);
      if (await areLinked(work, held, other, kind)) throw conflict(`This case and ${to} are linked so already.`);
      await this.store.change(work, held, {});
      const { id: caseId, customerId } = held.row;
      await asDesk(work, () => work.tx.insert(CaseLink, { id: randomUUID(), caseId, customerId, otherId: other.row.id, otherCustomerId: other.row.customerId, kind, at: held.now }));
      const audience = customerId === other.row.customerId ? 'customer' : 'provider';
      await this.promises.record(work, held, { type: 'case.linked', audience, data: { kind, number: to } });
      await this.promises.record(work, other, { type: 'case.linked', audience, data: { kind: FROM_THE_OTHER[kind], number } });
    });
  }

  /** The case ends, its clocks are cancelled (`CLK-1`), and the other one goes on for both. */
  merge(actor: Actor, number: string, { into: to, reason }: { into: string; reason: string }, expected: number | null): Promise<void> {
    return this.acts.doBoth(actor, number, to, expected, 'case.merge', 'merge', async (work, held, into, state) => {
      const whyNot = refuseMerge(held.row, into.row);
      if (whyNot !== null) throw refused(null, whyNot, [{ field: 'into', message: whyNot }]);
      await this.store.change(work, held, { state, mergedIntoId: into.row.id, claimedUntil: null });
      await this.promises.record(work, held, { type: 'case.merged', audience: 'customer', data: { into: to, reason } }, { type: 'withdrawn' });
      await this.ledger.release(work, held);
      await this.promises.record(work, into, { type: 'case.took_over', audience: 'customer', data: { from: number, reason } });
    });
  }
}

/** `related` reads alike from either end, so it is there once. */
async function areLinked({ tx }: Work, { row: { id } }: LockedCase, { row: { id: otherId } }: LockedCase, kind: LinkKind): Promise<boolean> {
  const either = kind === 'related' ? [{ caseId: id, otherId, kind }, { caseId: otherId, otherId: id, kind }] : [{ caseId: id, otherId, kind }];
  return tx.existsBy(CaseLink, either);
}
