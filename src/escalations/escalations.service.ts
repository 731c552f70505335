import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseStore, STEP_FIRED, type CaseEntity, type LockedCase } from '../cases/index.js';
import { urgencyOf } from '../cases/rules/index.js';
import { languageOf, NotificationsService, WebhooksService, type Happened } from '../notifications/index.js';
import type { Work } from '../platform/database/index.js';
import { UpCalls } from '../platform/events/up-calls.js';
import { iso } from '../platform/http/index.js';
import { PoliciesService, stepsFor } from '../severity/index.js';
import { acknowledgeKey, Escalation, type Reached } from './escalation.entity.js';
import { Recipients } from './recipients.service.js';
import { StepActions } from './step-actions.service.js';
import { escalationWords, withOwner, type ReachedPerson } from './rules/index.js';

type Fired = (typeof STEP_FIRED.payload)['fired'];

/** What a program hears that a step reaches; nothing of a case’s record. */
const REACHED = 'escalation.reached';

/** Turns a step that fired into an escalation: whom it reaches, the record of it, the messages (`ESC-1`, `ESC-3`, `ESC-5`). */
@Injectable()
export class EscalationsService implements OnModuleInit {
  constructor(
    private readonly upCalls: UpCalls,
    private readonly cases: CaseStore,
    private readonly policies: PoliciesService,
    private readonly recipients: Recipients,
    private readonly notifications: NotificationsService,
    private readonly webhooks: WebhooksService,
    private readonly acts: StepActions,
  ) {}

  onModuleInit(): void {
    this.upCalls.handle(STEP_FIRED, (work, { held, fired }) => this.escalate(work, held, fired));
  }

  private async escalate(work: Work, held: LockedCase, fired: Fired): Promise<void> {
    const { clock, step, late } = fired;
    const steps = withOwner(stepsFor(await this.policies.policy(work.tx, clock.policyVersionId), clock.kind, clock.severity), clock.kind);
    const reached = await this.recipients.whom(work.tx, held.row, steps, step.step, held.now);
    const programs = await this.recipients.programs(work.tx, fired.policyStep);
    const escalation: Escalation = {
      id: randomUUID(), customerId: held.row.customerId, caseId: held.row.id, clockId: clock.id, step: step.step, repeat: step.repeat,
      dueAt: step.dueAt, firedAt: held.now, late, reached: [...reached.map(onRecord), ...programs.map(({ webhookId, name }) => ({ role: 'webhook', personId: null, webhookId, name }))],
      acknowledgedById: null, acknowledgedAt: null,
    };
    await work.tx.insert(Escalation, escalation);
    if (fired.policyStep.actions.includes('raise_queue_rank') && held.row.queueRank !== 1) await this.cases.byDesk(work, held, { queueRank: 1 });
    await this.cases.append(work, held, { type: 'escalation.fired', audience: 'customer', byDesk: true, data: recordOf(escalation, fired) });
    if (fired.policyStep.actions.includes('notify')) {
      await this.notify(work, held.row, fired, reached, acknowledgeKey(escalation.id));
      for (const { webhookId } of programs) await this.webhooks.reach(work, webhookId, reachedBy(held, escalation, fired));
    }
    await this.acts.take(work, held, fired, reached);
  }

  private async notify(work: Work, row: CaseEntity, fired: Fired, reached: ReachedPerson[], acknowledge: string): Promise<void> {
    const zone = await zoneOf(work.tx, row.locationId);
    for (const person of reached) {
      await this.notifications.tell(work, {
        personId: person.personId, urgency: urgencyOf(fired.clock.severity), reference: row.number, reason: `escalation: ${person.role}`, acknowledge,
        words: ({ language }) => escalationWords(row, fired, person, zone, languageOf(language)),
      });
    }
  }
}

/** The zone of the place whose hours were promised: said beside the reader's own. */
async function zoneOf(tx: EntityManager, locationId: string): Promise<string | null> {
  const [row] = await tx.query<{ zone: string }[]>(
    `SELECT v.time_zone AS zone FROM location_now l JOIN calendar_version v ON v.calendar_id = l.calendar_id WHERE l.id = $1 ORDER BY v.version DESC LIMIT 1`, [locationId]);
  return row?.zone ?? null;
}

/** What is kept of a person reached: where the mail went stands on the delivery. */
const onRecord = ({ role, personId, name, fellThrough }: ReachedPerson): Reached => ({ role, personId, name, ...(fellThrough && { fellThrough }) });

/** What the record keeps: roles, never names, since the customer reads it too (`WHO-1`). */
function recordOf(escalation: Escalation, { clock, policyStep }: Fired): object {
  const { id, clockId, step, repeat, dueAt, firedAt, late, reached } = escalation;
  return {
    escalationId: id, clockId, kind: clock.kind, severity: clock.severity, step, repeat, dueAt: iso(dueAt), firedAt: iso(firedAt), late,
    trigger: policyStep.trigger, reached: reached.map(({ role, fellThrough }) => ({ role, ...(fellThrough && { fellThrough }) })),
  };
}

/** The same to a program: it hears of this step though it asked for no events. */
const reachedBy = ({ row }: LockedCase, escalation: Escalation, fired: Fired): Omit<Happened, 'customerId' | 'audience'> => ({
  type: REACHED, at: iso(escalation.firedAt), reference: row.number, data: { case: row.number, title: row.title, ...recordOf(escalation, fired) },
});
