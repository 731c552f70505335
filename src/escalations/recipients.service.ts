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
  constructor(private readonly contracts: ContractsService, private readonly people: PeopleService, private readonly rosters: RostersService) {}

  /** Those of one transaction: what was looked up once is not looked up again, however many steps fire in it. */
  within(tx: EntityManager): Lookup {
    return new Lookup(tx, this.contracts, this.people, this.rosters);
  }
}

export class Lookup {
  private readonly found = new Map<string, unknown>();

  constructor(private readonly tx: EntityManager, private readonly contracts: ContractsService, private readonly people: PeopleService, private readonly rosters: RostersService) {}

  /** Whom a step reaches at an instant; the people of the steps behind it are looked up only where nobody is found (`ESC-5`). */
  async whom(about: Concerned, steps: PolicyStep[], index: number, at: number): Promise<ReachedPerson[]> {
    if (!steps[index]!.reach.some(reachesPeople) && (await this.programs(steps[index]!)).length > 0) return [];
    const people = new Map<string, Recipient[]>();
    const behind = (reach: Reach): Recipient[] => people.get(keyOf(reach)) ?? [];
    for (const step of steps.slice(index)) {
      for (const reach of step.reach) people.set(keyOf(reach), await this.behind(about, reach, at));
      if (step.reach.some((reach) => behind(reach).length > 0)) return recipients(steps, index, behind, []);
    }
    return recipients(steps, index, behind, await this.administrators());
  }

  /** The programs of a step that hear anything now. Where a step names nothing else and none does, it falls through (`ESC-5`). */
  async programs({ reach }: Pick<PolicyStep, 'reach'>): Promise<Program[]> {
    const ids = reach.flatMap((each) => ('webhookId' in each ? [each.webhookId] : []));
    if (ids.length === 0) return [];
    const endpoints = await this.tx.findBy(WebhookEndpoint, { id: In(ids), state: 'active', customerId: IsNull() });
    return endpoints.map(({ id, url, description }) => ({ webhookId: id, name: description || url }));
  }

  /** The zone of the place whose hours were promised: said beside the reader's own. */
  zoneOf(locationId: string): Promise<string | null> {
    return this.once(`zone ${locationId}`, async () => {
      const [row] = await this.tx.query<{ zone: string }[]>(
        `SELECT v.time_zone AS zone FROM location_now l JOIN calendar_version v ON v.calendar_id = l.calendar_id WHERE l.id = $1 ORDER BY v.version DESC LIMIT 1`, [locationId]);
      return row?.zone ?? null;
    });
  }

  private async behind(about: Concerned, reach: Reach, at: number): Promise<Recipient[]> {
    const queue = await this.once(`queue ${about.queueId}`, () => this.tx.findOneByOrFail(Queue, { id: about.queueId }));
    if ('roster' in reach) return this.onDuty(rosterOf(queue, reach.roster), at);
    if ('rosterId' in reach) return this.onDuty(reach.rosterId, at);
    if ('personId' in reach) return this.person(await this.inPlaceOf(reach.personId, at));
    if ('webhookId' in reach) return [];
    if (reach.role === 'lead') return this.person(await this.inPlaceOf(queue.leadId, at));
    if (reach.role === 'admin') return this.administrators();
    if (reach.role === 'assignee') return this.person(about.assigneeId);
    if (reach.role === 'critsit_manager') return this.person(about.critsitManagerId);
    const sdmId = await this.once(`sdm ${about.workOrderId}`, () => this.contracts.sdmOf(this.tx, about.workOrderId));
    return this.person(await this.inPlaceOf(sdmId, at));
  }

  /** A role held by one person has a delegate for leave (`WHO-5`). */
  private inPlaceOf(personId: string | null, at: number): Promise<string | null> {
    return this.once(`in place of ${personId} ${at}`, async () => (personId === null ? null : this.people.standingIn(this.tx, personId, at)));
  }

  private onDuty(rosterId: string | null, at: number): Promise<Recipient[]> {
    return this.once(`roster ${rosterId} ${at}`, async () => {
      const found: Recipient[] = [];
      for (const id of await this.rosters.onDuty(this.tx, rosterId, at)) found.push(...await this.person(id));
      return found;
    });
  }

  private person(id: string | null): Promise<Recipient[]> {
    return this.once(`person ${id}`, async () => (id === null ? [] : (await this.tx.findBy(Person, { id, active: true })).map(recipient)));
  }

  private administrators(): Promise<Recipient[]> {
    return this.once('administrators', async () =>
      (await this.tx.createQueryBuilder(Person, 'person').where(`person.active AND 'admin' = ANY(person.roles)`).orderBy('person.name').getMany()).map(recipient));
  }

  private async once<T>(key: string, look: () => Promise<T>): Promise<T> {
    if (!this.found.has(key)) this.found.set(key, await look());
    return this.found.get(key) as T;
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

const recipient = ({ id, name, email }: Person): Recipient => ({ personId: id, name, email });
