import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { canSeeCase, CaseEntity, CasePromises, CaseStore, ManagerRequests, type LockedCase } from '../cases/index.js';
import { authorise, Person } from '../identity/index.js';
import { ACKNOWLEDGED, NotificationsService } from '../notifications/index.js';
import { asDesk, UnitOfWork, type Actor, type Work } from '../platform/database/index.js';
import { UpCalls } from '../platform/events/up-calls.js';
import { iso, isoOrNull, notFound } from '../platform/http/index.js';
import { acknowledgeKey, Escalation, escalationIn } from './escalation.entity.js';

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
export class AcknowledgementService implements OnModuleInit {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly upCalls: UpCalls,
    private readonly cases: CaseStore,
    private readonly promises: CasePromises,
    private readonly managers: ManagerRequests,
    private readonly notifications: NotificationsService,
  ) {}

  onModuleInit(): void {
    this.upCalls.handle(ACKNOWLEDGED, (work, { acknowledge }) => this.byLink(work, escalationIn(acknowledge)));
  }

  list(actor: Actor, number: string): Promise<EscalationView[]> {
    return this.unit.run(actor, async (work) => {
      const row = await work.tx.findOneBy(CaseEntity, { number });
      if (!row || !(await canSeeCase(work, number))) throw notFound('case');
      const fired = await work.tx.find(Escalation, { where: { caseId: row.id }, order: { firedAt: 'ASC', dueAt: 'ASC', step: 'ASC' } });
      const views: EscalationView[] = [];
      for (const escalation of fired) views.push(await view(work.tx, actor, escalation));
      return views;
    });
  }

  /** By a person of the provider; once: who comes second sees who was first (`ESC-4`). */
  acknowledge(actor: Actor, number: string, id: string): Promise<EscalationView> {
    return this.unit.run(actor, async (work) => {
      const held = await this.cases.lock(work, number);
      authorise(actor, 'escalation.acknowledge');
      const escalation = await work.tx.findOneBy(Escalation, { id, caseId: held.row.id });
      if (!escalation) throw notFound('escalation');
      return view(work.tx, actor, await this.once(work, held, escalation));
    });
  }

  /** By whom it reached: the link in the message is their right to, whatever else of the case they may see. */
  private async byLink(work: Work, id: string): Promise<void> {
    authorise(work.actor, 'escalation.acknowledge');
    const { caseId } = await work.tx.findOneByOrFail(Escalation, { id });
    const held = await this.cases.lockById(work, caseId);
    await this.once(work, held, await work.tx.findOneByOrFail(Escalation, { id }));
  }

  private async once(work: Work, held: LockedCase, escalation: Escalation): Promise<Escalation> {
    if (escalation.acknowledgedAt !== null) return escalation;
    const { actor } = work;
    const { id, clockId, step, repeat } = escalation;
    const acknowledged = { acknowledgedById: actor.side === 'desk' ? null : actor.personId, acknowledgedAt: held.now };
    await asDesk(work, () => work.tx.update(Escalation, { id }, acknowledged));
    await this.promises.record(work, held,
      { type: 'escalation.acknowledged', audience: 'customer', data: { escalationId: id, clockId, step, repeat } },
      { type: 'acknowledged', clockId, step, repeat });
    await this.notifications.acknowledged(work, acknowledgeKey(id), actor.side === 'desk' ? 'Critsit' : actor.name, held.now);
    await this.managers.acknowledged(work, held, clockId);
    return { ...escalation, ...acknowledged };
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
