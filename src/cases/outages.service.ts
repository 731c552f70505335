import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { authorise, type Act } from '../identity/index.js';
import { deskNow, UnitOfWork, type Actor, type Work } from '../platform/database/index.js';
import { conflict, iso, notFound, type Finishes } from '../platform/http/index.js';
import { CaseActs } from './case-acts.service.js';
import { CasePromises } from './case-promises.js';
import { CaseStore } from './case-store.js';
import { Outage } from './outage.entity.js';
import { OutageMessage } from './outage-message.entity.js';
import { OPEN, OutageTellings, type Told } from './outage-tellings.js';
import { visibleCases } from './visible-cases.js';

/** One problem of the provider's, many cases: kept together, told together, each customer seeing its own case alone. */
@Injectable()
export class OutagesService implements Finishes {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly acts: CaseActs,
    private readonly store: CaseStore,
    private readonly promises: CasePromises,
    private readonly tellings: OutageTellings,
  ) {}

  open(actor: Actor, { title, description }: { title: string; description: string }): Promise<string> {
    return this.unit.run(actor, async ({ tx }) => {
      const id = randomUUID();
      await tx.insert(Outage, { id, title, description, openedById: personOf(actor, 'outage.run'), openedAt: await deskNow(tx) });
      return id;
    });
  }

  /** Brings a case under an outage; its customer is told by the messages that follow. */
  add(actor: Actor, id: string, number: string): Promise<void> {
    return this.acts.do(actor, number, null, 'outage.run', 'work', async (work, held) => {
      const outage = await this.find(work, id);
      if (held.row.outageId === id) throw conflict(`${number} belongs to this outage already.`);
      if (held.row.outageId !== null) throw conflict(`${number} belongs to another outage.`);
      await this.store.change(work, held, { outageId: id });
      await this.promises.record(work, held, { type: 'case.joined_outage', audience: 'provider', data: { outageId: id, title: outage.title } });
    });
  }

  /** Says one thing to every open case of an outage. What is to be told is written down with it: it is not lost, whatever ends. @returns the message's id */
  say(actor: Actor, id: string, body: string): Promise<string> {
    return this.unit.run(actor, async (work) => {
      await this.find(work, id);
      const message: OutageMessage = { id: randomUUID(), outageId: id, byId: personOf(actor, 'outage.run'), at: await deskNow(work.tx), body };
      await work.tx.insert(OutageMessage, message);
      await this.tellings.put(work, message);
      return message.id;
    });
  }

  /**
   * Tells the cases, gravest first, each in a transaction of its own: what fails for one does not keep the others waiting,
   * and is said. By an engineer, lead or critsit manager it answers (`CLK-1`).
   */
  async finish(actor: Actor, begun: unknown): Promise<Told> {
    const messageId = begun as string;
    for (const toDo of await this.tellings.toDo(messageId, null)) await this.tellings.tellNow(toDo);
    return this.unit.run(actor, async (work) => (await this.tellings.outcomes(work, [messageId])).get(messageId)!);
  }

  list(actor: Actor): Promise<object[]> {
    return this.unit.run(actor, async (work) => {
      authorise(actor, 'outage.read');
      return (await work.tx.query<OutageRow[]>(`${OUTAGES} ORDER BY o.opened_at DESC, o.id LIMIT 200`, [OPEN])).map(outageView);
    });
  }

  /** An outage with what was said, and those of its cases that the asker can see. */
  one(actor: Actor, id: string): Promise<object> {
    return this.unit.run(actor, async (work) => {
      authorise(actor, 'outage.read');
      await this.find(work, id);
      const [row] = await work.tx.query<OutageRow[]>(`${OUTAGES} WHERE o.id = $2`, [OPEN, id]);
      const messages = await work.tx.query<{ id: string; at: Date; by: string; body: string }[]>(
        `SELECT m.id, m.at, p.name AS by, m.body FROM outage_message m JOIN person p ON p.id = m.by_id WHERE m.outage_id = $1 ORDER BY m.at, m.id`, [id]);
      const outcomes = await this.tellings.outcomes(work, messages.map((said) => said.id));
      return { ...outageView(row!), cases: await casesOf(work, id), messages: messages.map(({ at, ...said }) => ({ ...said, ...outcomes.get(said.id), at: iso(at.getTime()) })) };
    });
  }

  private async find({ tx }: Work, id: string): Promise<Outage> {
    const outage = await tx.findOneBy(Outage, { id });
    if (!outage) throw notFound('outage');
    return outage;
  }
}

interface OutageRow {
  id: string;
  title: string;
  description: string;
  opened_by: string;
  opened_at: Date;
  total: number;
  open: number;
}

const OUTAGES = `
  SELECT o.id, o.title, o.description, p.name AS opened_by, o.opened_at,
         (SELECT count(*)::int FROM support_case k WHERE k.outage_id = o.id) AS total,
         (SELECT count(*)::int FROM support_case k WHERE k.outage_id = o.id AND k.state = ANY($1)) AS open
  FROM outage o JOIN person p ON p.id = o.opened_by_id`;

const outageView = ({ opened_by: openedBy, opened_at: openedAt, total, open, ...rest }: OutageRow): object =>
  ({ ...rest, openedBy, openedAt: iso(openedAt.getTime()), caseCount: { total, open } });

function casesOf({ tx, actor }: Work, id: string): Promise<object[]> {
  const parameters: unknown[] = [id];
  const visible = visibleCases(actor, (value) => `$${parameters.push(value)}`);
  return tx.query(
    `SELECT k.number, k.title, k.state, k.severity_set AS severity, customer.name AS customer
     FROM support_case k JOIN customer ON customer.id = k.customer_id
     WHERE k.outage_id = $1 AND ${visible} ORDER BY position(k.severity_set IN '1ABC'), k.opened_at, k.id`, parameters);
}

function personOf(actor: Actor, act: Act): string {
  authorise(actor, act);
  if (actor.side === 'desk') throw new Error('The desk itself keeps no outage.');
  return actor.personId;
}
