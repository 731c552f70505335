import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DESK_CONFIG, type DeskConfig } from '../platform/config/desk-config.js';
import { THE_DESK, UnitOfWork, type Work } from '../platform/database/index.js';
import { iso } from '../platform/http/index.js';
import { Loop } from '../platform/loops/loop.js';
import { EscalationAudit } from './audit.entity.js';
import { AuditFigures } from './audit-figures.js';
import { AuditService, GRACE_MS } from './audit.service.js';
import type { CaseStep } from './asked-steps.js';
import { DueCases } from './due-cases.service.js';
import { IncidentsService } from './incidents.service.js';
import { countsOf, type Finding } from './rules/index.js';

const EVERY_MS = 60_000;
/** Another worker has just audited. */
const ENOUGH_SECONDS = 45;
const LOCK = 7_003_004;
const HOUR = 3_600_000;
const KEPT_DAYS = 30;
const NAMED = 20;
const CALLED_WITHIN_MS = 5_000;

/**
 * Reckons every minute, by a way of its own, what should have fired, and compares (`ESC-3`). What is missing is fired, and told
 * as an incident of the desk itself. On every worker, but one at a time does it.
 */
@Injectable()
export class Auditor implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(Auditor.name);
  private readonly loop = new Loop(Auditor.name, EVERY_MS, () => this.audit(ENOUGH_SECONDS));

  constructor(
    private readonly unit: UnitOfWork,
    private readonly audits: AuditService,
    private readonly incidents: IncidentsService,
    private readonly dueCases: DueCases,
    private readonly figures: AuditFigures,
    @Inject(DESK_CONFIG) private readonly config: DeskConfig,
  ) {}

  /** A minute after the start: the sweep goes first. */
  onApplicationBootstrap(): void {
    if (this.config.works) this.loop.start(EVERY_MS);
  }

  onApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  /** @param enoughSeconds nothing is done where the last audit is younger. @returns whether all was well; null: not its turn */
  async audit(enoughSeconds = 0): Promise<boolean | null> {
    const findings = await this.unit.run(THE_DESK, (work) => this.compare(work, enoughSeconds));
    if (findings === null) return null;
    const missing = findings.filter(({ verdict }) => verdict === 'missing');
    for (const caseId of new Set(missing.map(({ step }) => step.subjectId))) await this.fire(caseId);
    const wrong = findings.some(isWrong);
    if (!wrong) await this.beat();
    return !wrong;
  }

  private async compare(work: Work, enoughSeconds: number): Promise<Finding<CaseStep>[] | null> {
    const [turn] = await work.tx.query<{ mine: boolean; last_until: Date | null }[]>(
      `SELECT pg_try_advisory_xact_lock($1) AND NOT EXISTS (SELECT 1 FROM escalation_audit WHERE audited_at > clock_timestamp() - make_interval(secs => $2)) AS mine,
         (SELECT until_at FROM escalation_audit ORDER BY audited_at DESC LIMIT 1) AS last_until`, [LOCK, enoughSeconds]);
    if (!turn!.mine) return null;
    const span = { from: work.now - GRACE_MS - HOUR, until: work.now - GRACE_MS };
    const findings = await this.audits.findings(work, span, () => 'true');
    await this.keep(work, span, findings);
    const lastUntil = turn!.last_until?.getTime() ?? span.from;
    this.figures.observe(findings.flatMap(({ dueAt, lag }) => (lag !== null && dueAt > lastUntil ? [lag] : [])));
    return findings;
  }

  private async keep(work: Work, { from, until }: { from: number; until: number }, findings: Finding<CaseStep>[]): Promise<void> {
    const { held: _, ...counts } = countsOf(findings);
    await work.tx.query(`DELETE FROM escalation_audit WHERE audited_at < clock_timestamp() - make_interval(days => $1)`, [KEPT_DAYS]);
    const [machine] = await work.tx.query<{ now: Date }[]>('SELECT clock_timestamp() AS now');
    await work.tx.insert(EscalationAudit, { auditedAt: machine!.now.getTime(), fromAt: from, untilAt: until, ...counts });
    const wrong = findings.filter(isWrong);
    if (wrong.length === 0) {
      await this.incidents.end(work, 'escalations');
      return;
    }
    const cases = [...new Set(wrong.map(({ step }) => step.number))];
    const isNew = await this.incidents.raise(work, 'escalations', { missing: counts.missing, unexpected: counts.unexpected, cases: cases.slice(0, NAMED) }, wordsOf(wrong));
    if (isNew) this.log.error(`Escalations that should have fired and did not: ${counts.missing}; that fired and should not have: ${counts.unexpected}. Cases: ${cases.slice(0, NAMED).join(', ')}.`);
  }

  private async fire(caseId: string): Promise<void> {
    try {
      await this.dueCases.doWhatIsDue([caseId]);
    } catch (error) {
      this.log.error(`What is missing on case ${caseId} could not be fired and will be tried again: ${String(error)}`);
    }
  }

  /** Tells a watchman outside that all is well; who hears nothing raises the alarm. */
  private async beat(): Promise<void> {
    if (this.config.heartbeatUrl === null) return;
    try {
      const { ok, status } = await fetch(this.config.heartbeatUrl, { redirect: 'manual', signal: AbortSignal.timeout(CALLED_WITHIN_MS) });
      if (!ok) this.log.warn(`HEARTBEAT_URL answered ${status}.`);
    } catch (error) {
      this.log.warn(`HEARTBEAT_URL did not answer: ${String(error)}`);
    }
  }
}

const isWrong = ({ verdict }: Finding<CaseStep>): boolean => verdict === 'missing' || verdict === 'unexpected';

function wordsOf(wrong: Finding<CaseStep>[]): { subject: string; body: string } {
  const lines = wrong.slice(0, NAMED).map(({ step, dueAt, verdict }) =>
    `${step.number}, Severity ${step.severity}, ${step.kind.replaceAll('_', ' ')}, step ${step.step + 1}: due ${iso(dueAt)}, ${verdict === 'missing' ? 'not fired' : 'fired and should not have'}`);
  const more = wrong.length > NAMED ? [`and ${wrong.length - NAMED} more`] : [];
  return {
    subject: `[Critsit] ${wrong.length === 1 ? 'An escalation is' : `${wrong.length} escalations are`} not as promised`,
    body: ['The auditor compared what should have fired with what did (ESC-3):', '', ...lines, ...more, '',
      'What is missing is being fired now. Look at /readyz: while `escalations` stands there, something keeps it from firing; look at the cases above and at the log of the workers.'].join('\n'),
  };
}
