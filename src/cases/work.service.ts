import { Injectable } from '@nestjs/common';
import type { Input } from '../clocks/index.js';
import { ContractsService } from '../contracts/index.js';
import { mayDo } from '../identity/index.js';
import type { Actor, Work } from '../platform/database/index.js';
import { UpCalls } from '../platform/events/up-calls.js';
import { conflict, refused } from '../platform/http/index.js';
import { isCritical, isUpgrade, type PromisedResponse, type Severity } from '../severity/index.js';
import { BECAME_CRITICAL, SEVERITY_ASKED_FOR } from './case-calls.js';
import { CaseActs } from './case-acts.service.js';
import { CasePromises } from './case-promises.js';
import { CaseStore, type LockedCase } from './case-store.js';
import { worksOn } from './queue-people.js';
import { Routing, type Requeuing } from './routing.service.js';
import { FurtherPromises } from './further-promises.service.js';
import { ResponseChoice } from './response-choice.service.js';
import type { CaseState } from './rules/life.js';
import { customerAnswer, SEVERITY_DECISION } from './rules/promised-further.js';
import { refuseForWantOfCustomer } from './rules/effort.js';
import { missedObligation } from './missed-obligation.js';

export interface Comment {
  body: string;
  internal: boolean;
  /** A question: the case waits for the customer. */
  asksCustomer: boolean;
}

export interface SeverityChange {
  to: Severity;
  reason: string;
  missedObligationId?: string | undefined;
}

/** What people do on an open case: respond, comment, change its severity. */
@Injectable()
export class WorkService {
  constructor(
    private readonly acts: CaseActs,
    private readonly store: CaseStore,
    private readonly promises: CasePromises,
    private readonly contracts: ContractsService,
    private readonly responses: ResponseChoice,
    private readonly further: FurtherPromises,
    private readonly upCalls: UpCalls,
    private readonly routing: Routing,
  ) {}

  /** A person of the provider answers: the first one stops the first-response clock, at this time and no other (`CLK-1`). */
  respond(actor: Actor, number: string, said: { body: string; by: 'phone' | 'message' }, expected: number | null): Promise<void> {
    return this.acts.do(actor, number, expected, 'case.respond', 'work', async (work, held) => {
      await this.store.change(work, held, await takenUp(work, held));
      await this.promises.record(work, held, { type: 'case.responded', audience: 'customer', data: { ...said } },
        ...(await this.further.answered(work, held)));
    });
  }

  /**
   * A message both sides see, or a note of the provider's. Said by an engineer, lead or critsit manager, it answers
   * (`CLK-1`); as a question it makes the case wait for the customer, who at Severity C owes an answer in time.
   */
  comment(actor: Actor, number: string, said: Comment, expected: number | null): Promise<void> {
    return this.acts.do(actor, number, expected, said.internal ? 'case.note' : 'case.comment', 'work', async (work, held) => {
      const answers = !said.internal && work.actor.side === 'provider' && mayDo('case.respond', work.actor.roles);
      const asks = answers && said.asksCustomer;
      const taken = answers ? await takenUp(work, held) : heard(work.actor, held);
      await this.store.change(work, held, { ...taken, ...(asks && { state: 'waiting_for_customer' as const }) });
      const audience = said.internal ? 'provider' : 'customer';
      await this.promises.record(work, held, { type: 'case.commented', audience, data: { ...said } }, ...(await this.saidBy(work, held, answers, asks)));
    });
  }

  private async saidBy(work: Work, held: LockedCase, answers: boolean, asks: boolean): Promise<Input[]> {
    if (work.actor.side === 'customer') return [{ type: 'kept', kind: 'customer_answer' }];
    if (!answers) return [];
    const target = asks ? customerAnswer(held.row.severitySet) : null;
    return [...(await this.further.answered(work, held)), ...(target ? [await this.further.promise(work, held, 'customer_answer', target)] : [])];
  }

  /** The provider sets the severity; the customer asks for one (`SEV-3`, `SEV-4`, `SEV-5`). */
  changeSeverity(actor: Actor, number: string, asked: SeverityChange, expected: number | null): Promise<void> {
    const act = actor.side === 'customer' ? 'case.request_severity' : 'case.set_severity';
    return this.acts.do(actor, number, expected, act, 'decide_severity', (work, held) =>
      act === 'case.request_severity' ? this.requestSeverity(work, held, asked) : this.setSeverity(work, held, asked));
  }

  private async requestSeverity(work: Work, held: LockedCase, { to, reason }: { to: Severity; reason: string }): Promise<void> {
    const { severityRequested: from, severitySet } = held.row;
    await this.store.change(work, held, { severityRequested: to });
    await this.promises.record(work, held, { type: 'severity.requested', audience: 'customer', data: { from, to, reason } },
      ...(await this.decisionOn(work, held, severitySet, to)));
    await this.upCalls.emit(work, SEVERITY_ASKED_FOR, { held, to, contested: false });
  }

  /** A raise to Severity 1 or A is decided within 15 minutes; other wishes when the lead comes to them (`SEV-3`). */
  private async decisionOn(work: Work, held: LockedCase, set: Severity, to: Severity): Promise<Input[]> {
    return isCritical(to) && isUpgrade(set, to) ? [await this.further.promise(work, held, 'severity_decision', SEVERITY_DECISION, to)] : [];
  }

  /** The provider stays with the severity that is set, and says why: a decision too (`SEV-3`). */
  declineSeverity(actor: Actor, number: string, reason: string, expected: number | null): Promise<void> {
    return this.acts.do(actor, number, expected, 'case.set_severity', 'decide_severity', async (work, held) => {
      const { severityRequested: asked, severitySet: set } = held.row;
      if (asked === set) throw conflict(`Nobody asks for another severity: this case is at Severity ${set}.`, 'SEV-3');
      await this.store.change(work, held, { severityRequested: set });
      await this.promises.record(work, held, { type: 'severity.declined', audience: 'customer', data: { asked, set, reason } }, { type: 'kept', kind: 'severity_decision' });
    });
  }

  /** The customer does not accept a change that the provider made: it is decided again (`SEV-6`). */
  contestSeverity(actor: Actor, number: string, reason: string, expected: number | null): Promise<void> {
    return this.acts.do(actor, number, expected, 'case.contest', 'decide_severity', async (work, held) => {
      const [last] = await work.tx.query<{ data: { from: Severity; to: Severity } }[]>(
        `SELECT data FROM case_event WHERE case_id = $1 AND type = 'severity.set' ORDER BY id DESC LIMIT 1`, [held.row.id]);
      if (!last) throw conflict('The provider has not changed the severity of this case. Ask for another one instead.', 'SEV-6');
      const { from, to } = last.data;
      await this.store.change(work, held, { severityRequested: from });
      await this.promises.record(work, held, { type: 'severity.contested', audience: 'customer', data: { from, to, reason } }, ...(await this.decisionOn(work, held, to, from)));
      await this.upCalls.emit(work, SEVERITY_ASKED_FOR, { held, to: from, contested: true });
    });
  }

  /** What a change to a severity does to the promises, and to the queue: for the change itself and for its preview alike. */
  async severityInputs(work: Work, held: LockedCase, to: Severity): Promise<{ response: PromisedResponse; inputs: Input[]; requeuing: Requeuing }> {
    const from = held.row.severitySet;
    if (from === to) throw conflict(`This case is at Severity ${to} already.`, 'SEV-4');
    const cover = await this.contracts.coverOf(work, held.row);
    const response = await this.responses.promised(work, cover, { ...held.row, severity: to }, held.now);
    const requeuing = await this.routing.ifSeverityWere(work, held, { table: response.tableId, severity: to });
    const queueId = requeuing.becomes === 'goes' ? requeuing.to.queueId : held.row.queueId;
    const terms = await this.responses.terms(work, to, response, cover.location.calendarId, { ...held.row, queueId });
    const inputs: Input[] = [
      { type: 'severity_changed', from, ...terms }, { type: 'kept', kind: 'severity_decision' },
      ...(await this.further.cadenceChanged(work, held, to)), ...(await this.further.critsitManagerChanged(work, held, response.tableId, to)),
      ...(await this.further.release(work, held, to)),
    ];
    return { response, inputs, requeuing };
  }

  private async setSeverity(work: Work, held: LockedCase, { to, reason, missedObligationId }: SeverityChange): Promise<void> {
    const from = held.row.severitySet;
    const missed = missedObligationId === undefined ? null : await this.missedObligation(work, held, from, to, missedObligationId);
    const { response, inputs, requeuing } = await this.severityInputs(work, held, to);
    await this.store.change(work, held, {
      severitySet: to, responseTable: response.tableId, responseTableWhy: response.why, ...(!isCritical(to) && { effortReducedAt: null }),
    });
    await this.routing.requeue(work, held, requeuing);
    await this.promises.record(work, held,
      { type: 'severity.set', audience: 'customer', data: { from, to, reason, ...(missed && { missedObligation: missed }) } }, ...inputs);
    if (isCritical(to) && !isCritical(from)) await this.upCalls.emit(work, BECAME_CRITICAL, { held });
  }

  /** `SEV-6`: a downgrade under note 2 names the obligation of the customer that was missed: of this case, and missed. */
  private async missedObligation(work: Work, held: LockedCase, from: Severity, to: Severity, id: string): Promise<string> {
    const title = await missedObligation(work, held, id, 'SEV-6');
    const no = refuseForWantOfCustomer(held.row.responseTable, isUpgrade(to, from));
    if (no) throw refused(no.rule, no.message, [{ field: 'missedObligationId', message: no.message }]);
    return title;
  }
}

/** Who answers has the case in work, and as their own where nobody had it, unless they help from another queue (`TT-1`). */
async function takenUp({ tx, actor }: Work, { row }: LockedCase): Promise<{ state: CaseState; assigneeId: string | null }> {
  const takes = row.assigneeId === null && actor.side !== 'desk' && (await worksOn(tx, row.queueId, { id: actor.personId, roles: actor.roles }));
  return { state: row.state === 'open' ? 'in_progress' : row.state, assigneeId: takes ? actor.personId : row.assigneeId };
}

/** A customer who speaks is no longer waited for. */
const heard = ({ side }: Actor, { row }: LockedCase): { state?: CaseState } =>
  (side === 'customer' && row.state === 'waiting_for_customer' ? { state: 'in_progress' } : {});
