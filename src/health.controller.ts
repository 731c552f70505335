import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { AuditFigures, heldCases, openIncidents } from './escalations/index.js';
import { Public } from './identity/index.js';
import { NotificationsService } from './notifications/index.js';
import { DESK_CONFIG, type DeskConfig } from './platform/config/desk-config.js';
import { THE_DESK, UnitOfWork } from './platform/database/index.js';
import { iso } from './platform/http/index.js';
import { Alarms } from './platform/queues/alarms.js';

/** Whether the desk lives, whether it can serve and what it is short of, and its figures. */
@ApiExcludeController()
@Public()
@Controller()
export class HealthController {
  private readonly registry = new Registry();
  private readonly deliveries = new Gauge({
    name: 'critsit_deliveries', help: 'Deliveries that failed for good, and that should have gone out by now.', labelNames: ['state'], registers: [this.registry],
  });

  constructor(
    private readonly unit: UnitOfWork,
    private readonly alarms: Alarms,
    private readonly notifications: NotificationsService,
    private readonly figures: AuditFigures,
    @Inject(DESK_CONFIG) private readonly config: DeskConfig,
  ) {
    collectDefaultMetrics({ register: this.registry });
    this.figures.register(this.registry);
  }

  @Get('healthz')
  alive(): object {
    return { status: 'alive' };
  }

  /** Ready while PostgreSQL answers; without Redis, where somebody was not reached (`ESC-6`), or while something is wrong with the desk itself, it is degraded, not down. */
  @Get('readyz')
  async ready(@Res({ passthrough: true }) response: Response): Promise<object> {
    const degraded = this.alarms.available ? [] : ['redis'];
    try {
      return await this.unit.run(THE_DESK, async (work) => {
        const { failedLately } = await this.notifications.standing(work);
        const incidents = await openIncidents(work.tx);
        const waits = incidents.some(({ heldUntil }) => heldUntil !== null);
        return {
          status: 'ready', degraded: [...degraded, ...(failedLately > 0 ? ['deliveries'] : []), ...incidents.map(({ kind }) => kind)],
          ...(waits && { casesHeld: await heldCases(work) }),
        };
      });
    } catch {
      response.status(503).setHeader('Retry-After', '5');
      return { status: 'not ready', degraded: ['postgresql', ...degraded] };
    }
  }

  @Get('metrics')
  async metrics(@Res() response: Response): Promise<void> {
    const deliveries = await this.unit.run(THE_DESK, (work) => this.notifications.standing(work));
    this.deliveries.set({ state: 'failed' }, deliveries.failed);
    this.deliveries.set({ state: 'overdue' }, deliveries.overdue);
    await this.figures.refresh().catch(() => undefined);
    response.type(this.registry.contentType).send(await this.registry.metrics());
  }

  /** What a sign-in page needs to know before anyone is signed in. */
  @Get('api/v1/desk')
  desk(): Promise<object> {
    return this.unit.run(THE_DESK, async ({ now }) => ({
      demo: this.config.demo, oidc: this.config.oidc && { label: this.config.oidc.label }, serverNow: iso(now),
    }));
  }
}
