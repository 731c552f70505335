import { Injectable } from '@nestjs/common';
import type { FurtherKind, Input } from '../clocks/index.js';
import { ContractsService } from '../contracts/index.js';
import type { Work } from '../platform/database/index.js';
import { isCritical, type Severity } from '../severity/index.js';
import type { LockedCase } from './case-store.js';
import { ResponseChoice } from './response-choice.service.js';
import { critsitManager, RELEASE, updateCadence, type FurtherTarget } from './rules/promised-further.js';

/** The promises of a case beside first response, as inputs for the fold (`CLK-5`). */
@Injectable()
export class FurtherPromises {
  constructor(private readonly contracts: ContractsService, private readonly responses: ResponseChoice) {}

  async promise(work: Work, held: LockedCase, kind: FurtherKind, target: FurtherTarget, severity: Severity = held.row.severitySet): Promise<Input> {
    const { location } = await this.contracts.coverOf(work, held.row);
    return { type: 'promised', kind, startedAt: held.now, ...(await this.responses.terms(work, severity, target, location.calendarId, held.row)) };
  }

  /** A critsit manager accepts within 30 minutes of an event's case, opened or raised (`AEM-1`). One who accepted before stays. */
  async critsitManager(work: Work, held: LockedCase, responseTable: string, severity: Severity = held.row.severitySet): Promise<Input[]> {
    const target = held.row.critsitAcceptedAt === null ? critsitManager(responseTable) : null;
    return target === null ? [] : [await this.promise(work, held, 'critsit_manager', target, severity)];
  }

  /** Under the new severity's table nobody may be waiting for a critsit manager any more, or somebody is from now on; else what was promised stands. */
  async critsitManagerChanged(work: Work, held: LockedCase, responseTable: string, severity: Severity): Promise<Input[]> {
    if (critsitManager(held.row.responseTable) === null) return this.critsitManager(work, held, responseTable, severity);
    return critsitManager(responseTable) === null ? [{ type: 'dropped', kind: 'critsit_manager' }] : [];
  }

  /** The customer has just heard from us: the update due is kept, and the next one promised at this severity's cadence. */
  async heardFromUs(work: Work, held: LockedCase, severity: Severity = held.row.severitySet): Promise<Input[]> {
    if (held.row.state === 'resolved') return [];
    const cadence = updateCadence(severity);
    const kept: Input = { type: 'kept', kind: 'next_update' };
    return cadence === null ? [kept] : [kept, await this.promise(work, held, 'next_update', cadence, severity)];
  }

  /** A held Severity 1 or A has a clock of its own, so that nobody forgets it (`HRS-4`); one that is not held has none. */
  async release(work: Work, held: LockedCase, severity: Severity = held.row.severitySet): Promise<Input[]> {
    if (held.row.state !== 'awaiting_entitlement') return [];
    return isCritical(severity) ? [await this.promise(work, held, 'release', RELEASE, severity)] : [{ type: 'dropped', kind: 'release' }];
  }

  /** Somebody of the provider's answered: the first response is given, unless it was (`CLK-1`), and the next update is due. */
  async answered(work: Work, held: LockedCase): Promise<Input[]> {
    return [{ type: 'responded' }, ...(await this.heardFromUs(work, held))];
  }

  /** A new severity has another cadence, or none: the update promised at the old one is dropped. Nothing before the first response. */
  async cadenceChanged(work: Work, held: LockedCase, severity: Severity): Promise<Input[]> {
    const [running] = await work.tx.query<unknown[]>(
      `SELECT 1 FROM clock WHERE subject_id = $1 AND kind = 'first_response' AND met_at IS NOT NULL LIMIT 1`, [held.row.id]);
    const cadence = updateCadence(severity);
    if (!running) return [];
    return [{ type: 'dropped', kind: 'next_update' }, ...(cadence ? [await this.promise(work, held, 'next_update', cadence, severity)] : [])];
  }
}
