import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { ContractsService } from '../../contracts/index.js';
import { POOL_POSITIVE } from '../../hours/index.js';
import { PeopleService } from '../../identity/index.js';
import { DESK_CONFIG, type DeskConfig } from '../../platform/config/desk-config.js';
import { asDesk, THE_DESK, UnitOfWork, type Actor, type Work } from '../../platform/database/index.js';
import { UpCalls } from '../../platform/events/up-calls.js';
import { forbidden } from '../../platform/http/index.js';
import { Loop } from '../../platform/loops/loop.js';
import { isCritical } from '../../severity/index.js';
import { BECAME_CRITICAL } from '../case-calls.js';
import { CaseActs } from '../case-acts.service.js';
import { CasePromises } from '../case-promises.js';
import { CaseStore, type LockedCase, type NewEvent } from '../case-store.js';
import { FurtherPromises } from '../further-promises.service.js';
import { QueueCalls } from '../queue-calls.service.js';
import { ResponseChoice } from '../response-choice.service.js';
import { heldWords } from '../rules/queue-words.js';
import { CaseLedger } from './case-ledger.service.js';

const EVERY_MS = 5_000;

/** A further chargeable case is recorded but held while there are no hours for it, until they arrive or somebody lets it go (`HRS-4`). */
@Injectable()
export class Holds implements OnModuleInit, OnApplicationBootstrap, OnApplicationShutdown {
  private readonly loop = new Loop(Holds.name, EVERY_MS, () => this.sweep());

  constructor(
    private readonly unit: UnitOfWork,
    private readonly acts: CaseActs,
    private readonly store: CaseStore,
    private readonly promises: CasePromises,
    private readonly further: FurtherPromises,
    private readonly responses: ResponseChoice,
    private readonly contracts: ContractsService,
    private readonly ledger: CaseLedger,
    private readonly calls: QueueCalls,
    private readonly people: PeopleService,
    private readonly upCalls: UpCalls,
    @Inject(DESK_CONFIG) private readonly config: DeskConfig,
  ) {}

  onModuleInit(): void {
    this.upCalls.handle(POOL_POSITIVE, (work, { workOrderId }) => asDesk(work, () => this.releaseAll(work, workOrderId)));
  }

  onApplicationBootstrap(): void {
    if (this.config.works) this.loop.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  /** Its clocks do not start, and both sides learn why at once; a Severity 1 or A is not forgotten: its release has a clock. */
  async hold(work: Work, held: LockedCase): Promise<void> {
    const { row } = held;
    const { kind } = await this.ledger.of(work, row);
    await this.promises.record(work, held, { type: 'case.held', audience: 'customer', byDesk: true, data: { rule: 'HRS-4', kind } }, ...(await this.further.release(work, held)));
    if (isCritical(row.severitySet)) return;
    await asDesk(work, async () => {
      const sdmId = await this.people.standingIn(work.tx, await this.contracts.sdmOf(work.tx, row.workOrderId), held.now);
      if (sdmId !== null) await this.calls.tellPerson(work, held, sdmId, { reason: 'hold', words: heldWords });
    });
  }

  /** Starts what an opening starts, now. @param from when the response is counted from, ms */
  async begin(work: Work, held: LockedCase, event: NewEvent, from: number): Promise<void> {
    const { row } = held;
    const cover = await this.contracts.coverOf(work, row);
    const response = await this.responses.promised(work, cover, { ...row, severity: row.severitySet }, from);
    // A case that was held goes on under what holds now; one that is opened has it already.
    if (response.tableId !== row.responseTable) await this.store.byDesk(work, [held], { responseTable: response.tableId, responseTableWhy: response.why });
    const terms = await this.responses.terms(work, row.severitySet, response, cover.location.calendarId, row);
    await this.promises.record(work, held, event, { type: 'kept', kind: 'release' }, { type: 'opened', openedAt: from, ...terms },
      ...(await this.further.critsitManager(work, held, response.tableId)));
    await this.ledger.reserve(work, held);
    if (isCritical(row.severitySet)) await this.upCalls.emit(work, BECAME_CRITICAL, { held });
  }

  /** Somebody lets a case go though there are no hours: the service delivery manager; for Severity 1 and A also the duty manager, a queue's lead. */
  release(actor: Actor, number: string, reason: string, expected: number | null): Promise<void> {
    return this.acts.do(actor, number, expected, 'case.release', 'release', async (work, held, to) => {
      if (!isCritical(held.row.severitySet) && actor.side === 'provider' && !actor.roles.includes('sdm')) {
        throw forbidden('A case at Severity B or C is released by the service delivery manager. Ask them.', 'HRS-4');
      }
      await this.store.change(work, held, { state: to });
      await this.begin(work, held, { type: 'case.released', audience: 'customer', data: { reason } }, held.now);
    });
  }

  /** In order of opening, those for whom there are hours now. Called while the pool is held: a case that somebody has waits for the sweep. */
  private async releaseAll(work: Work, workOrderId: string): Promise<void> {
    const waiting = await work.tx.query<{ id: string }[]>(
      `SELECT id FROM support_case WHERE work_order_id = $1 AND state = 'awaiting_entitlement' ORDER BY opened_at, id`, [workOrderId]);
    for (const held of await this.store.lockThoseFree(work, waiting.map(({ id }) => id))) {
      if (held.row.state !== 'awaiting_entitlement' || (await this.ledger.standing(work, held.row)).dry) continue;
      await this.store.byDesk(work, [held], { state: 'open' });
      await this.begin(work, held, { type: 'case.released', audience: 'customer', byDesk: true, data: { reason: 'There are hours for it again.' } }, held.now);
    }
  }

  private async sweep(): Promise<void> {
    const workOrders = await this.unit.run(THE_DESK, ({ tx }) => tx.query<{ id: string }[]>(
      `SELECT DISTINCT work_order_id AS id FROM support_case WHERE state = 'awaiting_entitlement'`));
    for (const { id } of workOrders) await this.unit.run(THE_DESK, (work) => this.releaseAll(work, id));
  }
}
