import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { HOUR_KINDS, type HourKind } from '../../contracts/rules/index.js';
import { DATE, DATE_MESSAGE, MayBeAbsent, OptionalText, Text } from '../../platform/http/index.js';

export class LabourDto {
  @ApiProperty({ minimum: 1, maximum: 1_440, description: 'Whole minutes (HRS-1).' })
  @IsInt({ message: 'Give whole minutes.' }) @Min(1, { message: 'Give at least one minute.' }) @Max(1_440, { message: 'Give at most one day at a time.' }) minutes: number;
  @ApiProperty({ example: '2026-11-24', description: 'The day of the work at the location of the case.' }) @Matches(DATE, { message: DATE_MESSAGE }) workedOn: string;
  @Text(2_000) note: string;
  @ApiPropertyOptional({ enum: HOUR_KINDS }) @MayBeAbsent() @IsIn(HOUR_KINDS, { message: `Give one of: ${HOUR_KINDS.join(', ')}.` }) kind?: HourKind;
}

export class LabourCorrectionDto {
  @ApiProperty({ minimum: 0, maximum: 1_440, description: '0 strikes the entry.' })
  @IsInt({ message: 'Give whole minutes.' }) @Min(0, { message: 'Give 0 to strike it, or the minutes it took.' }) @Max(1_440, { message: 'Give at most one day at a time.' }) minutes: number;
  @ApiProperty({ example: '2026-11-24' }) @Matches(DATE, { message: DATE_MESSAGE }) workedOn: string;
  @Text(2_000) note: string;
  @ApiPropertyOptional({ enum: HOUR_KINDS }) @MayBeAbsent() @IsIn(HOUR_KINDS, { message: `Give one of: ${HOUR_KINDS.join(', ')}.` }) kind?: HourKind;
  @Text(2_000) reason: string;
}

export class TimerStopDto {
  @ApiPropertyOptional({ description: 'What was done. Left out: the timer is thrown away, nothing is logged.' }) @OptionalText(2_000) note?: string | null;
  @ApiPropertyOptional({ enum: HOUR_KINDS }) @MayBeAbsent() @IsIn(HOUR_KINDS, { message: `Give one of: ${HOUR_KINDS.join(', ')}.` }) kind?: HourKind;
}
