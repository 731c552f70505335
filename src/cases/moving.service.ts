import { Injectable } from '@nestjs/common';
import { asDesk, type Actor, type Work } from '../platform/database/index.js';
import { conflict, forbidden, refused } from '../platform/http/index.js';
import { CaseActs } from './case-acts.service.js';
import { CaseItem } from './case-item.entity.js';
import { CasePromises } from './case-promises.js';
import type { LockedCase } from './case-store.js';
import { ItemsService } from './items.service.js';
import { QueueCalls } from './queue-calls.service.js';
import { worksOn } from './queue-people.js';
import { Queue } from './queue.entity.js';
import { Routing } from './routing.service.js';
import { HELP_LASTS } from './rules/items.js';
import { refuseLeaving } from './rules/ownership.js';
import { helpWords } from './rules/queue-words.js';

/** A case goes to another queue, or stays and is helped (`RR-1`, `TT-1`). */
@Injectable()
export class MovingService {
  constructor(
    private readonly acts: CaseActs,
    private readonly routing: Routing,
    private readonly items: ItemsService,
    private readonly promises: CasePromises,
    private readonly calls: QueueCalls,
  ) {}

  /** By those who work on its queue; who helps it does not send it on. */
  move(actor: Actor, number: string, { queueId, reason }: { queueId: string; reason: string }, expected: number | null): Promise<void> {
    return this.acts.do(actor, number, expected, 'case.move', 'work', async (work, held) => {
      if (!(await mayMove(work, held))) throw forbidden('This case is another queue’s. Ask its lead to move it.', 'WHO-5');
      const to = await this.routing.hold(work, queueId);
      if (to === null) throw refused(null, 'There is no such queue. Choose one of the list.', [{ field: 'queueId', message: 'Names no queue.' }]);
      if (to.id === held.row.queueId) throw conflict(`This case is in ${to.name} already.`);
      const whyNot = refuseLeaving({ table: held.row.responseTable, queueId: held.row.queueId }, await this.routing.ofCase(work, held));
      if (whyNot !== null) throw refused(whyNot.rule, whyNot.message, [{ field: 'queueId', message: whyNot.message }]);
      await this.routing.take(work, held, to, reason, false);
    });
  }

  /** Asks the third tier to help: the case stays where it is, and the third tier's people see it and work on it (`TT-1`). */
  askThirdTier(actor: Actor, number: string, reason: string, expected: number | null): Promise<void> {
    return this.acts.do(actor, number, expected, 'case.ask_third_tier', 'work', async (work, held) => {
      const to = await this.thirdTier(work, held);
      if (to.id === held.row.queueId) throw conflict(`This case is in ${to.name} already: it is theirs.`, 'TT-1');
      const asked = await work.tx.findBy(CaseItem, { caseId: held.row.id, queueId: to.id });
      if (asked.some(({ state }) => HELP_LASTS.includes(state))) throw conflict(`${to.name} is asked already. Write on the case; they read it.`, 'TT-1');
      await this.items.add(work, held, { kind: 'third_tier', title: 'Help of the third tier', dueAt: null, queueId: to.id }, false);
      await this.promises.record(work, held, { type: 'third_tier.asked', audience: 'provider', data: { queue: { id: to.id, name: to.name }, reason } });
      await this.calls.tell(work, held, to, { reason: 'queue: help asked', words: helpWords(reason) });
    });
  }

  /** The queue that third-tier cases of this product come to. */
  private async thirdTier(work: Work, held: LockedCase): Promise<Queue> {
    const routed = await this.routing.ofCase(work, held, { table: 'third_tier' });
    const queue = routed === null || routed.rule === null ? null : await this.routing.hold(work, routed.queueId);
    if (queue === null) throw refused('TT-1', 'There is no third-tier queue yet. An administrator names it by a routing rule for third-tier cases.');
    return queue;
  }
}

function mayMove(work: Work, { row }: LockedCase): Promise<boolean> {
  const { actor } = work;
  if (actor.side === 'desk' || actor.roles.some((role) => role === 'sdm')) return Promise.resolve(true);
  return asDesk(work, () => worksOn(work.tx, row.queueId, { id: actor.personId, roles: actor.roles }));
}
