import { Injectable } from '@nestjs/common';
import { Product } from '../contracts/index.js';
import { Person } from '../identity/index.js';
import { asDesk, type Work } from '../platform/database/index.js';
import { refused } from '../platform/http/index.js';
import { isUpgrade, type Severity } from '../severity/index.js';
import { CasePromises } from './case-promises.js';
import { CaseStore, type LockedCase } from './case-store.js';
import { QueueCalls } from './queue-calls.service.js';
import { worksOn } from './queue-people.js';
import { Queue } from './queue.entity.js';
import { requeue } from './rules/ownership.js';
import { belongsWords, comesWords, leftWords } from './rules/queue-words.js';
import { route, type Routable, type Routed, type RoutingRule } from './rules/route.js';

/** A queue that cases come to by the rules, and by which. */
export interface Destination extends Routed {
  name: string;
}

/** What becomes of a case's queue with another severity (`rules/ownership.ts`). */
export type Requeuing = { becomes: 'stays' } | { becomes: 'goes' | 'told'; to: Destination; reason: string };

interface RuleOfQueue {
  id: string;
  name: string;
  takes_all: boolean;
  position: number | null;
  table: RoutingRule['table'];
  product_id: string | null;
  severities: Severity[] | null;
}

/** Which queue a case comes to (`RR-1`, `TT-1`, `MCS-1`), and taking it there. */
@Injectable()
export class Routing {
  constructor(private readonly store: CaseStore, private readonly promises: CasePromises, private readonly calls: QueueCalls) {}

  /** Where such a case would come; null where no queue takes it. */
  whereTo(work: Work, given: Routable): Promise<Destination | null> {
    return asDesk(work, async () => {
      const rows = await work.tx.query<RuleOfQueue[]>(RULES);
      const rules = rows.flatMap(({ id, position, table, product_id: productId, severities }) => (position === null ? [] : [{ table, productId, severities, queueId: id }]));
      const routed = route(rules, given, rows.find((row) => row.takes_all)?.id ?? null);
      return routed && { ...routed, name: rows.find(({ id }) => id === routed.queueId)!.name };
    });
  }

  /** The same for a case that is put there now: its queue is held, so that it is not removed meanwhile. @throws Problem 422 where there is none */
  async settle(work: Work, given: Routable): Promise<Destination> {
    for (;;) {
      const to = await this.whereTo(work, given);
      if (to === null) throw refused('ESC-5', 'No queue takes this case. An administrator has to name one that takes all, or a rule for it.');
      if ((await this.hold(work, to.queueId)) !== null) return to;
    }
  }

  /** A queue that cases may come to, held so that it is not removed meanwhile; null where there is none such. */
  hold(work: Work, id: string): Promise<Queue | null> {
    return asDesk(work, async () => {
      const queue = await work.tx.findOne(Queue, { where: { id }, lock: { mode: 'pessimistic_read' } });
      return queue?.removedAt === null ? queue : null;
    });
  }

  /** Where the case that is held would come now. @param as what it is, where that is about to change */
  async ofCase(work: Work, { row }: LockedCase, as: Partial<Pick<Routable, 'table' | 'severity'>> = {}): Promise<Destination | null> {
    const product = await work.tx.findOneByOrFail(Product, { id: row.productId });
    return this.whereTo(work, { table: row.responseTable, severity: row.severitySet, product, ...as });
  }

  /** What another severity, and the response table that comes with it, would do to the queue of a case that is held. */
  async ifSeverityWere(work: Work, held: LockedCase, then: { table: string; severity: Severity }): Promise<Requeuing> {
    const { queueId, severitySet, assigneeId } = held.row;
    const [is, would] = [await this.ofCase(work, held), await this.ofCase(work, held, then)];
    const becomes = requeue({ queueId, raised: isUpgrade(severitySet, then.severity), assigned: assigneeId !== null }, is, would);
    return becomes === 'stays' || would === null ? { becomes: 'stays' } : { becomes, to: would, reason: `Raised to Severity ${then.severity}. ${would.why}` };
  }

  /** Does it, before the severity is recorded: whom the steps then reach is the new queue's. */
  async requeue(work: Work, held: LockedCase, requeuing: Requeuing): Promise<void> {
    if (requeuing.becomes === 'stays') return;
    const { becomes, to, reason } = requeuing;
    if (becomes === 'told') return this.tellWhereItBelongs(work, held, to, reason);
    const queue = await this.hold(work, to.queueId);
    if (queue !== null) await this.take(work, held, queue, reason, true);
  }

  /**
   * Takes a case to another queue. Its clocks and steps go on; whom they reach from now on is the new queue's. Who works on
   * it keeps it where they work on that queue too; else it waits there for somebody, and they are told.
   */
  async take(work: Work, held: LockedCase, to: Queue, reason: string, byDesk: boolean): Promise<void> {
    const from = await work.tx.findOneByOrFail(Queue, { id: held.row.queueId });
    const left = await this.leaves(work, held, to);
    const change = { queueId: to.id, ...(left !== null && { assigneeId: null, claimedUntil: null, claimRemindedAt: null }) };
    await (byDesk ? this.store.byDesk(work, [held], change) : this.store.change(work, held, change));
    const data = { from: named(from), to: named(to), reason, ...(left !== null && { left: left.name }) };
    await this.promises.record(work, held, { type: 'case.moved', audience: 'provider', byDesk, data });
    await this.calls.tell(work, held, to, { reason: 'queue: moved', words: comesWords(from.name, to.name, reason) });
    if (left !== null) await this.calls.tellPerson(work, held, left.id, { reason: 'queue: moved', words: leftWords(to.name, reason) });
  }

  /** Whoever has the case and does not work on the queue it goes to. */
  private leaves(work: Work, { row }: LockedCase, to: Queue): Promise<Person | null> {
    return asDesk(work, async () => {
      const person = row.assigneeId === null ? null : await work.tx.findOneBy(Person, { id: row.assigneeId });
      return person && !(await worksOn(work.tx, to.id, person)) ? person : null;
    });
  }

  private async tellWhereItBelongs(work: Work, held: LockedCase, is: Destination, reason: string): Promise<void> {
    const own = await work.tx.findOneByOrFail(Queue, { id: held.row.queueId });
    await this.promises.record(work, held, { type: 'case.belongs_elsewhere', audience: 'provider', byDesk: true, data: { to: { id: is.queueId, name: is.name }, reason } });
    await this.calls.tell(work, held, own, { reason: 'queue: belongs elsewhere', words: belongsWords(is.name, reason) });
  }
}

const named = ({ id, name }: Queue): { id: string; name: string } => ({ id, name });

/** The queues that cases may come to by themselves, with their rules, in the order of the list. */
const RULES = `
  SELECT q.id, q.name, q.takes_all, r.position, r.response_table AS "table", r.product_id, r.severities
  FROM queue q LEFT JOIN routing_rule r ON r.queue_id = q.id
  WHERE q.removed_at IS NULL AND (q.takes_all OR r.position IS NOT NULL) ORDER BY r.position`;
