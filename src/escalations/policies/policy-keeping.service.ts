import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Queue } from '../../cases/index.js';
import { WorkOrder } from '../../contracts/index.js';
import { authorise, Person } from '../../identity/index.js';
import { WebhookEndpoint } from '../../notifications/index.js';
import type { Work } from '../../platform/database/index.js';
import { conflict, malformed, notFound, refused, type FieldError } from '../../platform/http/index.js';
import { Roster } from '../../rosters/index.js';
import { EscalationPolicyEntity, EscalationPolicyVersion, readPolicy, type EscalationPolicy, type Reach } from '../../severity/index.js';

export interface NewPolicy {
  name: string;
  queueId: string | null;
  workOrderId: string | null;
  content: unknown;
}

/** Policies are kept as versions: a change is a new one, made on the one before (design, decision 5). */
@Injectable()
export class PolicyKeeping {
  async create(work: Work, { name, queueId, workOrderId, content }: NewPolicy): Promise<string> {
    authorise(work.actor, 'policy.change');
    await checkScope(work, queueId, workOrderId);
    const policy = await this.read(work, content);
    const id = randomUUID();
    const inserted = await work.tx.query<unknown[]>(
      'INSERT INTO escalation_policy (id, name, queue_id, work_order_id) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING id', [id, name, queueId, workOrderId]);
    if (inserted.length === 0) throw conflict('A policy has this name, or is for this queue or work order already. Save a new version of that one.', 'ESC-1');
    await insert(work, name, 1, policy, null);
    return id;
  }

  /** @throws Problem 409 where somebody saved another version meanwhile */
  async save(work: Work, id: string, { basedOn, content, why }: { basedOn: number; content: unknown; why: string }): Promise<void> {
    authorise(work.actor, 'policy.change');
    const held = await work.tx.findOne(EscalationPolicyEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!held) throw notFound('escalation policy');
    const current = await work.tx.maximum(EscalationPolicyVersion, 'version', { policyName: held.name }) ?? 0;
    if (current !== basedOn) throw conflict(`This policy is at version ${current} by now. Read it again, then save your change on top of it.`, 'ESC-1');
    await insert(work, held.name, current + 1, await this.read(work, content), why);
  }

  /** What somebody wrote as a policy. @throws Problem 400 or 422 with what is wrong, field by field */
  async read(work: Work, content: unknown): Promise<EscalationPolicy> {
    const { policy, problems } = readPolicy(content);
    if (problems.length > 0) throw malformed(problems, 'No policy can be made of this. See `errors`, field by field.');
    const strangers = await unknownIn(work, policy);
    if (strangers.length > 0) throw refused('ESC-5', 'This policy names somebody or something that is not there. See `errors`, step by step.', strangers);
    return policy;
  }
}

async function insert({ tx, actor, now }: Work, policyName: string, version: number, policy: EscalationPolicy, why: string | null): Promise<void> {
  await tx.insert(EscalationPolicyVersion, { id: randomUUID(), policyName, version, policy, createdAt: now, byId: actor.side === 'desk' ? null : actor.personId, why });
}

async function checkScope({ tx }: Work, queueId: string | null, workOrderId: string | null): Promise<void> {
  if ((queueId === null) === (workOrderId === null)) {
    throw malformed([{ field: 'queueId', message: 'Say what it is for: a queue or a work order. The policy of the whole desk is there already.' }]);
  }
  if (queueId !== null && !(await tx.existsBy(Queue, { id: queueId, removedAt: IsNull() }))) throw refused('ESC-1', 'There is no such queue.', [{ field: 'queueId', message: 'Names no queue, or one that was removed.' }]);
  if (workOrderId !== null && !(await tx.existsBy(WorkOrder, { id: workOrderId }))) throw refused('ESC-1', 'There is no such work order.', [{ field: 'workOrderId', message: 'Names no work order.' }]);
}

/** Whom or what a policy names by an id that nobody has. */
async function unknownIn({ tx }: Work, policy: EscalationPolicy): Promise<FieldError[]> {
  const named = policy.chains.flatMap(({ steps }, c) => steps.flatMap(({ reach }, s) => reach.map((each, r) => ({ each, field: `content.chains.${c}.steps.${s}.reach.${r}` }))));
  const ids = <Key extends string>(key: Key): string[] => named.flatMap(({ each }) => (key in each ? [(each as Record<Key, string>)[key]] : []));
  const people = idsOf(await tx.findBy(Person, { id: In(ids('personId')), side: 'provider', active: true }));
  const rosters = idsOf(await tx.findBy(Roster, { id: In(ids('rosterId')) }));
  const webhooks = idsOf(await tx.findBy(WebhookEndpoint, { id: In(ids('webhookId')), customerId: IsNull(), state: 'active' }));
  const whyNot = (reach: Reach): FieldError | null => {
    if ('personId' in reach && !people.has(reach.personId)) return { field: 'personId', message: 'Is no active member of the staff.' };
    if ('rosterId' in reach && !rosters.has(reach.rosterId)) return { field: 'rosterId', message: 'Names no roster.' };
    if ('webhookId' in reach && !webhooks.has(reach.webhookId)) return { field: 'webhookId', message: 'Names no active webhook of the desk.' };
    return null;
  };
  return named.flatMap(({ each, field }) => {
    const why = whyNot(each);
    return why === null ? [] : [{ field: `${field}.${why.field}`, message: why.message }];
  });
}

const idsOf = (rows: { id: string }[]): Set<string> => new Set(rows.map(({ id }) => id));
