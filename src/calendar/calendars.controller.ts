import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, May } from '../identity/index.js';
import { UnitOfWork, type Actor } from '../platform/database/index.js';
import { Calendar } from './calendar.entity.js';
import { CalendarService } from './calendar.service.js';
import { CalendarVersionDto } from './calendars.dto.js';

@ApiTags('calendars')
@Controller('calendars')
export class CalendarsController {
  constructor(private readonly unit: UnitOfWork, private readonly calendars: CalendarService) {}

  @Get()
  @May('calendar.read')
  list(@CurrentActor() actor: Actor): Promise<{ items: Calendar[]; next: null }> {
    return this.unit.run(actor, async ({ tx }) => ({ items: await tx.find(Calendar, { order: { name: 'ASC' } }), next: null }));
  }

  /** The version in force, with its holidays. */
  @Get(':id')
  @May('calendar.read')
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return this.unit.run(actor, async ({ tx }) => {
      const { id: versionId, version, note } = await this.calendars.currentVersion(tx, id);
      return { id, version, note, ...(await this.calendars.spec(tx, versionId)) };
    });
  }

  /** Saves the calendar's next version; running clocks on it move to it, on record (`CLK-6`). */
  @Post(':id/versions')
  @May('calendar.change')
  save(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() next: CalendarVersionDto): Promise<object> {
    return this.unit.run(actor, (work) => this.calendars.saveVersion(work, id, next));
  }
}
