import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseStore, STEPS_FIRED, type Answered, type StepFired } from '../cases/index.js';
import { urgencyOf } from '../cases/rules/index.js';
import { languageOf, NotificationsService, WebhooksService, type Happened, type Told, type Urgency } from '../notifications/index.js';
import { writeMany, type Work } from '../platform/database/index.js';
import { UpCalls } from '../platform/events/up-calls.js';
import { iso } from '../platform/http/index.js';
import { PoliciesService, stepsFor } from '../severity/index.js';
import { acknowledgeKey, Escalation, type Reached } from './escalation.entity.js';
import { Recipients, type Lookup, type Program } from './recipients.service.js';
import { StepActions } from './step-actions.service.js';
import { escalationWords, withOwner, type ReachedPerson } from './rules/index.js';

interface Escalated extends StepFired {
  escalation: Escalation;
  reached: ReachedPerson[];
  programs: Program[];
}

/** What a program hears that a step reaches; nothing of a case’s record. */
const REACHED = 'escalation.reached';

/** Turns steps that fired into escalations: whom each reaches, the record of it, the messages (`ESC-1`, `ESC-3`, `ESC-5`). */
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
    this.upCalls.handle(STEPS_FIRED, (work, fired) => this.escalate(work, fired));
  }

  private async escalate(work: Work, fired: StepFired[]): Promise<Answered[]> {
    const lookup = this.recipients.within(work.tx);
    const escalated: Escalated[] = [];
    for (const each of fired) escalated.push(await this.escalated(work, lookup, each));
    await writeMany(work.tx, Escalation, escalated.map(({ escalation }) => escalation));
    await this.raise(work, fired);
    const told: Told[] = [];
    for (const each of escalated.filter(({ fired: { policyStep } }) => policyStep.actions.includes('notify'))) {
      told.push(...toldOf(each, await lookup.zoneOf(each.held.row.locationId)));
      for (const { webhookId } of each.programs) await this.webhooks.reach(work, webhookId, reachedBy(each));
    }
    await this.notifications.tellAll(work, told);
    return escalated.map((each) => ({
      event: { type: 'escalation.fired', audience: 'customer', byDesk: true, data: recordOf(each) },
      afterwards: () => this.acts.take(work, each.held, each.fired, each.reached),
    }));
  }

  private async escalated(work: Work, lookup: Lookup, { held, fired }: StepFired): Promise<Escalated> {
    const { clock, step, late } = fired;
    const steps = withOwner(stepsFor(await this.policies.policy(work.tx, clock.policyVersionId), clock.kind, clock.severity), clock.kind);
    const reached = await lookup.whom(held.row, steps, step.step, held.now);
    const programs = await lookup.programs(fired.policyStep);
    const escalation: Escalation = {
      id: randomUUID(), customerId: held.row.customerId, caseId: held.row.id, clockId: clock.id, step: step.step, repeat: step.repeat,
      dueAt: step.dueAt, firedAt: held.now, late,
      reached: [...reached.map(onRecord), ...programs.map(({ webhookId, name }) => ({ role: 'webhook', personId: null, webhookId, name }))],
      acknowledgedById: null, acknowledgedAt: null,
    };
    return { held, fired, escalation, reached, programs };
  }

  private raise(work: Work, fired: StepFired[]): Promise<void> {
    const raised = fired.filter(({ held, fired: { policyStep } }) => policyStep.actions.includes('raise_queue_rank') && held.row.queueRank !== 1);
    return this.cases.byDesk(work, raised.map(({ held }) => held), { queueRank: 1 });
  }
}

/** A customer who needs a manager waits for no morning, however small the case (`ESC-2`). */
const urgencyOfClock = ({ kind, severity }: StepFired['fired']['clock']): Urgency => {
  const urgency = urgencyOf(severity);
  return kind === 'manager_request' && urgency === 'normal' ? 'high' : urgency;
};

const toldOf = ({ held: { row }, fired, escalation, reached }: Escalated, zone: string | null): Told[] => reached.map((person) => ({
  personId: person.personId, urgency: urgencyOfClock(fired.clock), reference: row.number, reason: `escalation: ${person.role}`, acknowledge: acknowledgeKey(escalation.id),
  words: ({ language }) => escalationWords(row, fired, person, zone, languageOf(language)),
}));

/** What is kept of a person reached: where the mail went stands on the delivery. */
const onRecord = ({ role, personId, name, fellThrough }: ReachedPerson): Reached => ({ role, personId, name, ...(fellThrough && { fellThrough }) });

/** What the record keeps: roles, never names, since the customer reads it too (`WHO-1`). */
function recordOf({ escalation, fired: { clock, policyStep } }: Escalated): object {
  const { id, clockId, step, repeat, dueAt, firedAt, late, reached } = escalation;
  return {
    escalationId: id, clockId, kind: clock.kind, severity: clock.severity, step, repeat, dueAt: iso(dueAt), firedAt: iso(firedAt), late,
    trigger: policyStep.trigger, reached: reached.map(({ role, fellThrough }) => ({ role, ...(fellThrough && { fellThrough }) })),
  };
}

/** The same to a program: it hears of this step though it asked for no events. */
const reachedBy = (each: Escalated): Omit<Happened, 'customerId' | 'audience'> => {
  const { escalation, held: { row } } = each;
  return { type: REACHED, at: iso(escalation.firedAt), reference: row.number, data: { case: row.number, title: row.title, ...recordOf(each) } };
};
