import { Injectable } from '@nestjs/common';
import type { HourKind } from '../contracts/rules/index.js';
import { Person } from '../identity/index.js';
import { asDesk, type Actor, type Work } from '../platform/database/index.js';
import { conflict, refused } from '../platform/http/index.js';
import { CaseActs } from './case-acts.service.js';
import { CaseLedger } from './hours/case-ledger.service.js';
import { CasePromises } from './case-promises.js';
import { CaseStore, type LockedCase } from './case-store.js';
import { firstWhoWorksOn, worksOn } from './queue-people.js';
import { SurveyService } from './survey.service.js';
import { claimLease, mayClaim } from './rules/claim.js';

export interface Resolution {
  cause: string;
  summary: string;
  productDefect: boolean;
}

/** From hand to hand and to its end: claim, assign, resolve, reopen, close, withdraw; a mistaken response retracted. */
@Injectable()
export class LifeService {
  constructor(private readonly acts: CaseActs, private readonly store: CaseStore, private readonly promises: CasePromises, private readonly surveys: SurveyService, private readonly ledger: CaseLedger) {}

  /** Takes a case: one of several at once gets it, and holds it for a while though nothing is done. Claiming is not answering (`CLK-5`). */
  claim(actor: Actor, number: string, expected: number | null): Promise<void> {
    return this.acts.do(actor, number, expected, 'case.claim', 'work', async (work, held) => {
      const personId = personOf(actor);
      const claim = mayClaim(held.row, personId, held.now);
      if (!claim.ok) throw conflict(`${await nameOf(work, claim.heldBy)} has this case. Ask for it, or have a lead assign it to you.`, 'CLK-5');
      if (held.row.assigneeId === personId) return;
      await this.refuseHelper(work, held);
      await this.give(work, held, personId, held.now + claimLease(held.row.severitySet), { type: 'case.claimed', note: null });
    });
  }

  /** Gives a case to somebody, with a note for them: at the end of a shift, say. */
  assign(actor: Actor, number: string, personId: string, note: string | null, expected: number | null): Promise<void> {
    return this.acts.do(actor, number, expected, 'case.assign', 'work', async (work, held) => {
      await this.checkAssignee(work, held, personId);
      await this.give(work, held, personId, held.now + claimLease(held.row.severitySet), { type: 'case.assigned', note });
    });
  }

  /** By a step of an escalation: to the first of these who may have it, unless somebody has it (`ESC-1`). @returns false where none of them may */
  async giveByDesk(work: Work, held: LockedCase, personIds: string[]): Promise<boolean> {
    if (held.row.assigneeId !== null) return true;
    const assigneeId = await firstWhoWorksOn(work, held.row.queueId, personIds);
    if (assigneeId === null) return false;
    await this.store.byDesk(work, [held], { assigneeId, claimedUntil: held.now + claimLease(held.row.severitySet), claimRemindedAt: null });
    await this.promises.record(work, held, { type: 'case.assigned', audience: 'customer', byDesk: true, data: {} });
    return true;
  }

  resolve(actor: Actor, number: string, resolution: Resolution, expected: number | null): Promise<void> {
    return this.acts.do(actor, number, expected, 'case.resolve', 'resolve', async (work, held, to) => {
      const wasDefect = held.row.resolution?.productDefect === true;
      await this.store.change(work, held, { state: to, resolution, resolvedAt: held.now, claimedUntil: null });
      await this.promises.record(work, held, { type: 'case.resolved', audience: 'customer', data: { ...resolution } }, { type: 'resolved' });
      await this.ledger.release(work, held);
      await this.settle(work, held, resolution, wasDefect);
    });
  }

  /** Within 14 days of its resolution; the first response stays what it was (`CLK-1`). */
  reopen(actor: Actor, number: string, reason: string, expected: number | null): Promise<void> {
    return this.acts.do(actor, number, expected, 'case.reopen', 'reopen', async (work, held, to) => {
      await this.store.change(work, held, { state: to, resolvedAt: null });
      await this.promises.record(work, held, { type: 'case.reopened', audience: 'customer', data: { reason } });
      await this.ledger.reserve(work, held);
    });
  }

  /** A customer who closes it needs no manager any more. */
  close(actor: Actor, number: string, expected: number | null): Promise<void> {
    return this.acts.do(actor, number, expected, 'case.close', 'close', async (work, held, to) => {
      await this.store.change(work, held, { state: to });
      await this.promises.record(work, held, { type: 'case.closed', audience: 'customer', data: {} },
        ...(actor.side === 'customer' ? [{ type: 'dropped', kind: 'manager_request' } as const] : []));
      await this.surveys.ask(work, held);
    });
  }

  /** The customer needs no answer any more: all clocks are cancelled (`CLK-1`). */
  withdraw(actor: Actor, number: string, reason: string, expected: number | null): Promise<void> {
    return this.acts.do(actor, number, expected, 'case.withdraw', 'withdraw', async (work, held, to) => {
      await this.store.change(work, held, { state: to, claimedUntil: null });
      await this.promises.record(work, held, { type: 'case.withdrawn', audience: 'customer', data: { reason } }, { type: 'withdrawn' });
      await this.ledger.release(work, held);
    });
  }

  /** A contact says that the call was theirs: from here on the case is as good as one whose caller was verified (`WHO-12`). */
  confirmCaller(actor: Actor, number: string, expected: number | null): Promise<void> {
    return this.acts.do(actor, number, expected, 'case.confirm_caller', 'confirm_caller', async (work, held) => {
      const { channel, callerVerification } = held.row;
      if (channel !== 'phone' || callerVerification !== null) throw conflict('There is nothing to confirm: it is known who opened this case.', 'WHO-12');
      await this.store.change(work, held, { callerVerification: 'contact' });
      await this.promises.record(work, held, { type: 'caller.confirmed', audience: 'customer', data: {} });
    });
  }

  /** The first response was none: its clock runs on as if it had not been, and both sides see it (`CLK-1`). */
  retractResponse(actor: Actor, number: string, reason: string, expected: number | null): Promise<void> {
    return this.acts.do(actor, number, expected, 'case.retract_response', 'work', async (work, held) => {
      const answered = await work.tx.query<unknown[]>(
        `SELECT 1 FROM clock WHERE subject_id = $1 AND kind = 'first_response' AND met_at IS NOT NULL`, [held.row.id]);
      const running = await work.tx.query<unknown[]>(
        `SELECT 1 FROM clock WHERE subject_id = $1 AND kind = 'first_response' AND ended_at IS NULL`, [held.row.id]);
      if (answered.length === 0 || running.length > 0) throw conflict('There is no first response to retract: the customer is still waiting for it.', 'CLK-1');
      await this.store.change(work, held, {});
      await this.promises.record(work, held, { type: 'response.retracted', audience: 'customer', data: { reason } }, { type: 'response_retracted' });
    });
  }

  /** What a defect of ours has cost goes back; what is found to be none after all is charged again (`HRS-2`). */
  private async settle(work: Work, held: LockedCase, { summary, productDefect }: Resolution, wasDefect: boolean): Promise<void> {
    const minutes = await this.ledger.giveBack(work, held, summary);
    if (minutes > 0) await this.store.append(work, held, { type: 'hours.given_back', audience: 'customer', byDesk: true, data: { minutes, rule: 'HRS-2' } });
    if (productDefect || !wasDefect) return;
    const kinds = await work.tx.query<{ kind: HourKind }[]>('SELECT DISTINCT kind FROM labour WHERE case_id = $1 ORDER BY kind', [held.row.id]);
    await this.ledger.charge(work, held, kinds.map(({ kind }) => kind), { key: `resolved/${held.row.id}/${held.row.version}`, happenedAt: held.now, rule: 'HRS-1', reason: summary });
  }

  private async give(work: Work, held: LockedCase, personId: string, claimedUntil: number, { type, note }: { type: string; note: string | null }): Promise<void> {
    await this.store.change(work, held, { assigneeId: personId, claimedUntil, claimRemindedAt: null });
    await this.promises.record(work, held, { type, audience: 'customer', data: {} });
    if (note !== null) await this.promises.record(work, held, { type: 'case.handed_over', audience: 'provider', data: { to: await nameOf(work, personId), note } });
  }

  /** Who helps from another queue works on the case, and does not take it from its own (`TT-1`). */
  private async refuseHelper(work: Work, { row }: LockedCase): Promise<void> {
    const { tx, actor } = work;
    if (actor.side === 'desk' || (await asDesk(work, () => worksOn(tx, row.queueId, { id: actor.personId, roles: actor.roles })))) return;
    throw refused('TT-1', 'This case is another queue’s. Work on it as it is: answer, write, keep its items; it stays with its queue.');
  }

  private async checkAssignee({ tx }: Work, { row }: LockedCase, personId: string): Promise<void> {
    const person = await tx.findOneBy(Person, { id: personId, side: 'provider', active: true });
    if (person !== null && (await worksOn(tx, row.queueId, person))) return;
    throw refused('WHO-5', 'Give the case to an engineer of its queue, a lead or a critsit manager.', [{ field: 'personId', message: 'Does not work on this queue.' }]);
  }
}

function personOf(actor: Actor): string {
  if (actor.side === 'desk') throw new Error('The desk itself owns no case.');
  return actor.personId;
}

const nameOf = async ({ tx }: Work, id: string): Promise<string> => (await tx.findOneByOrFail(Person, { id })).name;
