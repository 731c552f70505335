import { Injectable } from '@nestjs/common';
import { ContractsService } from '../contracts/index.js';
import { authorise, mayDo, type Act } from '../identity/index.js';
import { UnitOfWork, type Actor, type Work } from '../platform/database/index.js';
import { conflict } from '../platform/http/index.js';
import type { Severity } from '../severity/index.js';
import { CasePromises } from './case-promises.js';
import { CaseStore, type LockedCase } from './case-store.js';
import type { CaseState } from './case.entity.js';
import { ResponseChoice } from './response-choice.service.js';
import { OpeningService } from './opening.service.js';

const ENDED: readonly CaseState[] = ['draft', 'closed', 'cancelled'];

/** What people do on an open case: respond, comment, change its severity. */
@Injectable()
export class WorkService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly store: CaseStore,
    private readonly promises: CasePromises,
    private readonly opening: OpeningService,
    private readonly contracts: ContractsService,
    private readonly responses: ResponseChoice,
  ) {}

  /** A person of the provider answers: the first one stops the first-response clock, at this time and no other (`CLK-1`). */
  respond(actor: Actor, number: string, said: { body: string; by: 'phone' | 'message' }, expected: number | null): Promise<void> {
    return this.onOpenCase(actor, number, 'case.respond', async (work, held) => {
      await this.store.change(work, held, expected, takenUp(work.actor, held));
      await this.promises.record(work, held, { type: 'case.responded', audience: 'customer', data: { ...said } }, { type: 'responded' });
    });
  }

  /** A message both sides see, or a note of the provider's. Said by an engineer, lead or critsit manager, it answers (`CLK-1`). */
  comment(actor: Actor, number: string, said: { body: string; internal: boolean }, expected: number | null): Promise<void> {
    return this.onOpenCase(actor, number, said.internal ? 'case.note' : 'case.comment', async (work, held) => {
      const answers = !said.internal && work.actor.side === 'provider' && mayDo('case.respond', work.actor.roles);
      await this.store.change(work, held, expected, answers ? takenUp(work.actor, held) : {});
      const audience = said.internal ? 'provider' : 'customer';
      await this.promises.record(work, held, { type: 'case.commented', audience, data: { ...said } }, answers ? { type: 'responded' } : null);
    });
  }

  /** The provider sets the severity; the customer asks for one (`SEV-3`, `SEV-4`, `SEV-5`). */
  changeSeverity(actor: Actor, number: string, asked: { to: Severity; reason: string }, expected: number | null): Promise<void> {
    const act = actor.side === 'customer' ? 'case.request_severity' : 'case.set_severity';
    return this.onOpenCase(actor, number, act, (work, held) =>
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
    const { location } = cover;
    const response = await this.responses.promised(work, cover, { ...held.row, severity: to }, held.now);
    const terms = await this.opening.terms(work, to, response, location.calendarId);
    await this.store.change(work, held, expected, { severitySet: to, responseTable: response.tableId, responseTableWhy: response.why });
    await this.promises.record(work, held,
      { type: 'severity.set', audience: 'customer', data: { from, to, reason } },
      { type: 'severity_changed', from, ...terms });
  }

  /** Finding the case comes before being allowed, and that before its state: what one may not see one is not told about. */
  private onOpenCase(actor: Actor, number: string, act: Act, use: (work: Work, held: LockedCase) => Promise<void>): Promise<void> {
    return this.unit.run(actor, async (work) => {
      const held = await this.store.lock(work, number);
      authorise(actor, act);
      if (ENDED.includes(held.row.state)) throw conflict(`This case is ${held.row.state}; nothing more can be done on it.`);
      await use(work, held);
    });
  }
}

function takenUp(actor: Actor, { row }: LockedCase): { state: CaseState; assigneeId: string | null } {
  const assigneeId = row.assigneeId ?? (actor.side === 'desk' ? null : actor.personId);
  return { state: row.state === 'open' ? 'in_progress' : row.state, assigneeId };
}
