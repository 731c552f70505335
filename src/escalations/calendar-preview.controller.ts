import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CalendarVersionDto } from '../calendar/index.js';
import { CurrentActor, May } from '../identity/index.js';
import type { Actor } from '../platform/database/index.js';
import { CalendarPreviewService, type CalendarPreview } from './calendar-preview.service.js';

@ApiTags('calendars')
@Controller('calendars/:id/versions/preview')
export class CalendarPreviewController {
  constructor(private readonly previews: CalendarPreviewService) {}

  /** Which deadlines a new version would move, and what would fire at once (CLK-6). Nothing is saved. */
  @Post()
  @May('calendar.change')
  @HttpCode(200)
  preview(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() next: CalendarVersionDto): Promise<CalendarPreview> {
    return this.previews.preview(actor, id, next);
  }
}
