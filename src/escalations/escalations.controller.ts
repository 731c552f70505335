import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { VISIBLE_CASE } from '../cases/index.js';
import { CurrentActor, May, Of } from '../identity/index.js';
import type { Actor } from '../platform/database/index.js';
import { AcknowledgementService, type EscalationView } from './acknowledgement.service.js';
import { StepsAhead, type StepAhead } from './steps-ahead.service.js';

@ApiTags('escalations')
@Of(VISIBLE_CASE)
@Controller('cases/:number/escalations')
export class EscalationsController {
  constructor(private readonly escalations: AcknowledgementService, private readonly stepsAhead: StepsAhead) {}

  @Get()
  @May('case.read')
  list(@CurrentActor() actor: Actor, @Param('number') number: string): Promise<EscalationView[]> {
    return this.escalations.list(actor, number);
  }

  /** What has yet to fire, the next first: both sides read whom it would reach, by role (`WHO-1`). */
  @Get('ahead')
  @May('case.read')
  ahead(@CurrentActor() actor: Actor, @Param('number') number: string): Promise<StepAhead[]> {
    return this.stepsAhead.list(actor, number);
  }

  /** Stops the repeats of that step, not the clock (`ESC-4`). */
  @Post(':id/acknowledgement')
  @May('escalation.acknowledge')
  @HttpCode(200)
  acknowledge(@CurrentActor() actor: Actor, @Param('number') number: string, @Param('id', ParseUUIDPipe) id: string): Promise<EscalationView> {
    return this.escalations.acknowledge(actor, number, id);
  }
}
