import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { Queue, type CaseEntity } from '../cases/index.js';
import { ContractsService } from '../contracts/index.js';
import { PeopleService, Person } from '../identity/index.js';
import { WebhookEndpoint } from '../notifications/index.js';
import { RostersService } from '../rosters/index.js';
import { reachesPeople, type PolicyStep, type Reach } from '../severity/index.js';
import { recipients, type ReachedPerson, type Recipient } from './rules/index.js';

/** What of a case decides whom its steps reach: one that is there, or one that is only asked about. */
export type Concerned = Pick<CaseEntity, 'queueId' | 'workOrderId' | 'assigneeId' | 'critsitManagerId'>;

export interface Program {
  webhookId: string;
  name: string;
}

/** Whom a step reaches at an instant: one answer for what fires and for what is asked about beforehand (`ESC-1`, `ESC-5`). */
@Injectable()
export class Recipients {
  constructor(private readonly rosters: RostersService, private readonly contracts: ContractsService, private readonly people: PeopleService) {}

  /** Looks up the people of a step; of the steps behind it only where nobody is found (`ESC-5`). */
  async whom(tx: EntityManager, row: Concerned, steps: PolicyStep[], index: number, at: number): Promise<ReachedPerson[]> {
    if (!steps[index]!.reach.some(reachesPeople) && (await this.programs(tx, steps[index]!)).length > 0) return [];
    const queue = await tx.findOneByOrFail(Queue, { id: row.queueId });
    const people = new Map<string, Recipient[]>();
    for (const step of steps.slice(index)) {
      for (const reach of step.reach) {
        if (!people.has(keyOf(reach))) people.set(keyOf(reach), await this.behind(tx, row, queue, reach, at));
      }
      if (step.reach.some((reach) => people.get(keyOf(reach))!.length > 0)) return recipients(steps, index, (reach) => people.get(keyOf(reach)) ?? [], []);
    }
    const administrators = await recipientsWhere(tx, `person.active AND 'admin' = ANY(person.roles)`, {});
    return recipients(steps, index, (reach) => people.get(keyOf(reach)) ?? [], administrators);
  }

  /** The programs of a step that hear anything now. Where a step names nothing else and none does, it falls through (`ESC-5`). */
  async programs(tx: EntityManager, { reach }: Pick<PolicyStep, 'reach'>): Promise<Program[]> {
    const ids = reach.flatMap((each) => ('webhookId' in each ? [each.webhookId] : []));
    if (ids.length === 0) return [];
    const endpoints = await tx.findBy(WebhookEndpoint, { id: In(ids), state: 'active', customerId: IsNull() });
    return endpoints.map(({ id, url, description }) => ({ webhookId: id, name: description || url }));
  }

  private async behind(tx: EntityManager, row: Concerned, queue: Queue, reach: Reach, at: number): Promise<Recipient[]> {
    if ('roster' in reach) return this.onDuty(tx, rosterOf(queue, reach.roster), at);
    if ('rosterId' in reach) return this.onDuty(tx, reach.rosterId, at);
    if ('personId' in reach) return byIds(tx, [await this.inPlaceOf(tx, reach.personId, at)]);
    if ('webhookId' in reach) return [];
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

/** A role on the case and a roster may have the same name: the critsit manager is nominated, or on duty. */
const keyOf = (reach: Reach): string => JSON.stringify(reach);

export function rosterOf(queue: Queue, roster: Extract<Reach, { roster: string }>['roster']): string | null {
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

const recipient = ({ id, name, email }: Person): Recipient => ({ personId: id, name, email });
