import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { DATE, DATE_MESSAGE, MayBeAbsent, Text } from '../platform/http/index.js';
import { CLOCK_KINDS, SEVERITIES, type ClockKind, type Severity } from '../severity/index.js';
import { CAUSES, type Cause } from './rules/index.js';

const FORMATS = ['json', 'csv'] as const;
const OF_CASES = ['own', 'history'] as const;

class Formatted {
  @ApiPropertyOptional({ enum: FORMATS })
  @MayBeAbsent() @IsIn(FORMATS, { message: 'Give json or csv.' }) format: (typeof FORMATS)[number] = 'json';
}

export class BoardQuery extends Formatted {
  @ApiPropertyOptional({ description: 'The number of one case.' })
  @MayBeAbsent() @IsString() @Length(1, 64, { message: 'Give the number of a case.' }) case?: string;
}

class OfPeriod extends Formatted {
  @ApiPropertyOptional({ description: 'The first day, where the reader is.' }) @MayBeAbsent() @Matches(DATE, { message: DATE_MESSAGE }) from?: string;
  @ApiPropertyOptional({ description: 'The last day; today where it is left out.' }) @MayBeAbsent() @Matches(DATE, { message: DATE_MESSAGE }) to?: string;
  @ApiPropertyOptional({ description: 'The id of one customer.' }) @MayBeAbsent() @IsUUID(undefined, { message: 'Give the id of a customer.' }) customer?: string;
}

export class ComplianceQuery extends OfPeriod {
  @ApiPropertyOptional({ enum: ['week', 'month'] }) @MayBeAbsent() @IsIn(['week', 'month'], { message: 'Give week or month.' }) by: 'week' | 'month' = 'week';
  @ApiPropertyOptional({ enum: CLOCK_KINDS }) @MayBeAbsent() @IsIn(CLOCK_KINDS, { message: `Give one of: ${CLOCK_KINDS.join(', ')}.` }) kind: ClockKind = 'first_response';
  @ApiPropertyOptional({ enum: OF_CASES, description: 'The desk’s own cases, or those kept from logs: what an agreement would have promised.' })
  @MayBeAbsent() @IsIn(OF_CASES, { message: 'Give own or history.' }) cases: (typeof OF_CASES)[number] = 'own';
}

export class BreachesQuery extends OfPeriod {
  @ApiPropertyOptional({ enum: SEVERITIES }) @MayBeAbsent() @IsIn(SEVERITIES, { message: 'Give 1, A, B or C.' }) severity?: Severity;
  @ApiPropertyOptional({ enum: ['yes', 'no'] }) @MayBeAbsent() @IsIn(['yes', 'no'], { message: 'Give yes or no.' }) reviewed?: 'yes' | 'no';
  @ApiPropertyOptional() @MayBeAbsent() @IsString() cursor?: string;
  @ApiPropertyOptional() @MayBeAbsent() @IsString() limit?: string;
}

export class BreachReviewDto {
  @ApiProperty({ enum: CAUSES }) @IsIn(CAUSES, { message: `Give one of: ${CAUSES.join(', ')}.` }) cause: Cause;
  @Text(4_000) note: string;
  @ApiProperty({ description: 'The version it was written on; 0 for the first.' }) @IsInt() @Min(0) @Max(1_000_000) basedOn: number;
}
