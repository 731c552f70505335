import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsDefined, IsInt, Matches, Max, Min, ValidateIf } from 'class-validator';
import { EachObject, INSTANT, INSTANT_MESSAGE } from '../platform/http/index.js';

export class DeadlineDto {
  @ApiProperty({ example: '2026-11-20T11:40:00.000Z', description: 'The instant from which the target is counted.' })
  @Matches(INSTANT, { message: INSTANT_MESSAGE })
  start: string;

  @ApiProperty({ example: 120, minimum: 0, maximum: 1_000_000 })
  @IsInt({ message: 'Give whole minutes.' })
  @Min(0)
  @Max(1_000_000)
  targetMinutes: number;

  @ApiProperty({
    nullable: true,
    description: 'Working hours; null is 24x7. Its parts are checked by CLK-2 and refused field by field.',
    example: { timeZone: 'Asia/Almaty', weekly: { 1: [['09:00', '17:30']], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] }, holidays: [] },
  })
  @ValidateIf((asked: DeadlineDto) => asked.calendar !== null)
  @IsDefined({ message: 'Give a calendar, or null for 24x7.' })
  calendar: object | null;
}

export class DeadlineBatchDto {
  @ApiProperty({ type: [DeadlineDto], maxItems: 1000 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @EachObject()
  @Type(() => DeadlineDto)
  items: DeadlineDto[];
}
