import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../identity/index.js';
import type { Actor } from '../platform/database/index.js';
import { AcknowledgementService, type EscalationView } from './acknowledgement.service.js';

@ApiTags('escalations')
@Controller('cases/:number/escalations')
export class EscalationsController {
  constructor(private readonly escalations: AcknowledgementService) {}

  @Get()
  list(@CurrentActor() actor: Actor, @Param('number') number: string): Promise<EscalationView[]> {
    return this.escalations.list(actor, number);
  }

  /** Stops the repeats of that step, not the clock (`ESC-4`). */
  @Post(':id/acknowledgement')
  @HttpCode(200)
  acknowledge(@CurrentActor() actor: Actor, @Param('number') number: string, @Param('id', ParseUUIDPipe) id: string): Promise<EscalationView> {
    return this.escalations.acknowledge(actor, number, id);
  }
}
