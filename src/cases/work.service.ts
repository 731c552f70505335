import { Injectable } from '@nestjs/common';
import { ContractsService } from '../contracts/index.js';
import { mayDo } from '../identity/index.js';
import type { Actor, Work } from '../platform/database/index.js';
import { conflict } from '../platform/http/index.js';
import type { Severity } from '../severity/index.js';
import { CaseActs } from './case-acts.service.js';
import { CasePromises } from './case-promises.js';
import { CaseStore, type LockedCase } from './case-store.js';
import { OpeningService } from './opening.service.js';
import { ResponseChoice } from './response-choice.service.js';
import type { CaseState } from './rules/life.js';

/** What people do on an open case: respond, comment, change its severity. */
@Injectable()
export class WorkService {
  constructor(
    private readonly acts: CaseActs,
    private readonly store: CaseStore,
    private readonly promises: CasePromises,
    private readonly opening: OpeningService,
    private readonly contracts: ContractsService,
    private readonly responses: ResponseChoice,
  ) {}

  /** A person of the provider answers: the first one stops the first-response clock, at this time and no other (`CLK-1`). */
  respond(actor: Actor, number: string, said: { body: string; by: 'phone' | 'message' }, expected: number | null): Promise<void> {
    return this.acts.do(actor, number, 'case.respond', 'work', async (work, held) => {
      await this.store.change(work, held, expected, takenUp(work.actor, held));
      await this.promises.record(work, held, { type: 'case.responded', audience: 'customer', data: { ...said } }, { type: 'responded' });
    });
  }

  /** A message both sides see, or a note of the provider's. Said by an engineer, lead or critsit manager, it answers (`CLK-1`). */
  comment(actor: Actor, number: string, said: { body: string; internal: boolean }, expected: number | null): Promise<void> {
    return this.acts.do(actor, number, said.internal ? 'case.note' : 'case.comment', 'work', async (work, held) => {
      const answers = !said.internal && work.actor.side === 'provider' && mayDo('case.respond', work.actor.roles);
      await this.store.change(work, held, expected, answers ? takenUp(work.actor, held) : heard(work.actor, held));
      const audience = said.internal ? 'provider' : 'customer';
      await this.promises.record(work, held, { type: 'case.commented', audience, data: { ...said } }, answers ? { type: 'responded' } : null);
    });
  }

  /** The provider sets the severity; the customer asks for one (`SEV-3`, `SEV-4`, `SEV-5`). */
  changeSeverity(actor: Actor, number: string, asked: { to: Severity; reason: string }, expected: number | null): Promise<void> {
    const act = actor.side === 'customer' ? 'case.request_severity' : 'case.set_severity';
    return this.acts.do(actor, number, act, 'work', (work, held) =>
      act === 'case.request_severity' ? this.requestSeverity(work, held, asked, expected) : this.setSeverity(work, held, asked, expected));
  }

  private async requestSeverity(work: Work, held: LockedCase, { to, reason }: { to: Severity; reason: string }, expected: number | null): Promise<void> {
    const from = held.row.severityRequested;
    await this.store.change(work, held, expected, { severityRequested: to });
    await this.promises.record(work, held, { type: 'severity.requested', audience: 'customer', data: { from, to, reason } }, null);
  }

  private async setSeverity(work: Work, held: LockedCase, { to, reason }: { to: Severity; reason: string }, expected: number | null): Promise<void> {
    const from = held.row.severitySet;
    if (from === to) throw conflict(`This case is at Severity ${to} already.`, 'SEV-4');
    const cover = await this.contracts.coverOf(work, held.row);
    const response = await this.responses.promised(work, cover, { ...held.row, severity: to }, held.now);
    const terms = await this.opening.terms(work, to, response, cover.location.calendarId);
    await this.store.change(work, held, expected, { severitySet: to, responseTable: response.tableId, responseTableWhy: response.why });
    await this.promises.record(work, held,
      { type: 'severity.set', audience: 'customer', data: { from, to, reason } },
      { type: 'severity_changed', from, ...terms });
  }
}

/** Who answers has the case in work, and as their own where nobody had it. */
function takenUp(actor: Actor, { row }: LockedCase): { state: CaseState; assigneeId: string | null } {
  const assigneeId = row.assigneeId ?? (actor.side === 'desk' ? null : actor.personId);
  return { state: row.state === 'open' ? 'in_progress' : row.state, assigneeId };
}

/** A customer who speaks is no longer waited for. */
const heard = ({ side }: Actor, { row }: LockedCase): { state?: CaseState } =>
  (side === 'customer' && row.state === 'waiting_for_customer' ? { state: 'in_progress' } : {});
