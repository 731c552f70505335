import { randomUUID } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { THE_DESK, UnitOfWork } from '../platform/database/index.js';
import { notFound } from '../platform/http/index.js';
import { EscalationPolicyVersion } from './escalation-policy.entity.js';
import { completed, type EscalationPolicy } from './rules/index.js';

/** The policy of what was taken from a log as history. It is nobody's to keep, and in no list. */
export const SILENT_POLICY = '(history)';

/** What decides which policy a clock starts under. */
export interface PolicyScope {
  workOrderId: string;
  /** null: whichever. */
  queueId: string | null;
}

@Injectable()
export class PoliciesService implements OnApplicationBootstrap {
  /** Policies by version id: a version never changes. */
  private readonly known = new Map<string, EscalationPolicy>();

  constructor(private readonly unit: UnitOfWork) {}

  /** The default policy (`ESC-2`) is data: a desk without it writes it, and what a later one of ours knows more is its next version. */
  async onApplicationBootstrap(): Promise<void> {
    await this.unit.run(THE_DESK, async ({ tx }) => {
      const stored = await tx.find(EscalationPolicyVersion, { where: { policyName: 'default' }, order: { version: 'ASC' } });
      const next = completed(stored.map(({ policy }) => policy));
      if (next === null) return;
      await tx.query(
        `INSERT INTO escalation_policy_version (id, policy_name, version, policy, created_at)
         VALUES ($1, 'default', $2, $3, desk_now()) ON CONFLICT (policy_name, version) DO NOTHING`,
        [randomUUID(), (stored.at(-1)?.version ?? 0) + 1, JSON.stringify(next)]);
    });
  }

  /** The id of the version that a clock starting now runs under: its work order's, else its queue's, else the desk's. @param of null: the desk's */
  async inForce(tx: EntityManager, of: PolicyScope | null = null): Promise<string> {
    const [version] = await tx.query<{ id: string }[]>(IN_FORCE, [of?.workOrderId ?? null, of?.queueId ?? null]);
    if (!version) throw notFound('escalation policy');
    return version.id;
  }

  /** The id of a version without a step: what is over before the desk knows of it calls nobody. */
  async silent(tx: EntityManager): Promise<string> {
    await tx.query('INSERT INTO escalation_policy (id, name) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING', [randomUUID(), SILENT_POLICY]);
    await tx.query(
      `INSERT INTO escalation_policy_version (id, policy_name, version, policy, created_at)
       VALUES ($1, $2, 1, '{"chains": []}', desk_now()) ON CONFLICT (policy_name, version) DO NOTHING`, [randomUUID(), SILENT_POLICY]);
    return (await tx.findOneByOrFail(EscalationPolicyVersion, { policyName: SILENT_POLICY, version: 1 })).id;
  }

  async policy(tx: EntityManager, versionId: string): Promise<EscalationPolicy> {
    const known = this.known.get(versionId);
    if (known) return known;
    const version = await tx.findOneBy(EscalationPolicyVersion, { id: versionId });
    if (!version) throw notFound('escalation policy version');
    this.known.set(versionId, version.policy);
    return version.policy;
  }
}

const IN_FORCE = `
  SELECT v.id FROM escalation_policy p JOIN escalation_policy_version v ON v.policy_name = p.name
  WHERE p.work_order_id = $1 OR p.queue_id = $2 OR p.name = 'default'
  ORDER BY p.work_order_id IS NULL, p.queue_id IS NULL, v.version DESC LIMIT 1`;
