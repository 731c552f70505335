import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { authorise, mayDo, Person } from '../../identity/index.js';
import type { Work } from '../../platform/database/index.js';
import { conflict, notFound, refused, type FieldError } from '../../platform/http/index.js';
import { Roster } from '../../rosters/index.js';
import { Queue, QueueMember } from '../queue.entity.js';
import { HELP_LASTS } from '../rules/items.js';
import { difference, oneQueueChangeAtATime, recordOnQueue } from './queue-record.js';
import { NOT_OVER, QueueViews } from './queue-views.service.js';
import type { QueueDto } from './queues.dto.js';

/** Queues made, changed, removed, each on record. Exactly one takes all cases that no rule sends elsewhere. */
@Injectable()
export class QueueKeeping {
  constructor(private readonly views: QueueViews) {}

  /** The first one takes all; the next wait for a rule, or to be told to. */
  async create(work: Work, given: QueueDto): Promise<string> {
    await begin(work);
    await check(work, null, given);
    const queue: Queue = { id: randomUUID(), ...fieldsOf(given), takesAll: !(await work.tx.existsBy(Queue, { takesAll: true })), version: 1, removedAt: null };
    await work.tx.insert(Queue, queue);
    await this.setMembers(work, queue.id, given.memberIds);
    await recordOnQueue(work, queue.id, 'queue.created', await this.stateOf(work, queue.id));
    return queue.id;
  }

  /** @param basedOn the version the change was made on; another one meanwhile refuses it */
  async change(work: Work, id: string, given: QueueDto, basedOn: number): Promise<void> {
    const queue = await this.take(work, id);
    if (queue.version !== basedOn) throw conflict(`This queue is at version ${queue.version} by now. Read it again, then make your change on top of it.`);
    await check(work, id, given);
    const before = await this.stateOf(work, id);
    await work.tx.update(Queue, { id }, { ...fieldsOf(given), version: queue.version + 1 });
    await this.setMembers(work, id, given.memberIds);
    await recordOnQueue(work, id, 'queue.changed', difference(before, await this.stateOf(work, id)));
  }

  /** From now on this one takes what no rule sends elsewhere; the one that did does so no more. Cases stay where they are. */
  async takeAll(work: Work, id: string): Promise<void> {
    const queue = await this.take(work, id);
    if (queue.takesAll) return;
    const before = await work.tx.findOneBy(Queue, { takesAll: true });
    if (before) {
      await work.tx.update(Queue, { id: before.id }, { takesAll: false, version: before.version + 1 });
      await recordOnQueue(work, before.id, 'queue.takes_all_no_more', { to: queue.name });
    }
    await work.tx.update(Queue, { id }, { takesAll: true, version: queue.version + 1 });
    await recordOnQueue(work, id, 'queue.takes_all', { from: before?.name ?? null });
  }

  /** No case comes to it any more. What came to it before is kept, and its people still see that. */
  async remove(work: Work, id: string): Promise<void> {
    const queue = await this.take(work, id);
    const whyNot = await this.whyNotRemoved(work, queue);
    if (whyNot !== null) throw conflict(whyNot);
    await work.tx.update(Queue, { id }, { removedAt: work.now, version: queue.version + 1 });
    await recordOnQueue(work, id, 'queue.removed', {});
  }

  private async whyNotRemoved({ tx }: Work, { id, takesAll }: Queue): Promise<string | null> {
    if (takesAll) return 'This queue takes all cases that no rule sends elsewhere. Let another one take all first.';
    const rules = await count(tx, 'SELECT count(*)::int AS n FROM routing_rule WHERE queue_id = $1', [id]);
    const cases = await count(tx, `SELECT count(*)::int AS n FROM support_case WHERE queue_id = $1 AND ${NOT_OVER}`, [id]);
    const helps = await count(tx, 'SELECT count(*)::int AS n FROM case_item WHERE queue_id = $1 AND state = ANY($2)', [id, HELP_LASTS]);
    if (rules > 0) return `Routing rules lead to this queue: ${rules}. Take them out of the list first.`;
    if (cases > 0) return `Cases of this queue are not closed: ${cases}. Move or close them first.`;
    return helps > 0 ? `This queue helps with cases of others: ${helps}. End that first.` : null;
  }

  /** Waits until whatever is putting a case there is done with it. */
  private async take(work: Work, id: string): Promise<Queue> {
    await begin(work);
    const queue = await work.tx.findOne(Queue, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!queue) throw notFound('queue');
    if (queue.removedAt !== null) throw conflict('This queue was removed. Make another one.');
    return queue;
  }

  private async setMembers({ tx }: Work, queueId: string, memberIds: string[]): Promise<void> {
    await tx.delete(QueueMember, { queueId });
    await tx.insert(QueueMember, [...new Set(memberIds.map((id) => id.toLowerCase()))].map((personId) => ({ queueId, personId })));
  }

  /** What a change is compared by, as people read it. */
  private async stateOf(work: Work, id: string): Promise<object> {
    const { name, takesAll, lead, members, rosters } = await this.views.one(work, id);
    return { name, takesAll, lead, members, ...rosters };
  }
}

async function begin(work: Work): Promise<void> {
  authorise(work.actor, 'queue.change');
  await oneQueueChangeAtATime(work);
}

const count = async (tx: Work['tx'], sql: string, parameters: unknown[]): Promise<number> => (await tx.query<{ n: number }[]>(sql, parameters))[0]!.n;

const fieldsOf = ({ name, leadId, dutyRosterId, critsitRosterId, seniorManagersRosterId, executivesRosterId }: QueueDto) =>
  ({ name, leadId, dutyRosterId, critsitRosterId, seniorManagersRosterId, executivesRosterId });

/** Only the provider's people, and those in whose role it is (`WHO-5`). */
async function check({ tx }: Work, id: string | null, given: QueueDto): Promise<void> {
  const errors: FieldError[] = [];
  const fault = (field: string, message: string) => errors.push({ field, message });
  if (await tx.existsBy(Queue, { name: given.name, removedAt: IsNull(), ...(id !== null && { id: Not(id) }) })) fault('name', 'Another queue has this name.');
  const named = [...given.memberIds, ...(given.leadId === null ? [] : [given.leadId])];
  const people = new Map((await tx.findBy(Person, { id: In(named), side: 'provider', active: true })).map((person) => [person.id, person]));
  const lead = given.leadId === null ? null : people.get(given.leadId.toLowerCase());
  if (lead !== null && !lead?.roles.includes('lead')) fault('leadId', 'Names no queue lead of the provider. Give somebody that role first, or choose another.');
  given.memberIds.forEach((each, i) => {
    if (!mayDo('case.respond', people.get(each.toLowerCase())?.roles ?? [])) fault(`memberIds[${i}]`, 'Names no engineer, lead or critsit manager of the provider.');
  });
  for (const field of ['dutyRosterId', 'critsitRosterId', 'seniorManagersRosterId', 'executivesRosterId'] as const) {
    const roster = given[field];
    if (roster !== null && !(await tx.existsBy(Roster, { id: roster }))) fault(field, 'Names no roster.');
  }
  if (errors.length > 0) throw refused('WHO-5', 'This queue cannot be kept like this. See `errors`, field by field.', errors);
}
