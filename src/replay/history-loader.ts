import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { ALWAYS_OPEN, CalendarProblem } from '../calendar/rules/index.js';
import { CaseHistory, type Past, type PastCase } from '../cases/index.js';
import type { Facts } from '../clocks/rules/index.js';
import { Contact, Product } from '../contracts/index.js';
import { THE_DESK, UnitOfWork, type Work } from '../platform/database/index.js';
import { refused } from '../platform/http/index.js';
import { PoliciesService } from '../severity/index.js';
import { ReplayAgreements, type Host } from './agreement.js';
import { placeOf } from './ground.js';
import { incidentsIn, type Progress, type Skip } from './incidents-in.js';
import type { History } from './rules/incident.js';
import { LocalTime } from './rules/local-time.js';
import { LogCalendar } from './rules/log-calendar.js';
import { pastCase } from './rules/past-case.js';
import type { PromisedOn } from './rules/run-incident.js';

const TOGETHER = 500;

/** What became of a log that was to be kept. */
export interface Loaded {
  /** Under which work order, in words. */
  title: string;
  kept: number;
  /** Were kept before, by the same numbers. */
  known: number;
  skipped: { line: number; why: string }[];
}

interface Ground {
  host: Host;
  past: Past;
  facts: Facts;
  on: PromisedOn;
}

/** Keeps the incidents of a log as past cases of a work order, each once. What breaks off goes on where it was, when it is done again. */
@Injectable()
export class HistoryLoader {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly agreements: ReplayAgreements,
    private readonly policies: PoliciesService,
    private readonly history: CaseHistory,
  ) {}

  /** @returns null when the desk has no such work order */
  async load(bytes: AsyncIterable<Uint8Array>, asked: { workOrder: string | null; product: string | null }, onProgress: (progress: Progress) => void): Promise<Loaded | null> {
    const ground = await this.unit.run(THE_DESK, (work) => this.ground(work, asked));
    if (!ground) return null;
    const loaded: Loaded = { title: ground.host.ground.title, kept: 0, known: 0, skipped: [] };
    const skip: Skip = (line, why) => void loaded.skipped.push({ line, why });
    let waiting: History[] = [];
    for await (const histories of incidentsIn(bytes, new LocalTime(ground.host.ground.location.timeZone), skip, onProgress)) {
      waiting.push(...histories);
      while (waiting.length >= TOGETHER) await this.keep(ground, waiting.splice(0, TOGETHER), loaded, skip);
    }
    await this.keep(ground, waiting, loaded, skip);
    loaded.skipped.sort((a, b) => a.line - b.line);
    return loaded;
  }

  private async keep({ host, past, facts, on }: Ground, histories: History[], loaded: Loaded, skip: Skip): Promise<void> {
    await this.unit.run(THE_DESK, async (work) => {
      const cases = histories.flatMap((history): PastCase[] => {
        if (history.lastKnownAt > work.now) return none(skip, history, 'goes on after the present: only what is over is kept');
        try {
          return [pastCase(history, host.ground.location, facts, on, randomUUID())];
        } catch (error) {
          if (!(error instanceof CalendarProblem)) throw error;
          return none(skip, history, error.message);
        }
      });
      const kept = await this.history.keep(work, past, cases);
      loaded.kept += kept;
      loaded.known += cases.length - kept;
    });
  }

  private async ground(work: Work, { workOrder, product }: { workOrder: string | null; product: string | null }): Promise<Ground | null> {
    const host = await this.agreements.host(work, workOrder);
    if (!host) return null;
    const policyVersionId = await this.policies.silent(work.tx);
    const policy = await this.policies.policy(work.tx, policyVersionId);
    const { calendar, holidaysFor } = placeOf(host.ground);
    const local = new LogCalendar(calendar, holidaysFor);
    return {
      host, past: { workOrder: host.workOrder, location: host.location, contact: await contactOf(work, host), product: await productCalled(work, product) },
      facts: { workingTime: (id) => (id === null ? ALWAYS_OPEN : local), policy: () => policy }, on: { calendarVersionId: host.calendarVersionId, policyVersionId },
    };
  }
}

function none(skip: Skip, { line, number }: History, why: string): [] {
  skip(line, `${number}: ${why}`);
  return [];
}

/** A log does not say who called: the cases stand under the customer support manager, or else the first contact there is. */
async function contactOf({ tx }: Work, { workOrder }: Host): Promise<Contact> {
  const contacts = await tx.find(Contact, { where: { workOrderId: workOrder.id, removedAt: IsNull() }, order: { accountId: 'ASC' } });
  const contact = contacts.find(({ kind }) => kind === 'csm') ?? contacts[0];
  if (!contact) throw refused('WHO-2', `Work order ${workOrder.number} has no contact yet: name its customer support manager first.`);
  return contact;
}

async function productCalled({ tx }: Work, named: string | null): Promise<Product> {
  const products = await tx.find(Product, { order: { position: 'ASC', name: 'ASC' } });
  const product = named === null ? products[0] : products.find(({ id, name }) => [id, name.toLowerCase()].includes(named.toLowerCase()));
  if (product) return product;
  throw refused('WHO-4', named === null ? 'This desk has no product yet.' : `This desk has no product ${named}.`);
}
