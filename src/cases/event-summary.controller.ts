import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { VISIBLE_WORK_ORDER } from '../contracts/index.js';
import { CurrentActor, May, Of } from '../identity/index.js';
import { UnitOfWork, type Actor } from '../platform/database/index.js';
import { EventSummaries, type EventSummary } from './event-summaries.service.js';

/** What became of the cases of an event (AEM-2). */
@ApiTags('contracts')
@Of(VISIBLE_WORK_ORDER)
@Controller('work-orders/:id/events/:coveredEventId/summary')
export class EventSummaryController {
  constructor(private readonly unit: UnitOfWork, private readonly summaries: EventSummaries) {}

  @Get()
  @May('contract.read')
  summary(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('coveredEventId', ParseUUIDPipe) eventId: string): Promise<EventSummary> {
    return this.unit.run(actor, (work) => this.summaries.of(work, id, eventId));
  }
}
