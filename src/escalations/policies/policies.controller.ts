import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, May } from '../../identity/index.js';
import { UnitOfWork, type Actor } from '../../platform/database/index.js';
import { DryRun, type DryRunView } from './dry-run.service.js';
import { DryRunDto, NewPolicyDto, PolicyVersionDto } from './policies.dto.js';
import { PolicyKeeping } from './policy-keeping.service.js';
import { PolicyViews, type PolicyList, type PolicyView } from './policy-views.service.js';

/** Who is reached when a promise is in danger: policies as data (`ESC-1`, `ESC-2`). */
@ApiTags('escalations')
@Controller('escalation-policies')
export class PoliciesController {
  constructor(private readonly unit: UnitOfWork, private readonly views: PolicyViews, private readonly keeping: PolicyKeeping, private readonly dryRuns: DryRun) {}

  @Get()
  @May('policy.read')
  list(@CurrentActor() actor: Actor): Promise<PolicyList> {
    return this.unit.run(actor, (work) => this.views.list(work));
  }

  /** The version in force, and all there have been. */
  @Get(':id')
  @May('policy.read')
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PolicyView> {
    return this.unit.run(actor, (work) => this.views.one(work, id));
  }

  /** A policy for a queue or a work order; clocks of theirs that start from now on run under it. */
  @Post()
  @May('policy.change')
  create(@CurrentActor() actor: Actor, @Body() { name, queueId, workOrderId, content }: NewPolicyDto): Promise<PolicyView> {
    return this.unit.run(actor, async (work) => this.views.one(work, await this.keeping.create(work, { name, queueId: queueId ?? null, workOrderId: workOrderId ?? null, content })));
  }

  /** The policy's next version; running clocks keep theirs. */
  @Post(':id/versions')
  @May('policy.change')
  save(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { basedOn, content, why }: PolicyVersionDto): Promise<PolicyView> {
    return this.unit.run(actor, async (work) => {
      await this.keeping.save(work, id, { basedOn, content, why });
      return this.views.one(work, id);
    });
  }

  /** Whom a case would reach, and when, if nobody answered it. Nothing is kept. */
  @Post('dry-run')
  @May('policy.read')
  @HttpCode(200)
  dryRun(@CurrentActor() actor: Actor, @Body() { openedAt, ...asked }: DryRunDto): Promise<DryRunView> {
    return this.unit.run(actor, (work) => this.dryRuns.answer(work, { ...asked, openedAt: Date.parse(openedAt) }));
  }
}
