import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { Allow, IsArray, IsIn, IsInt, IsObject, Min } from 'class-validator';
import { EachObject, MayBeAbsent, OptionalText, Text, TimeZone } from '../platform/http/index.js';
import type { NewVersion } from './calendar.service.js';

type NewHoliday = NewVersion['holidays'][number];

class HolidayDto implements NewHoliday {
  @Allow() date: string;
  @OptionalText(300) name?: string | null;
  @Allow() hours?: NonNullable<NewHoliday['hours']> | null;
  @MayBeAbsent() @IsIn(['national', 'own']) origin?: 'national' | 'own';
}

/** The hours and holidays themselves are checked by `checkCalendar` (`CLK-2`), which names each field. */
export class CalendarVersionDto implements NewVersion {
  @ApiProperty({ description: 'The version this change was made on; refused when another came in between.' })
  @IsInt()
  @Min(1)
  basedOn: number;

  @ApiProperty({ example: 'Asia/Almaty' })
  @TimeZone()
  timeZone: string;

  @ApiProperty({ example: { 1: [['09:00', '17:30']], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] } })
  @IsObject()
  weekly: NewVersion['weekly'];

  @ApiProperty({ example: [{ date: '2026-12-16', name: 'Independence Day' }] })
  @IsArray()
  @EachObject()
  @Type(() => HolidayDto)
  holidays: HolidayDto[];

  @ApiProperty({ description: 'Why, for those who ask later.' })
  @Text(500)
  note: string;
}
