import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, May } from '../../identity/index.js';
import { UnitOfWork, type Actor } from '../../platform/database/index.js';
import type { Page } from '../../platform/http/index.js';
import { recordOfQueue } from './queue-record.js';
import { RoutingRulesDto } from './queues.dto.js';
import { RoutingRules } from './routing-rules.service.js';

/** Which cases come to which queue: the first rule of the list that names a case decides (RR-1, TT-1, MCS-1). */
@ApiTags('queues')
@Controller('routing-rules')
export class RoutingRulesController {
  constructor(private readonly unit: UnitOfWork, private readonly rules: RoutingRules) {}

  @Get()
  @May('queue.read')
  list(@CurrentActor() actor: Actor): Promise<object> {
    return this.unit.run(actor, (work) => this.rules.list(work));
  }

  @Get('record')
  @May('queue.read')
  record(@CurrentActor() actor: Actor): Promise<Page<object>> {
    return this.unit.run(actor, (work) => recordOfQueue(work, null));
  }

  @Put()
  @May('queue.change')
  replace(@CurrentActor() actor: Actor, @Body() { basedOn, rules }: RoutingRulesDto): Promise<object> {
    return this.unit.run(actor, async (work) => {
      await this.rules.replace(work, basedOn, rules);
      return this.rules.list(work);
    });
  }
}
