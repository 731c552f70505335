import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsUUID, Matches } from 'class-validator';
import { CurrentActor, May, Of } from '../identity/index.js';
import { UnitOfWork, type Actor, type Work } from '../platform/database/index.js';
import { INSTANT, INSTANT_MESSAGE, MayBeAbsent, Name, OptionalText, Text, type Page } from '../platform/http/index.js';
import { VISIBLE_WORK_ORDER } from './contracts.service.js';
import { EventsService, type PreparationChange } from './events.service.js';
import { EventViews, type EventView } from './event-views.service.js';

class EventDto {
  @Name() name: string;
  @ApiProperty({ description: 'When the covered window begins, the event included (AEM-2).' }) @Matches(INSTANT, { message: INSTANT_MESSAGE }) from: string;
  @ApiProperty({ description: 'When it ends: at most 5 consecutive days of the host location.' }) @Matches(INSTANT, { message: INSTANT_MESSAGE }) until: string;
}

class ConfirmationDto {
  @Name() confirmedBy: string;
}

class CancellationDto {
  @Text(2_000) reason: string;
}

class PreparationDto implements PreparationChange {
  @ApiPropertyOptional({ enum: ['open', 'done'] }) @MayBeAbsent() @IsIn(['open', 'done']) state?: 'open' | 'done';
  @ApiPropertyOptional({ description: 'Somebody of the provider, or a contact of this work order.' }) @MayBeAbsent() @IsUUID() ownerId?: string;
  @OptionalText(5_000) note?: string;
}

/** Events that Azure Event Management covers (AEM-1, AEM-2). Every change gives the event back as it then is. */
@ApiTags('contracts')
@Of(VISIBLE_WORK_ORDER)
@Controller('work-orders/:id/events')
export class EventsController {
  constructor(private readonly unit: UnitOfWork, private readonly events: EventsService, private readonly views: EventViews) {}

  @Get()
  @May('contract.read')
  list(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page<EventView>> {
    return this.unit.run(actor, async (work) => ({ items: await this.views.list(work, id), next: null }));
  }

  @Post()
  @May('event.change')
  record(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { name, from, until }: EventDto): Promise<EventView> {
    return this.unit.run(actor, async (work) =>
      this.views.one(work, id, await this.events.record(work, id, name, { from: Date.parse(from), until: Date.parse(until) })));
  }

  /** The customer's account coordinator confirmed it, at least 8 weeks ahead. */
  @Post(':coveredEventId/confirmation')
  @May('event.change')
  @HttpCode(200)
  confirm(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('coveredEventId', ParseUUIDPipe) eventId: string, @Body() { confirmedBy }: ConfirmationDto): Promise<EventView> {
    return this.show(actor, id, eventId, (work) => this.events.confirm(work, id, eventId, confirmedBy));
  }

  @Post(':coveredEventId/cancellation')
  @May('event.change')
  @HttpCode(200)
  cancel(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('coveredEventId', ParseUUIDPipe) eventId: string, @Body() { reason }: CancellationDto): Promise<EventView> {
    return this.show(actor, id, eventId, (work) => this.events.cancel(work, id, eventId, reason));
  }

  @Post(':coveredEventId/preparations/:preparationId')
  @May('event.change')
  @HttpCode(200)
  prepare(
    @CurrentActor() actor: Actor, @Param('id') id: string, @Param('coveredEventId', ParseUUIDPipe) eventId: string,
    @Param('preparationId', ParseUUIDPipe) preparationId: string, @Body() change: PreparationDto,
  ): Promise<EventView> {
    return this.show(actor, id, eventId, (work) => this.events.prepare(work, id, eventId, preparationId, change));
  }

  private show(actor: Actor, id: string, eventId: string, act: (work: Work) => Promise<void>): Promise<EventView> {
    return this.unit.run(actor, async (work) => {
      await act(work);
      return this.views.one(work, id, eventId);
    });
  }
}
