import { Injectable } from '@nestjs/common';
import { CalendarService, type WorkingTime } from '../../calendar/index.js';
import { firstWhoWorksOn, Queue, ResponseChoice, Routing } from '../../cases/index.js';
import { critsitManager } from '../../cases/rules/index.js';
import { advance, type Clock, type Facts, type Input, type Promises, type Terms } from '../../clocks/rules/index.js';
import { ContractsService, type Cover } from '../../contracts/index.js';
import { hostOf } from '../../contracts/rules/index.js';
import { authorise, Person } from '../../identity/index.js';
import type { Work } from '../../platform/database/index.js';
import { iso, isoOrNull, notFound, refused } from '../../platform/http/index.js';
import { RostersService } from '../../rosters/index.js';
import { isCritical, PoliciesService, stepsFor, type EscalationPolicy, type PolicyStep, type Reach, type Severity } from '../../severity/index.js';
import { Recipients, rosterOf, type Concerned, type Lookup } from '../recipients.service.js';
import { inWords, withOwner, type ReachedPerson } from '../rules/index.js';
import { PolicyKeeping } from './policy-keeping.service.js';

export interface DryRunQuestion {
  workOrderId: string;
  severity: Severity;
  productId?: string | null;
  queueId?: string | null;
  openedAt: number;
  content?: object | null;
}

export interface DryRunGap {
  roster: string;
  /** null: longer than one looks. */
  from: string | null;
  until: string | null;
  message: string;
}

export interface DryRunStep {
  clock: string;
  step: number;
  dueAt: string;
  trigger: string;
  repeatEveryMinutes: number | null;
  actions: PolicyStep['actions'];
  reached: { role: string; personId: string; name: string; insteadOf: string | null }[];
  webhooks: string[];
  /** Why these are reached and not those whom the step names (`ESC-5`); null: they are. */
  fellThrough: string | null;
  gaps: DryRunGap[];
}

export interface DryRunView {
  /** The policy in force for it; null: the draft that was given. */
  policy: { name: string; version: number } | null;
  responseTable: { id: string; why: string };
  queue: { id: string; name: string };
  clocks: { kind: string; dueAt: string; targetMinutes: number }[];
  steps: DryRunStep[];
}

/** In the place of the id of a version that is not saved yet. */
const DRAFT = 'the draft';
const FARTHEST = 730 * 86_400_000;

/** What a case would be opened as. */
interface Supposed {
  concerned: Concerned;
  queue: Queue;
  severity: Severity;
  openedAt: number;
}

/**
 * Whom a case would reach, step by step, if nobody answered it: the deadlines by the fold that keeps them, the people by the
 * service that reaches them (design, decision 3). Nothing is kept.
 */
@Injectable()
export class DryRun {
  constructor(
    private readonly contracts: ContractsService,
    private readonly calendars: CalendarService,
    private readonly policies: PoliciesService,
    private readonly keeping: PolicyKeeping,
    private readonly responses: ResponseChoice,
    private readonly routing: Routing,
    private readonly rosters: RostersService,
    private readonly recipients: Recipients,
  ) {}

  async answer(work: Work, asked: DryRunQuestion): Promise<DryRunView> {
    authorise(work.actor, 'policy.read');
    const { tx } = work;
    const { workOrder, terms } = await this.contracts.inTerms(work, asked.workOrderId);
    const product = asked.productId ? await this.contracts.product(tx, asked.productId, await this.contracts.todayAtHost(tx, terms, work.now)) : NO_PRODUCT;
    const cover = { terms, location: hostOf(terms), product };
    const { severity, openedAt } = asked;
    if (Math.abs(openedAt - work.now) > FARTHEST) throw refused('ESC-1', 'Rosters and calendars are not known that far from now.', [{ field: 'openedAt', message: 'Give an instant within two years from now.' }]);
    const response = await this.responses.promised(work, cover, { workOrderId: workOrder.id, openedAt, severity, channel: 'phone', environment: 'production', description: '', language: 'en', endCustomer: null }, openedAt);
    const queue = await this.queueFor(work, asked, response.tableId, cover.product);
    const concerned: Concerned = { queueId: queue.id, workOrderId: workOrder.id, assigneeId: null, critsitManagerId: null };
    const draft = asked.content ? await this.keeping.read(work, asked.content) : null;
    const on = async (target: Parameters<ResponseChoice['terms']>[2]): Promise<Terms> => {
      const promised = await this.responses.terms(work, severity, target, cover.location.calendarId, concerned);
      return draft === null ? promised : { ...promised, policyVersionId: DRAFT };
    };
    const accepts = critsitManager(response.tableId);
    const opened: Input = { type: 'opened', openedAt, ...(await on(response)) };
    const inputs = [opened, ...(accepts === null ? [] : [{ type: 'promised' as const, kind: 'critsit_manager' as const, startedAt: openedAt, ...(await on(accepts)) }])];
    const facts = await this.facts(work, inputs, draft);
    const { clocks } = inputs.reduce<Promises>((promises, input) => advance(promises, input, openedAt, facts).promises, { subjectId: 'dry run', clocks: [] });
    return {
      policy: draft === null ? await this.nameOf(work, opened.policyVersionId) : null,
      responseTable: { id: response.tableId, why: response.why }, queue: { id: queue.id, name: queue.name },
      clocks: clocks.map(({ kind, dueAt, targetMinutes }) => ({ kind, dueAt: iso(dueAt), targetMinutes })),
      steps: await this.steps(work, { concerned, queue, severity, openedAt }, clocks, facts),
    };
  }

  private async queueFor(work: Work, { queueId, severity }: DryRunQuestion, table: string, product: Cover['product']): Promise<Queue> {
    const id = queueId ?? (await this.routing.whereTo(work, { table, product, severity }))?.queueId;
    const queue = id === undefined ? null : await work.tx.findOneBy(Queue, { id });
    if (queue?.removedAt === null) return queue;
    if (queueId) throw notFound('queue');
    throw refused('ESC-5', 'No queue takes such a case. An administrator has to name one that takes all, or a rule for it.');
  }

  private async facts({ tx }: Work, inputs: Input[], draft: EscalationPolicy | null): Promise<Facts> {
    const times = new Map<string | null, WorkingTime>();
    const policies = new Map<string, EscalationPolicy>();
    for (const input of inputs) {
      if (!('policyVersionId' in input)) continue;
      const { calendarVersionId, policyVersionId } = input;
      times.set(calendarVersionId, await this.calendars.workingTime(tx, calendarVersionId));
      policies.set(policyVersionId, policyVersionId === DRAFT ? draft! : await this.policies.policy(tx, policyVersionId));
    }
    return { workingTime: (id) => times.get(id)!, policy: (id) => policies.get(id)! };
  }

  private async nameOf({ tx }: Work, versionId: string): Promise<DryRunView['policy']> {
    const [row] = await tx.query<{ name: string; version: number }[]>('SELECT policy_name AS name, version FROM escalation_policy_version WHERE id = $1', [versionId]);
    return row ?? null;
  }

  /** Every step in the order in which they fall due; what one does to the case counts for those after it. */
  private async steps(work: Work, supposed: Supposed, clocks: Clock[], facts: Facts): Promise<DryRunStep[]> {
    const { queue, severity, openedAt } = supposed;
    const due = clocks.flatMap((clock) => clock.steps.map(({ step, dueAt }) => ({ clock, step, dueAt }))).sort((a, b) => a.dueAt - b.dueAt);
    const concerned = { ...supposed.concerned };
    const nominate = async (at: number): Promise<void> => { concerned.critsitManagerId ??= (await this.rosters.onDuty(work.tx, queue.critsitRosterId, at))[0] ?? null; };
    if (isCritical(severity)) await nominate(openedAt);
    const lookup = this.recipients.within(work.tx);
    const found: DryRunStep[] = [];
    for (const { clock, step, dueAt } of due) {
      const steps = withOwner(stepsFor(facts.policy(clock.policyVersionId), clock.kind, clock.severity), clock.kind);
      const reached = await lookup.whom(concerned, steps, step, dueAt);
      found.push(await this.stepView(work, lookup, queue, clock.kind, steps, step, dueAt, reached));
      const { actions } = steps[step]!;
      if (actions.includes('reassign')) concerned.assigneeId ??= await firstWhoWorksOn(work, queue.id, reached.map(({ personId }) => personId));
      if (actions.includes('open_critsit')) await nominate(dueAt);
    }
    return found;
  }

  private async stepView(work: Work, lookup: Lookup, queue: Queue, clock: string, steps: PolicyStep[], step: number, dueAt: number, reached: ReachedPerson[]): Promise<DryRunStep> {
    const policyStep = steps[step]!;
    const fellThrough = reached[0]?.fellThrough ?? null;
    const programs = await lookup.programs(policyStep);
    const people: DryRunStep['reached'] = [];
    for (const { role, personId, name } of reached) people.push({ role, personId, name, insteadOf: await this.insteadOf(work, queue, steps, role, personId, dueAt) });
    return {
      clock, step, dueAt: iso(dueAt), trigger: inWords(policyStep.trigger), repeatEveryMinutes: policyStep.repeatEveryMinutes ?? null, actions: policyStep.actions,
      reached: people, webhooks: programs.map(({ name }) => name), fellThrough,
      gaps: await this.gaps(work, queue, policyStep.reach, dueAt, reached),
    };
  }

  /** Where a roster that the step names has nobody on duty then, and who is reached all the same. */
  private async gaps({ tx }: Work, queue: Queue, reach: Reach[], at: number, reached: ReachedPerson[]): Promise<DryRunGap[]> {
    const found: DryRunGap[] = [];
    for (const each of reach) {
      const rosterId = rosterIn(queue, each);
      if (rosterId === undefined) continue;
      const others = reached.map(({ name, role }) => `${name} (${role.replaceAll('_', ' ')})`).join(', ');
      const goesTo = reached[0]?.fellThrough === undefined ? `Only ${others} would be reached.` : `It would fall to ${others}.`;
      if (rosterId === null) found.push({ roster: (each as { roster: string }).roster, from: null, until: null, message: `The queue ${queue.name} has no such roster. ${goesTo}` });
      const gap = rosterId === null ? null : await this.rosters.nobodyAt(tx, rosterId, at);
      if (gap !== null) found.push({ roster: gap.name, from: isoOrNull(gap.from), until: isoOrNull(gap.until), message: `Nobody is on duty in ${gap.name}. ${goesTo}` });
    }
    return found;
  }

  /** In whose place somebody is reached: on duty for another, or while a lead or manager is away (`WHO-5`). */
  private async insteadOf({ tx }: Work, queue: Queue, steps: PolicyStep[], role: string, personId: string, at: number): Promise<string | null> {
    const onDuty = steps.flatMap(({ reach }) => reach).find((each) => 'roster' in each && each.roster === role);
    const rosterId = onDuty === undefined ? undefined : rosterIn(queue, onDuty);
    const whose = rosterId ? await this.rosters.inPlaceOf(tx, rosterId, personId, at) : role === 'lead' ? queue.leadId : null;
    if (whose === null || whose === personId) return null;
    return (await tx.findOneBy(Person, { id: whose }))?.name ?? null;
  }
}

/** The roster that a step names; null: its queue has none; undefined: it names no roster. */
function rosterIn(queue: Queue, reach: Reach): string | null | undefined {
  if ('rosterId' in reach) return reach.rosterId;
  return 'roster' in reach ? rosterOf(queue, reach.roster) : undefined;
}

/** Where no product is said, none that something special was bought for. */
const NO_PRODUCT: Cover['product'] = {
  id: '00000000-0000-0000-0000-000000000000', name: 'any product', onlineService: false, azureComponent: false, rapidResponse: false, portalUrl: null, position: 0, phases: [], phase: 'mainstream',
};
