import { Injectable } from '@nestjs/common';
import { CalendarService } from '../calendar/index.js';
import { canSeeCase, CaseEntity, visibleCases } from '../cases/index.js';
import { authorise } from '../identity/index.js';
import { asDesk, UnitOfWork, type Actor, type Work } from '../platform/database/index.js';
import { iso, malformed, notFound } from '../platform/http/index.js';
import { ClockJump } from './audit.entity.js';
import { askedSteps, type CaseStep } from './asked-steps.js';
import { openIncidents } from './incidents.service.js';
import { heldCases } from './restored-backup.js';
import { audit, countsOf, lagsOf, type Counts, type Finding, type Lags, type Span } from './rules/index.js';

/** What came due this lately may still be on its way. */
export const GRACE_MS = 30_000;
const DAY = 86_400_000;
const LONGEST_DAYS = 31;
const SHOWN = 200;

export interface AuditedStep {
  number: string;
  clockId: string;
  kind: string;
  severity: string;
  step: number;
  repeat: number;
  dueAt: string;
  firedAt: string | null;
  lagSeconds: number | null;
  verdict: Finding<CaseStep>['verdict'];
}

export interface AuditView extends Counts {
  from: string;
  /** Up to when all that was due should have fired. */
  until: string;
}

/** What should have fired against what did, for whoever asks: reckoned when asked for, from the same rows as the auditor's. */
@Injectable()
export class AuditService {
  constructor(private readonly unit: UnitOfWork, private readonly calendars: CalendarService) {}

  /** Of all cases that the asker sees; the steps that are not simply `fired`, gravest first, up to 200. */
  ofDesk(actor: Actor, asked: { from?: string; to?: string }): Promise<AuditView & { lagSeconds: Lags | null; notable: AuditedStep[]; incidents: object[]; casesHeld: number }> {
    return this.unit.run(actor, async (work) => {
      authorise(actor, 'escalation.audit');
      const span = spanOf(asked, work.now);
      const findings = await this.findings(work, span, (bind) => visibleCases(actor, bind));
      const notable = findings.filter(({ verdict }) => verdict !== 'fired').sort((a, b) => a.step.severity.localeCompare(b.step.severity) || a.dueAt - b.dueAt);
      const incidents = (await openIncidents(work.tx)).map(({ kind, openedAt }) => ({ kind, openedAt: iso(openedAt) }));
      const casesHeld = await heldCases(work);
      return { ...viewOf(findings, span), lagSeconds: lagsOf(findings), casesHeld, notable: notable.slice(0, SHOWN).map(stepView), incidents };
    });
  }

  /** Of one case, from its beginning. A customer reads counts: the steps are the provider's (`WHO-1`). */
  ofCase(actor: Actor, number: string): Promise<AuditView & { steps?: AuditedStep[] }> {
    return this.unit.run(actor, async (work) => {
      const row = await work.tx.findOneBy(CaseEntity, { number });
      if (!row || !(await canSeeCase(work, number))) throw notFound('case');
      const span = { from: 0, until: work.now - GRACE_MS };
      const findings = await asDesk(work, () => this.findings(work, span, (bind) => `k.id = ${bind(row.id)}`));
      return { ...viewOf(findings, { ...span, from: row.openedAt }), ...(actor.side !== 'customer' && { steps: findings.map(stepView) }) };
    });
  }

  /** @param cases which (`k`), as a condition in SQL */
  async findings({ tx }: Work, span: Span, cases: (bind: (value: unknown) => string) => string): Promise<Finding<CaseStep>[]> {
    const steps = await askedSteps(tx, this.calendars, span, cases);
    const jumps = await tx.find(ClockJump, { order: { id: 'ASC' } });
    const held = (await openIncidents(tx)).find(({ heldUntil }) => heldUntil !== null);
    return audit(steps, span, jumps.map(({ fromAt, toAt }) => ({ from: fromAt, until: toAt })), held?.heldUntil ?? null);
  }
}

function spanOf({ from, to }: { from?: string; to?: string }, now: number): Span {
  const until = Math.min(to === undefined ? now : Date.parse(to), now - GRACE_MS);
  const since = from === undefined ? until - DAY : Date.parse(from);
  if (since > until) throw malformed([{ field: 'from', message: 'Give a time before `to` that has passed.' }]);
  if (until - since > LONGEST_DAYS * DAY) throw malformed([{ field: 'from', message: `Ask for ${LONGEST_DAYS} days at most.` }]);
  return { from: since, until };
}

const viewOf = (findings: Finding<CaseStep>[], { from, until }: Span): AuditView => ({ from: iso(from), until: iso(until), ...countsOf(findings) });

function stepView({ step, dueAt, lag, verdict }: Finding<CaseStep>): AuditedStep {
  const { number, clockId, kind, severity, repeat, fired } = step;
  return {
    number, clockId, kind, severity, step: step.step, repeat, dueAt: iso(dueAt), firedAt: fired && iso(fired.at),
    lagSeconds: lag === null ? null : lag / 1_000, verdict,
  };
}
