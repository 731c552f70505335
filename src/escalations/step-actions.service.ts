import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { CaseItem, CaseStore, ItemsService, LifeService, type LockedCase, type StepFired } from '../cases/index.js';
import { asDesk, type Work } from '../platform/database/index.js';
import { CriticalSituations } from './critical-situations.service.js';
import type { ReachedPerson } from './rules/index.js';

/** While an escalation to a product team is in one of these, there is no need for another. */
const UNDER_WAY = ['open', 'accepted'];

/** What a step does beside telling people, in the transaction that fires it and on the case's record (`ESC-1`, `ESC-3`). */
@Injectable()
export class StepActions {
  constructor(
    private readonly cases: CaseStore,
    private readonly life: LifeService,
    private readonly items: ItemsService,
    private readonly critical: CriticalSituations,
  ) {}

  async take(work: Work, held: LockedCase, { policyStep: { actions } }: StepFired['fired'], reached: ReachedPerson[]): Promise<void> {
    if (actions.includes('reassign')) await this.reassign(work, held, reached);
    if (actions.includes('open_critsit')) await this.critical.open(work, held);
    if (actions.includes('open_product_team')) await this.openProductTeam(work, held);
  }

  /** To the first person reached who may have the case; who has it keeps it. */
  private async reassign(work: Work, held: LockedCase, reached: ReachedPerson[]): Promise<void> {
    if (await this.life.giveByDesk(work, held, reached.map(({ personId }) => personId))) return;
    await this.cases.append(work, held, { type: 'case.not_reassigned', audience: 'provider', byDesk: true, data: { reason: 'Nobody who was reached works on its queue.' } });
  }

  private async openProductTeam(work: Work, held: LockedCase): Promise<void> {
    const there = await asDesk(work, () => work.tx.existsBy(CaseItem, { caseId: held.row.id, kind: 'product_team', state: In(UNDER_WAY) }));
    if (!there) await this.items.add(work, held, { kind: 'product_team', title: 'Escalation to the product team', dueAt: null }, true);
  }
}
