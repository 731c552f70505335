import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { canSeeCase, CaseEntity } from '../cases/index.js';
import { ClockEntity, ClockStepEntity } from '../clocks/index.js';
import { asDesk, UnitOfWork, type Actor, type Work } from '../platform/database/index.js';
import { iso, notFound } from '../platform/http/index.js';
import { meant, PoliciesService, roleOf, stepsFor, type ClockKind, type Severity, type Trigger } from '../severity/index.js';

export interface StepAhead {
  clockId: string;
  kind: ClockKind;
  severity: Severity;
  step: number;
  repeat: number;
  dueAt: string;
  trigger: Trigger;
  /** By role: nobody knows yet who is on duty then, and a customer reads no names (`WHO-1`). */
  reaches: string[];
}

/** The steps of a case's running clocks that have yet to fire (`ESC-1`). */
@Injectable()
export class StepsAhead {
  constructor(private readonly unit: UnitOfWork, private readonly policies: PoliciesService) {}

  list(actor: Actor, number: string): Promise<StepAhead[]> {
    return this.unit.run(actor, async (work) => {
      const row = await work.tx.findOneBy(CaseEntity, { number });
      if (!row || !(await canSeeCase(work, number))) throw notFound('case');
      return asDesk(work, () => this.ofCase(work, row.id));
    });
  }

  private async ofCase({ tx }: Work, subjectId: string): Promise<StepAhead[]> {
    const clocks = await tx.findBy(ClockEntity, { subjectId, endedAt: IsNull() });
    const armed = await tx.find(ClockStepEntity, { where: { clockId: In(clocks.map(({ id }) => id)), state: 'armed' }, order: { dueAt: 'ASC', step: 'ASC', clockId: 'ASC' } });
    const ahead: StepAhead[] = [];
    for (const { clockId, step, repeat, dueAt } of armed) {
      const { kind, severity, policyVersionId } = clocks.find(({ id }) => id === clockId)!;
      const { trigger, reach } = stepsFor(await this.policies.policy(tx, policyVersionId), kind, severity)[step]!;
      ahead.push({ clockId, kind, severity, step, repeat, dueAt: iso(dueAt), trigger, reaches: reach.map((each) => roleOf(meant(each, kind))) });
    }
    return ahead;
  }
}
