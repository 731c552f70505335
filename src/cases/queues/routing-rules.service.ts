import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Product } from '../../contracts/index.js';
import { authorise } from '../../identity/index.js';
import type { Work } from '../../platform/database/index.js';
import { conflict, refused, type FieldError } from '../../platform/http/index.js';
import type { Severity } from '../../severity/index.js';
import { Queue, RoutingRuleRow } from '../queue.entity.js';
import { hiddenBehind, type RoutingRule } from '../rules/route.js';
import { oneQueueChangeAtATime, recordOnQueue } from './queue-record.js';

export interface RoutingRuleView {
  number: number;
  table: string | null;
  product: { id: string; name: string } | null;
  severities: Severity[] | null;
  queue: { id: string; name: string };
  /** The number of an earlier rule that names all that this one does, so that this one never decides. */
  hiddenBehind: number | null;
}

/** The one list by which cases come to queues. It is replaced as a whole: what the order means is seen as a whole. */
@Injectable()
export class RoutingRules {
  async list(work: Work): Promise<{ version: number; items: RoutingRuleView[]; next: null }> {
    authorise(work.actor, 'queue.read');
    const rows = await work.tx.find(RoutingRuleRow, { order: { position: 'ASC' } });
    const products = new Map((await work.tx.find(Product)).map(({ id, name }) => [id, { id, name }]));
    const queues = new Map((await work.tx.find(Queue)).map(({ id, name }) => [id, { id, name }]));
    const items = rows.map(({ table, productId, severities, queueId }, i): RoutingRuleView => ({
      number: i + 1, table, product: productId === null ? null : products.get(productId)!, severities, queue: queues.get(queueId)!, hiddenBehind: hiddenBehind(rows, i),
    }));
    return { version: await versionOf(work), items, next: null };
  }

  /** Holds for cases opened, and severities raised, from now on; cases that are there stay where they are. */
  async replace(work: Work, basedOn: number, rules: RoutingRule[]): Promise<void> {
    authorise(work.actor, 'queue.change');
    await oneQueueChangeAtATime(work);
    const version = await versionOf(work);
    if (version !== basedOn) throw conflict(`The routing rules are at version ${version} by now. Read them again, then make your change on top of them.`);
    await check(work, rules);
    const before = await this.list(work);
    await work.tx.createQueryBuilder().delete().from(RoutingRuleRow).execute();
    await work.tx.insert(RoutingRuleRow, rules.map(({ table, productId, severities, queueId }, position) => ({ position, table, productId, severities, queueId })));
    await recordOnQueue(work, null, 'rules.changed', { before: before.items, after: (await this.list(work)).items });
  }
}

/** The record is appended to by every change and by nothing else. */
async function versionOf({ tx }: Work): Promise<number> {
  const [row] = await tx.query<{ version: number }[]>(`SELECT count(*)::int AS version FROM queue_event WHERE queue_id IS NULL`);
  return row!.version;
}

async function check({ tx }: Work, rules: RoutingRule[]): Promise<void> {
  const queues = new Set((await tx.findBy(Queue, { removedAt: IsNull() })).map(({ id }) => id));
  const asked = rules.flatMap(({ productId }) => (productId === null ? [] : [productId]));
  const products = new Set((await tx.findBy(Product, { id: In(asked) })).map(({ id }) => id));
  const errors = rules.flatMap(({ queueId, productId }, i): FieldError[] => [
    ...(queues.has(queueId.toLowerCase()) ? [] : [{ field: `rules[${i}].queueId`, message: 'Names no queue, or one that was removed.' }]),
    ...(productId === null || products.has(productId.toLowerCase()) ? [] : [{ field: `rules[${i}].productId`, message: 'Names no product.' }]),
  ]);
  if (errors.length > 0) throw refused(null, 'These rules lead nowhere in part. See `errors`, rule by rule.', errors);
}
