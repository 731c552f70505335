import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { canSeeCase, CaseEntity, CasePromises, CaseStore } from '../cases/index.js';
import { authorise, Person } from '../identity/index.js';
import { asDesk, UnitOfWork, type Actor } from '../platform/database/index.js';
import { iso, isoOrNull, notFound } from '../platform/http/index.js';
import { Escalation } from './escalation.entity.js';

export interface EscalationView {
  id: string;
  clockId: string;
  step: number;
  repeat: number;
  dueAt: string;
  firedAt: string;
  late: boolean;
  reached: { role: string; name?: string; fellThrough?: string }[];
  acknowledgedBy?: string;
  acknowledgedAt?: string;
}

@Injectable()
export class AcknowledgementService {
  constructor(private readonly unit: UnitOfWork, private readonly cases: CaseStore, private readonly promises: CasePromises) {}

  list(actor: Actor, number: string): Promise<EscalationView[]> {
    return this.unit.run(actor, async (work) => {
      const row = await work.tx.findOneBy(CaseEntity, { number });
      if (!row || !(await canSeeCase(work, number))) throw notFound('case');
      const fired = await work.tx.find(Escalation, { where: { caseId: row.id }, order: { firedAt: 'ASC', dueAt: 'ASC', step: 'ASC' } });
      return Promise.all(fired.map((escalation) => view(work.tx, actor, escalation)));
    });
  }

  /** By a person of the provider; once: who comes second sees who was first (`ESC-4`). */
  acknowledge(actor: Actor, number: string, id: string): Promise<EscalationView> {
    return this.unit.run(actor, async (work) => {
      const held = await this.cases.lock(work, number);
      authorise(actor, 'escalation.acknowledge');
      const escalation = await work.tx.findOneBy(Escalation, { id, caseId: held.row.id });
      if (!escalation) throw notFound('escalation');
      if (escalation.acknowledgedAt !== null) return view(work.tx, actor, escalation);
      const acknowledged = { acknowledgedById: actor.side === 'desk' ? null : actor.personId, acknowledgedAt: held.now };
      await asDesk(work, () => work.tx.update(Escalation, { id }, acknowledged));
      const { clockId, step, repeat } = escalation;
      await this.promises.record(work, held,
        { type: 'escalation.acknowledged', audience: 'customer', data: { escalationId: id, clockId, step, repeat } },
        { type: 'acknowledged', clockId, step, repeat });
      return view(work.tx, actor, { ...escalation, ...acknowledged });
    });
  }
}

/** Names are for the provider; a customer reads roles (`WHO-1`). */
async function view(tx: EntityManager, { side }: Actor, escalation: Escalation): Promise<EscalationView> {
  const { id, clockId, step, repeat, dueAt, firedAt, late, reached, acknowledgedById, acknowledgedAt } = escalation;
  const provider = side === 'provider';
  const by = acknowledgedById !== null && provider ? await tx.findOneBy(Person, { id: acknowledgedById }) : null;
  return {
    id, clockId, step, repeat, dueAt: iso(dueAt), firedAt: iso(firedAt), late,
    reached: reached.map(({ role, name, fellThrough }) => ({ role, ...(provider && { name }), ...(fellThrough && { fellThrough }) })),
    ...(acknowledgedAt !== null && { acknowledgedBy: by?.name ?? 'Provider', acknowledgedAt: isoOrNull(acknowledgedAt)! }),
  };
}
