import { Injectable, Logger } from '@nestjs/common';
import { actorOf, mayDo, Person } from '../identity/index.js';
import { isDatabaseAway, THE_DESK, UnitOfWork, type Actor, type Work } from '../platform/database/index.js';
import { conflict, Problem } from '../platform/http/index.js';
import { CasePromises } from './case-promises.js';
import { CaseStore, type LockedCase } from './case-store.js';
import { FurtherPromises } from './further-promises.service.js';
import { OutageMessage, type Untold } from './outage-message.entity.js';

/** What a message reached, and what it did not. */
export interface Told {
  told: string[];
  failed: Untold[];
}

/** A case that has not been told yet. */
export interface ToDo {
  messageId: string;
  caseId: string;
}

export const OPEN: readonly string[] = ['awaiting_entitlement', 'open', 'in_progress', 'waiting_for_customer'];

/** Puts a message of an outage on its cases: each in a transaction of its own, each once, whoever does it. */
@Injectable()
export class OutageTellings {
  private readonly log = new Logger(OutageTellings.name);

  constructor(
    private readonly unit: UnitOfWork,
    private readonly store: CaseStore,
    private readonly promises: CasePromises,
    private readonly further: FurtherPromises,
  ) {}

  /** With the message itself: which cases are to have it, gravest first. */
  async put({ tx }: Work, { id, outageId }: OutageMessage): Promise<void> {
    await tx.query(
      `INSERT INTO outage_telling (message_id, case_id, place)
       SELECT $1, id, row_number() OVER (ORDER BY position(severity_set IN '1ABC'), opened_at, id) FROM support_case WHERE outage_id = $2 AND state = ANY($3)`, [id, outageId, OPEN]);
  }

  /** @param messageId of one message; null: of all, the oldest first */
  toDo(messageId: string | null, limit: number | null, resting: string[] = []): Promise<ToDo[]> {
    return this.unit.run(THE_DESK, ({ tx }) => tx.query(
      `SELECT t.message_id AS "messageId", t.case_id AS "caseId" FROM outage_telling t JOIN outage_message m ON m.id = t.message_id
       WHERE t.done_at IS NULL AND ($1::uuid IS NULL OR t.message_id = $1) AND t.case_id <> ALL($3::uuid[]) ORDER BY m.at, m.id, t.place LIMIT $2`, [messageId, limit, resting]));
  }

  /** For its author, who is told what failed: so it is not tried again behind their back. A database that is away is no answer: it is done later. */
  async tellNow({ messageId, caseId }: ToDo): Promise<void> {
    try {
      await this.tell({ messageId, caseId }, (work) => this.store.lockById(work, caseId));
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      this.log.error(`The message could not be put on case ${caseId}: ${String(error)}`);
      await this.unit.run(THE_DESK, (work) => close(work, { messageId, caseId }, 'It could not be written just now. Write on this case itself.'));
    }
  }

  /** For the sweep: passes by a case that someone else holds. What is said is its author's, at the time it is said (`CLK-1`). */
  tellIfFree(toDo: ToDo): Promise<void> {
    return this.tell(toDo, (work) => this.store.lockIfFree(work, toDo.caseId));
  }

  private async tell(toDo: ToDo, lock: (work: Work) => Promise<LockedCase | null>): Promise<void> {
    const { message, author } = await this.said(toDo.messageId);
    try {
      await this.unit.run(author, async (work) => {
        const held = await lock(work);
        if (!held || !(await isToDo(work, toDo))) return;
        await this.write(work, held, message, author);
        await close(work, toDo, null);
      });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await this.unit.run(THE_DESK, (work) => close(work, toDo, error.details.detail));
    }
  }

  private said(messageId: string): Promise<{ message: OutageMessage; author: Actor }> {
    return this.unit.run(THE_DESK, async ({ tx }) => {
      const message = await tx.findOneByOrFail(OutageMessage, { id: messageId });
      return { message, author: actorOf(await tx.findOneByOrFail(Person, { id: message.byId })) };
    });
  }

  /** Whoever keeps the outage speaks to all its cases, whatever queues they are in. */
  private async write(work: Work, held: LockedCase, { outageId, body }: OutageMessage, author: Actor): Promise<void> {
    const { state } = held.row;
    if (held.row.outageId !== outageId || !OPEN.includes(state)) throw conflict(`It has ended meanwhile (${state}).`);
    const answers = author.side !== 'desk' && mayDo('case.respond', author.roles);
    await this.store.change(work, held, answers && state === 'open' ? { state: 'in_progress' } : {});
    await this.promises.record(work, held, { type: 'case.commented', audience: 'customer', data: { body, internal: false, asksCustomer: false } },
      ...(answers ? await this.further.answered(work, held) : []));
  }

  async outcomes({ tx }: Work, messageIds: string[]): Promise<Map<string, Told>> {
    const rows = await tx.query<{ id: string; number: string; why: string | null }[]>(
      `SELECT t.message_id AS id, k.number, t.why FROM outage_telling t JOIN support_case k ON k.id = t.case_id
       WHERE t.message_id = ANY($1) AND t.done_at IS NOT NULL ORDER BY t.place`, [messageIds]);
    const outcomes = new Map(messageIds.map((id): [string, Told] => [id, { told: [], failed: [] }]));
    for (const { id, number, why } of rows) {
      const { told, failed } = outcomes.get(id)!;
      if (why === null) told.push(number);
      else failed.push({ number, why });
    }
    return outcomes;
  }
}

/** Locked after its case: whoever comes second finds it done. */
const isToDo = async ({ tx }: Work, { messageId, caseId }: ToDo): Promise<boolean> =>
  (await tx.query<unknown[]>('SELECT 1 FROM outage_telling WHERE message_id = $1 AND case_id = $2 AND done_at IS NULL FOR UPDATE', [messageId, caseId])).length > 0;

const close = ({ tx }: Work, { messageId, caseId }: ToDo, why: string | null): Promise<unknown> =>
  tx.query('UPDATE outage_telling SET done_at = desk_now(), why = $3 WHERE message_id = $1 AND case_id = $2 AND done_at IS NULL', [messageId, caseId, why]);
