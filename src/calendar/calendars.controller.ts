import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, May } from '../identity/index.js';
import { UnitOfWork, type Actor } from '../platform/database/index.js';
import { iso } from '../platform/http/index.js';
import { Calendar } from './calendar.entity.js';
import { CalendarService, type CalendarRow } from './calendar.service.js';
import { CalendarVersionDto } from './calendars.dto.js';

@ApiTags('calendars')
@Controller('calendars')
export class CalendarsController {
  constructor(private readonly unit: UnitOfWork, private readonly calendars: CalendarService) {}

  /** Every calendar, with what its version in force says of the place. */
  @Get()
  @May('calendar.read')
  list(@CurrentActor() actor: Actor): Promise<{ items: CalendarRow[]; next: null }> {
    return this.unit.run(actor, async ({ tx }) => ({ items: await this.calendars.all(tx), next: null }));
  }

  /** The version in force, with its holidays, and what the versions before it were for. */
  @Get(':id')
  @May('calendar.read')
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return this.unit.run(actor, async ({ tx }) => {
      const { id: versionId, version, note } = await this.calendars.currentVersion(tx, id);
      const { name, country, region } = await tx.findOneByOrFail(Calendar, { id });
      const versions = (await this.calendars.versions(tx, id)).map(({ createdAt, ...each }) => ({ ...each, savedAt: iso(createdAt) }));
      return { id, name, country, region, version, note, ...(await this.calendars.spec(tx, versionId)), versions };
    });
  }

  /** Saves the calendar's next version; running clocks on it move to it, on record (`CLK-6`). */
  @Post(':id/versions')
  @May('calendar.change')
  save(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() next: CalendarVersionDto): Promise<object> {
    return this.unit.run(actor, (work) => this.calendars.saveVersion(work, id, next));
  }
}
