import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/index.js';
import { conflict, refused } from '../platform/http/index.js';
import { CaseActs } from './case-acts.service.js';
import { CasePromises } from './case-promises.js';
import { CaseStore } from './case-store.js';
import { missedObligation } from './missed-obligation.js';
import { refuseEffort } from './rules/effort.js';

export interface EffortChange {
  to: 'reduced' | 'full';
  reason: string;
  missedObligationId?: string | undefined;
}

/** `AEM-4`: without the customer's part the 24x7 effort on an event's case is reduced, on record, and made full again; the severity stays. */
@Injectable()
export class EffortService {
  constructor(private readonly acts: CaseActs, private readonly store: CaseStore, private readonly promises: CasePromises) {}

  set(actor: Actor, number: string, { to, reason, missedObligationId }: EffortChange, expected: number | null): Promise<void> {
    return this.acts.do(actor, number, expected, 'case.set_effort', 'drive', async (work, held) => {
      const no = refuseEffort(held.row.responseTable, held.row.effortReducedAt !== null, to);
      if (no?.status === 'rule') throw refused('AEM-4', no.message);
      if (no) throw conflict(no.message, 'AEM-4');
      // Without an id nothing is found, and the answer says what is asked for.
      const missed = to === 'reduced' ? await missedObligation(work, held, missedObligationId ?? NONE, 'AEM-4') : null;
      await this.store.change(work, held, { effortReducedAt: to === 'reduced' ? held.now : null });
      await this.promises.record(work, held, { type: `effort.${to}`, audience: 'customer', data: { reason, ...(missed !== null && { missedObligation: missed }) } });
    });
  }
}

const NONE = '00000000-0000-0000-0000-000000000000';
