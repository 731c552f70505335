import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, May } from '../identity/index.js';
import type { Actor } from '../platform/database/index.js';
import { malformed, readLimit, type Page } from '../platform/http/index.js';
import { DeliveriesService, type DeliveryView } from './deliveries.service.js';

@ApiTags('escalations')
@Controller('deliveries')
export class DeliveriesController {
  constructor(private readonly deliveries: DeliveriesService) {}

  /** What failed for good, or still waits (`state=pending`); newest first (`ESC-6`). */
  @Get()
  @May('delivery.see')
  list(@CurrentActor() actor: Actor, @Query('state') state = 'failed', @Query('cursor') cursor?: string, @Query('limit') limit?: string): Promise<Page<DeliveryView>> {
    if (state !== 'failed' && state !== 'pending') throw malformed([{ field: 'state', message: 'Give failed or pending.' }]);
    return this.deliveries.list(actor, state, cursor, readLimit(limit));
  }

  @Post(':id/retry')
  @May('delivery.send_again')
  @HttpCode(204)
  retry(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.deliveries.retry(actor, id);
  }
}
