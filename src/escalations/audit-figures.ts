import { Injectable } from '@nestjs/common';
import { Gauge, Histogram, type Registry } from 'prom-client';
import { THE_DESK, UnitOfWork } from '../platform/database/index.js';
import { EscalationAudit } from './audit.entity.js';

const GAUGES = {
  due: 'Steps that were due in the last hour.',
  fired: 'Of these, the steps that have fired.',
  late: 'Of these, the steps that fired more than 60 s after they could.',
  missing: 'Steps that are due and have not fired, whenever they were due.',
} as const;

/** What the auditor found, for `/metrics`. The gauges are of the last audit, whichever process made it: every process shows the same. */
@Injectable()
export class AuditFigures {
  private readonly lag = new Histogram({
    name: 'escalation_lag_seconds', help: 'From when a step could fire to its firing, as audited by this process.', registers: [],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 3_600],
  });

  constructor(private readonly unit: UnitOfWork) {}

  register(registry: Registry): void {
    registry.registerMetric(this.lag);
    const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] });
    const gauges = Object.entries(GAUGES).map(([figure, help]) => [figure as keyof typeof GAUGES, gauge(`escalations_${figure}`, help)] as const);
    const audited = gauge('escalations_audited_seconds', 'When the last audit was made, in seconds since 1970.');
    this.refresh = async () => {
      const last = await this.last();
      if (!last) return;
      for (const [figure, shown] of gauges) shown.set(last[figure]);
      audited.set(last.auditedAt / 1_000);
    };
  }

  /** Reads the last audit, before the figures are shown. Without PostgreSQL they stay what they were. */
  refresh: () => Promise<void> = async () => undefined;

  observe(lags: number[]): void {
    for (const lag of lags) this.lag.observe(Math.max(0, lag) / 1_000);
  }

  private last(): Promise<EscalationAudit | undefined> {
    return this.unit.run(THE_DESK, async ({ tx }) => (await tx.find(EscalationAudit, { order: { auditedAt: 'DESC' }, take: 1 }))[0]);
  }
}
