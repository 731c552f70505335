import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Matches, Max, Min, ValidateNested } from 'class-validator';
import { EachObject, INSTANT, INSTANT_MESSAGE, MayBeAbsent, Name, OptionalText, Text, TimeZone } from '../platform/http/index.js';
import type { Hours, Layer } from './rules/index.js';

const UNITS = ['hours', 'days', 'weeks'] as const;

class HoursDto implements Hours {
  @ApiProperty({ example: [1, 2, 3, 4, 5] })
  @IsArray() @ArrayMaxSize(7) @IsInt({ each: true }) @Min(1, { each: true }) @Max(7, { each: true, message: 'Give days from 1 (Monday) to 7.' }) days: number[];
  @ApiProperty({ example: '09:00' }) @IsString() from: string;
  @ApiProperty({ example: '17:00' }) @IsString() to: string;
}

class EveryDto {
  @ApiProperty() @IsInt() @Min(1) @Max(366) count: number;
  @ApiProperty({ enum: UNITS }) @IsIn(UNITS) unit: Layer['every']['unit'];
}

/** Dates, times and hours are checked by `checkLayers`, which names each field. */
class LayerDto implements Layer {
  @Name() name: string;
  @ApiProperty({ enum: ['rotation', 'everyone'] }) @IsIn(['rotation', 'everyone']) kind: Layer['kind'];
  @ApiProperty({ example: 'Asia/Almaty' }) @TimeZone() timeZone: string;
  @ApiProperty({ example: '2026-01-05', description: 'Of the first hand-over; turns go on from it in both directions.' }) @IsString() firstHandoverOn: string;
  @ApiProperty({ example: '09:00' }) @IsString() handoverTime: string;
  @ApiProperty() @IsObject() @ValidateNested() @Type(() => EveryDto) every: EveryDto;
  @ApiProperty({ type: [HoursDto], nullable: true, description: 'Null: round the clock.' })
  @IsOptional() @IsArray() @ArrayMaxSize(20) @EachObject() @Type(() => HoursDto) hours: HoursDto[] | null;
  @ApiProperty({ description: 'Ids of persons, in the order of the rotation.' }) @IsArray() @ArrayMaxSize(100) @IsUUID(undefined, { each: true }) members: string[];
}

export class NewRosterDto {
  @Name() name: string;
  @ApiProperty({ type: [LayerDto] }) @IsArray() @ArrayMaxSize(10) @EachObject() @Type(() => LayerDto) layers: LayerDto[];
  @OptionalText(500) note?: string | null;
}

export class RosterVersionDto {
  @ApiProperty({ description: 'The version this change was made on; refused when another came in between.' }) @IsInt() @Min(0) @Max(1_000_000_000) basedOn: number;
  @Name() name: string;
  @ApiProperty({ type: [LayerDto] }) @IsArray() @ArrayMaxSize(10) @EachObject() @Type(() => LayerDto) layers: LayerDto[];
  @ApiPropertyOptional({ description: 'From when on it applies; left out: at once.' }) @MayBeAbsent() @Matches(INSTANT, { message: INSTANT_MESSAGE }) appliesFrom?: string;
  @ApiProperty({ description: 'Why, for those who ask later.' }) @Text(500) note: string;
}

export class RosterTrialDto {
  @ApiPropertyOptional({ description: 'Left out: a roster that is not there yet.' }) @MayBeAbsent() @IsUUID() rosterId?: string;
  @ApiProperty({ type: [LayerDto] }) @IsArray() @ArrayMaxSize(10) @EachObject() @Type(() => LayerDto) layers: LayerDto[];
  @ApiPropertyOptional({ description: 'From when on it would apply; left out: at once.' }) @MayBeAbsent() @Matches(INSTANT, { message: INSTANT_MESSAGE }) appliesFrom?: string;
  @ApiPropertyOptional({ description: 'Left out: now.' }) @MayBeAbsent() @Matches(INSTANT, { message: INSTANT_MESSAGE }) from?: string;
  @ApiPropertyOptional({ description: 'Left out: four weeks later.' }) @MayBeAbsent() @Matches(INSTANT, { message: INSTANT_MESSAGE }) until?: string;
}

export class StandInDto {
  @ApiProperty() @IsUUID() personId: string;
  @ApiPropertyOptional({ description: 'Whose turn it would be; left out: whoever’s.' }) @MayBeAbsent() @IsUUID() inPlaceOfId?: string;
  @ApiPropertyOptional({ description: 'Left out: at once.' }) @MayBeAbsent() @Matches(INSTANT, { message: INSTANT_MESSAGE }) from?: string;
  @ApiProperty() @Matches(INSTANT, { message: INSTANT_MESSAGE }) until: string;
  @OptionalText(500) note?: string | null;
}

class HalfDto {
  @ApiProperty() @IsUUID() personId: string;
  @ApiProperty() @Matches(INSTANT, { message: INSTANT_MESSAGE }) from: string;
  @ApiProperty() @Matches(INSTANT, { message: INSTANT_MESSAGE }) until: string;
}

export class SwapDto {
  @ApiProperty() @IsObject() @ValidateNested() @Type(() => HalfDto) first: HalfDto;
  @ApiProperty() @IsObject() @ValidateNested() @Type(() => HalfDto) second: HalfDto;
  @OptionalText(500) note?: string | null;
}

export class LeaveDto {
  @ApiProperty() @Matches(INSTANT, { message: INSTANT_MESSAGE }) from: string;
  @ApiProperty() @Matches(INSTANT, { message: INSTANT_MESSAGE }) until: string;
}

export class DaysDto {
  @ApiPropertyOptional({ description: 'How far ahead gaps are looked for: 1 to 92 days.', default: 30 })
  @IsOptional() @Matches(/^([1-9]|[1-8]\d|9[0-2])$/, { message: 'Give a number of days from 1 to 92.' }) days?: string;
}

export class SpanDto {
  @ApiPropertyOptional({ description: 'Left out: now.' }) @IsOptional() @Matches(INSTANT, { message: INSTANT_MESSAGE }) from?: string;
  @ApiPropertyOptional({ description: 'Left out: four weeks later.' }) @IsOptional() @Matches(INSTANT, { message: INSTANT_MESSAGE }) until?: string;
}

export class FeedDto {
  @ApiPropertyOptional({ description: 'Left out: one’s own shifts, of every roster.' }) @MayBeAbsent() @IsUUID() rosterId?: string;
}
