import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsUUID, Matches, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import { EachObject, Text } from '../platform/http/index.js';
import { PERSONAL_CHANNELS, URGENCIES, type PersonalChannel, type Urgency } from './rules/index.js';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const TIME_MESSAGE = 'Give a time of day such as 22:00.';

export class ContactRuleDto {
  @ApiProperty({ enum: PERSONAL_CHANNELS }) @IsIn(PERSONAL_CHANNELS) channel: PersonalChannel;
  @ApiProperty({ type: String, nullable: true, description: 'A telephone number, or the address of a chat’s incoming webhook; null with mail: your own address.' })
  @ValidateIf((_, value) => value !== null) @Text(2_000) address: string | null;
  @ApiProperty({ minimum: 0, maximum: 60 }) @IsInt({ message: 'Give whole minutes.' }) @Min(0) @Max(60) afterMinutes: number;
  @ApiProperty({ enum: URGENCIES, description: 'From this urgency on. Severity 1 is critical, A is high.' }) @IsIn(URGENCIES) from: Urgency;
}

export class QuietHoursDto {
  @ApiProperty({ example: '22:00' }) @Matches(TIME, { message: TIME_MESSAGE }) from: string;
  @ApiProperty({ example: '07:00' }) @Matches(TIME, { message: TIME_MESSAGE }) until: string;
  @ApiProperty({ enum: ['high', 'critical'], description: 'The least urgency that comes through. What is critical always does.' }) @IsIn(['high', 'critical']) lets: 'high' | 'critical';
}

export class ContactRulesDto {
  @ApiProperty({ type: [ContactRuleDto] })
  @IsArray() @ArrayMaxSize(10, { message: 'Give at most 10 rules.' }) @EachObject() @Type(() => ContactRuleDto) rules: ContactRuleDto[];
  @ApiPropertyOptional({ type: QuietHoursDto, nullable: true })
  @ValidateIf((_, value) => value !== null) @ValidateNested() @Type(() => QuietHoursDto) quietHours: QuietHoursDto | null;
}

export class ReadDto {
  @ApiProperty({ type: [String] })
  @IsArray() @ArrayMaxSize(200, { message: 'Give at most 200 at once.' }) @IsUUID(undefined, { each: true, message: 'Give the ids of notifications.' }) ids: string[];
}
