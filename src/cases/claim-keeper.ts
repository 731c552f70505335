import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { languageOf, NotificationsService } from '../notifications/index.js';
import { DESK_CONFIG, type DeskConfig } from '../platform/config/desk-config.js';
import { THE_DESK, UnitOfWork, type Work } from '../platform/database/index.js';
import { Loop } from '../platform/loops/loop.js';
import { CaseStore, type LockedCase } from './case-store.js';
import { remindAt } from './rules/claim.js';
import { claimWords, urgencyOf } from './rules/told.js';

const EVERY_MS = 5_000;
const AT_ONCE = 100;

/** Reminds who claimed a case and did nothing yet, and gives the case back to its queue when the claim lapses. The clock runs on (`CLK-5`). */
@Injectable()
export class ClaimKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly loop = new Loop(ClaimKeeper.name, EVERY_MS, () => this.keep());

  constructor(
    private readonly unit: UnitOfWork,
    private readonly store: CaseStore,
    private readonly notifications: NotificationsService,
    @Inject(DESK_CONFIG) private readonly config: DeskConfig,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.works) this.loop.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  async keep(): Promise<void> {
    const due = await this.unit.run(THE_DESK, ({ tx }) => tx.query<{ id: string }[]>(
      `SELECT id FROM support_case WHERE claimed_until < (SELECT desk_now()) + interval '30 minutes' AND (claim_reminded_at IS NULL OR claimed_until < (SELECT desk_now()))
       ORDER BY claimed_until LIMIT ${AT_ONCE}`));
    for (const { id } of due) await this.unit.run(THE_DESK, (work) => this.keepOne(work, id));
  }

  private async keepOne(work: Work, id: string): Promise<void> {
    const held = await this.store.lockIfFree(work, id);
    if (!held || held.row.claimedUntil === null) return;
    const { claimedUntil, severitySet, claimRemindedAt } = held.row;
    if (claimedUntil <= held.now) return this.lapse(work, held);
    if (claimRemindedAt === null && held.now >= remindAt(claimedUntil, severitySet)) await this.remind(work, held, claimedUntil);
  }

  private async lapse(work: Work, held: LockedCase): Promise<void> {
    await this.store.byDesk(work, [held], { assigneeId: null, claimedUntil: null, claimRemindedAt: null });
    await this.store.append(work, held, { type: 'case.claim_lapsed', audience: 'provider', byDesk: true, data: {} });
  }

  private async remind(work: Work, held: LockedCase, until: number): Promise<void> {
    const { assigneeId, number, severitySet } = held.row;
    await this.store.byDesk(work, [held], { claimRemindedAt: held.now });
    if (assigneeId === null) return;
    await this.notifications.tell(work, {
      personId: assigneeId, urgency: urgencyOf(severitySet), reference: number, reason: 'reminder: claim',
      words: ({ language }) => claimWords(held.row, until, languageOf(language)),
    });
  }
}
