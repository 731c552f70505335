import { Injectable } from '@nestjs/common';
import { ContractsService } from '../../contracts/index.js';
import type { HourKind } from '../../contracts/rules/index.js';
import { LedgerService, type Dryness } from '../../hours/index.js';
import { asDesk, type Work } from '../../platform/database/index.js';
import type { LockedCase } from '../case-store.js';
import type { CaseEntity } from '../case.entity.js';
import { caseHours, isFree, toCharge, type CaseHours } from '../rules/case-hours.js';

type Placed = Pick<CaseEntity, 'workOrderId' | 'workOrderVersion' | 'locationId' | 'productId'>;

export interface Prepaid extends CaseHours {
  incrementMinutes: number;
  leftMinutes: number;
  wouldBeHeld: boolean;
}

/** What a case takes from the prepaid hours, and whether there are any. Lock the case first: then the pool. */
@Injectable()
export class CaseLedger {
  constructor(private readonly contracts: ContractsService, private readonly ledger: LedgerService) {}

  /** Which hours, and whether they are charged (`HRS-3`). */
  of(work: Work, of: Placed): Promise<CaseHours & { phase: string; incrementMinutes: number }> {
    return asDesk(work, async () => {
      const { terms, product } = await this.contracts.coverOf(work, of);
      return { ...caseHours({ terms, product, sector: await this.contracts.sectorOf(work.tx, of.workOrderId) }), phase: product.phase, incrementMinutes: terms.incrementMinutes };
    });
  }

  /** Whether a further case would be held for want of hours; one that is not charged never is (`HRS-4`). */
  standing(work: Work, of: Placed): Promise<CaseHours & Dryness & { incrementMinutes: number }> {
    return asDesk(work, async () => {
      const { kind, charged, why, incrementMinutes } = await this.of(work, of);
      const { dry, tried } = await this.ledger.dryFor(work.tx, { ...of, kind });
      return { kind, charged, why, incrementMinutes, dry: charged && dry, tried };
    });
  }

  /** The same as it is told to whoever asks: what is left in the pools that may pay, and whether a further case would be held (`HRS-4`). */
  async prepaid(work: Work, of: Placed): Promise<Prepaid> {
    const { kind, charged, why, incrementMinutes, dry, tried } = await this.standing(work, of);
    return { kind, charged, why, incrementMinutes, leftMinutes: tried.reduce((sum, { minutes }) => sum + minutes, 0), wouldBeHeld: dry };
  }

  /** An open case will take hours: it says so (`HRS-4`). */
  async reserve(work: Work, { row }: LockedCase): Promise<void> {
    const { kind, charged } = await this.of(work, row);
    if (charged) await this.ledger.reserve(work, { ...row, caseId: row.id, kind });
  }

  release(work: Work, { row }: LockedCase): Promise<void> {
    return this.ledger.release(work, { caseId: row.id });
  }

  /** Charges what its labour of these kinds comes to, all in all: the ledger posts the difference (`HRS-1`). */
  async charge(work: Work, { row }: LockedCase, kinds: Iterable<HourKind>, posted: { key: string; happenedAt: number; rule: string; reason: string }): Promise<void> {
    const { charged, phase } = await this.of(work, row);
    if (!charged) return;
    const entries = await work.tx.query<{ kind: HourKind; minutes: number }[]>(
      'SELECT kind, minutes FROM labour l WHERE case_id = $1 AND NOT EXISTS (SELECT 1 FROM labour r WHERE r.replaces_id = l.id)', [row.id]);
    for (const kind of new Set(kinds)) {
      const minutes = toCharge(entries, kind, isFree(row.resolution, phase));
      await this.ledger.charge(work, { ...posted, ...placed(row), kind, minutes, key: `${posted.key}/${kind}` });
    }
  }

  /** All that was charged goes back: it was a defect of a product in mainstream support (`HRS-2`). @returns how many minutes */
  async giveBack(work: Work, { row, now }: LockedCase, reason: string): Promise<number> {
    if (!isFree(row.resolution, (await this.of(work, row)).phase)) return 0;
    return this.ledger.reverseAll(work, { ...placed(row), key: `defect/${row.id}/${row.version}`, happenedAt: now, rule: 'HRS-2', reason });
  }

  /** What each kind of work on a case is charged with. */
  charged(work: Work, { id, workOrderId }: Pick<CaseEntity, 'id' | 'workOrderId'>): Promise<{ kind: HourKind; minutes: number }[]> {
    return asDesk(work, () => this.ledger.chargedFor(work.tx, { workOrderId, caseId: id }));
  }
}

const placed = (row: CaseEntity) => ({ workOrderId: row.workOrderId, workOrderVersion: row.workOrderVersion, locationId: row.locationId, caseId: row.id, caseNumber: row.number });
