import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { EachObject, Name } from '../../platform/http/index.js';
import { SEVERITIES, type Severity } from '../../severity/index.js';
import { TABLES, type TableId } from '../../severity/rules/index.js';

const MOST_CHANGES = 2_147_483_647;

/** Whole: what is left out is nobody. */
export class QueueDto {
  @Name() name: string;
  @ApiPropertyOptional() @IsOptional() @IsUUID() leadId: string | null = null;
  @ApiPropertyOptional({ type: [String] }) @IsArray() @ArrayMaxSize(500) @ArrayUnique() @IsUUID(undefined, { each: true }) memberIds: string[] = [];
  @ApiPropertyOptional() @IsOptional() @IsUUID() dutyRosterId: string | null = null;
  @ApiPropertyOptional() @IsOptional() @IsUUID() critsitRosterId: string | null = null;
  @ApiPropertyOptional() @IsOptional() @IsUUID() seniorManagersRosterId: string | null = null;
  @ApiPropertyOptional() @IsOptional() @IsUUID() executivesRosterId: string | null = null;
}

export class QueueChangeDto extends QueueDto {
  @ApiProperty({ description: 'The version this change was made on; refused when another came in between.' }) @IsInt() @Min(1) @Max(MOST_CHANGES) basedOn: number;
}

export class RoutingRuleDto {
  @ApiPropertyOptional({ enum: TABLES, description: 'The response table; left out: any.' }) @IsOptional() @IsIn(TABLES, { message: `Give one of: ${TABLES.join(', ')}.` }) table: TableId | null = null;
  @ApiPropertyOptional() @IsOptional() @IsUUID() productId: string | null = null;
  @ApiPropertyOptional({ enum: SEVERITIES, isArray: true, description: 'Left out: any.' })
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsIn(SEVERITIES, { each: true, message: 'Give severities out of 1, A, B, C.' }) severities: Severity[] | null = null;
  @ApiProperty() @IsUUID() queueId: string;
}

export class RoutingRulesDto {
  @ApiProperty({ description: 'The version of the list that this one was made of.' }) @IsInt() @Min(0) @Max(MOST_CHANGES) basedOn: number;
  @ApiProperty({ type: [RoutingRuleDto] }) @IsArray() @ArrayMaxSize(200) @EachObject() @Type(() => RoutingRuleDto) rules: RoutingRuleDto[];
}

export class QueueListDto {
  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Every queue, to move a case to; else those whose cases are the asker’s to hear of.' })
  @IsOptional() @IsIn(['true', 'false']) all?: 'true' | 'false';
}
