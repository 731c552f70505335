import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { CaseStore, Queue, STEP_FIRED, type CaseEntity, type LockedCase } from '../cases/index.js';
import { urgencyOf } from '../cases/rules/index.js';
import { ContractsService } from '../contracts/index.js';
import { PeopleService, Person } from '../identity/index.js';
import { languageOf, NotificationsService } from '../notifications/index.js';
import type { Work } from '../platform/database/index.js';
import { UpCalls } from '../platform/events/up-calls.js';
import { iso } from '../platform/http/index.js';
import { RostersService } from '../rosters/index.js';
import { PoliciesService, stepsFor, type PolicyStep, type Reach } from '../severity/index.js';
import { acknowledgeKey, Escalation, type Reached } from './escalation.entity.js';
import { escalationWords, recipients, withOwner, type ReachedPerson, type Recipient } from './rules/index.js';

type Fired = (typeof STEP_FIRED.payload)['fired'];

/** Turns a step that fired into an escalation: whom it reaches, the record of it, the messages (`ESC-1`, `ESC-3`, `ESC-5`). */
@Injectable()
export class EscalationsService implements OnModuleInit {
  constructor(
    private readonly upCalls: UpCalls,
    private readonly cases: CaseStore,
    private readonly policies: PoliciesService,
    private readonly rosters: RostersService,
    private readonly notifications: NotificationsService,
    private readonly contracts: ContractsService,
    private readonly people: PeopleService,
  ) {}

  onModuleInit(): void {
    this.upCalls.handle(STEP_FIRED, (work, { held, fired }) => this.escalate(work, held, fired));
  }

  private async escalate(work: Work, held: LockedCase, fired: Fired): Promise<void> {
    const { clock, step, late } = fired;
    const steps = withOwner(stepsFor(await this.policies.policy(work.tx, clock.policyVersionId), clock.kind, clock.severity), clock.kind);
    const reached = await this.whom(work.tx, held, steps, step.step);
    const escalation: Escalation = {
      id: randomUUID(), customerId: held.row.customerId, caseId: held.row.id, clockId: clock.id, step: step.step, repeat: step.repeat,
      dueAt: step.dueAt, firedAt: held.now, late, reached: reached.map(onRecord),
      acknowledgedById: null, acknowledgedAt: null,
    };
    await work.tx.insert(Escalation, escalation);
    if (fired.policyStep.actions.includes('raise_queue_rank') && held.row.queueRank !== 1) await this.cases.byDesk(work, held, { queueRank: 1 });
    await this.cases.append(work, held, { type: 'escalation.fired', audience: 'customer', byDesk: true, data: recordOf(escalation, fired) });
    await this.notify(work, held.row, fired, reached, acknowledgeKey(escalation.id));
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

  /** Looks up the people of a step; of the steps behind it only where nobody is found (`ESC-5`). */
  private async whom(tx: EntityManager, { row, now }: LockedCase, steps: PolicyStep[], index: number): Promise<ReachedPerson[]> {
    const queue = await tx.findOneByOrFail(Queue, { id: row.queueId });
    const people = new Map<string, Recipient[]>();
    for (const step of steps.slice(index)) {
      for (const reach of step.reach) {
        if (!people.has(keyOf(reach))) people.set(keyOf(reach), await this.behind(tx, row, queue, reach, now));
      }
      if (step.reach.some((reach) => people.get(keyOf(reach))!.length > 0)) return recipients(steps, index, (reach) => people.get(keyOf(reach)) ?? [], []);
    }
    const administrators = await recipientsWhere(tx, `person.active AND 'admin' = ANY(person.roles)`, {});
    return recipients(steps, index, (reach) => people.get(keyOf(reach)) ?? [], administrators);
  }

  private async behind(tx: EntityManager, row: CaseEntity, queue: Queue, reach: Reach, at: number): Promise<Recipient[]> {
    if ('roster' in reach) return this.onDuty(tx, rosterOf(queue, reach.roster), at);
    if (reach.role === 'lead') return byIds(tx, [await this.inPlaceOf(tx, queue.leadId, at)]);
    if (reach.role === 'assignee') return byIds(tx, [row.assigneeId]);
    if (reach.role === 'critsit_manager') return byIds(tx, [row.critsitManagerId]);
    return byIds(tx, [await this.inPlaceOf(tx, await this.contracts.sdmOf(tx, row.workOrderId), at)]);
  }

  /** A role held by one person has a delegate for leave (`WHO-5`). */
  private async inPlaceOf(tx: EntityManager, personId: string | null, at: number): Promise<string | null> {
    return personId === null ? null : this.people.standingIn(tx, personId, at);
  }

  private async onDuty(tx: EntityManager, rosterId: string | null, at: number): Promise<Recipient[]> {
    return byIds(tx, await this.rosters.onDuty(tx, rosterId, at));
  }
}

/** The zone of the place whose hours were promised: said beside the reader's own. */
async function zoneOf(tx: EntityManager, locationId: string): Promise<string | null> {
  const [row] = await tx.query<{ zone: string }[]>(
    `SELECT v.time_zone AS zone FROM location_now l JOIN calendar_version v ON v.calendar_id = l.calendar_id WHERE l.id = $1 ORDER BY v.version DESC LIMIT 1`, [locationId]);
  return row?.zone ?? null;
}

/** A role on the case and a roster may have the same name: the critsit manager is nominated, or on duty. */
const keyOf = (reach: Reach): string => JSON.stringify(reach);

function rosterOf(queue: Queue, roster: Extract<Reach, { roster: string }>['roster']): string | null {
  const ids = {
    duty_engineer: queue.dutyRosterId,
    critsit_manager: queue.critsitRosterId,
    senior_managers: queue.seniorManagersRosterId,
    executives: queue.executivesRosterId,
  };
  return ids[roster];
}

async function byIds(tx: EntityManager, ids: (string | null)[]): Promise<Recipient[]> {
  const known = ids.filter((id) => id !== null);
  if (known.length === 0) return [];
  const people = await tx.findBy(Person, { id: In(known), active: true });
  return known.flatMap((id) => people.filter((person) => person.id === id)).map(recipient);
}

async function recipientsWhere(tx: EntityManager, where: string, parameters: object): Promise<Recipient[]> {
  const people = await tx.createQueryBuilder(Person, 'person').where(where, parameters).orderBy('person.name').getMany();
  return people.map(recipient);
}

/** What is kept of a person reached: where the mail went stands on the delivery. */
const onRecord = ({ role, personId, name, fellThrough }: ReachedPerson): Reached => ({ role, personId, name, ...(fellThrough && { fellThrough }) });

const recipient = ({ id, name, email }: Person): Recipient => ({ personId: id, name, email });

/** What the record keeps: roles, never names, since the customer reads it too (`WHO-1`). */
function recordOf(escalation: Escalation, { clock, policyStep }: Fired): object {
  const { id, clockId, step, repeat, dueAt, firedAt, late, reached } = escalation;
  return {
    escalationId: id, clockId, kind: clock.kind, severity: clock.severity, step, repeat, dueAt: iso(dueAt), firedAt: iso(firedAt), late,
    trigger: policyStep.trigger, reached: reached.map(({ role, fellThrough }) => ({ role, ...(fellThrough && { fellThrough }) })),
  };
}
