import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsOptional, IsUUID, Matches, Max, Min, ValidateNested } from 'class-validator';
import { HOUR_KINDS, type HourKind } from '../contracts/rules/index.js';
import { INSTANT, INSTANT_MESSAGE, MayBeAbsent, Name, OptionalText, Text } from '../platform/http/index.js';
import type { Factor, Price } from './rules/index.js';

const MOST_MINUTES = 10_000_000;
const KIND_MESSAGE = `Give one of: ${HOUR_KINDS.join(', ')}.`;
const DAY_OR_INSTANT = new RegExp(`^\\d{4}-\\d{2}-\\d{2}$|${INSTANT.source}`);
const DAY_OR_INSTANT_MESSAGE = `Give a date like 2026-11-24, or: ${INSTANT_MESSAGE}`;

const Kind = (): PropertyDecorator => applyDecorators(ApiProperty({ enum: HOUR_KINDS }), IsIn(HOUR_KINDS, { message: KIND_MESSAGE }));
const Minutes = (): PropertyDecorator => applyDecorators(ApiProperty({ description: 'Whole minutes.' }), IsInt(), Min(1), Max(MOST_MINUTES));

/** As the desk writes it: ids in capitals are the same. */
const InSmall = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value));
const Location = (): PropertyDecorator => applyDecorators(ApiProperty({ description: 'A support location.' }), InSmall, IsUUID());
const LocationOrPooled = (): PropertyDecorator =>
  applyDecorators(ApiPropertyOptional({ type: String, nullable: true, description: 'A support location; null: pooled at the host (HRS-8).' }), InSmall, IsOptional(), IsUUID());

class FactorDto implements Factor {
  @ApiProperty() @IsInt() @Min(1) @Max(10_000) numerator: number;
  @ApiProperty() @IsInt() @Min(1) @Max(10_000) denominator: number;
}

const OptionalFactor = (): PropertyDecorator => applyDecorators(
  ApiPropertyOptional({ type: FactorDto, nullable: true, description: 'What an hour is worth where it goes.' }), IsOptional(), IsObject(), ValidateNested(), Type(() => FactorDto));

export class PurchaseDto {
  @Kind() kind: HourKind;
  @LocationOrPooled() locationId: string | null = null;
  @Minutes() minutes: number;
  @OptionalText(300) reference?: string | null;
  @OptionalText(2_000) reason?: string | null;
}

export class TransferDto {
  @Kind() kind: HourKind;
  @LocationOrPooled() fromLocationId: string | null = null;
  @LocationOrPooled() toLocationId: string | null = null;
  @Minutes() minutes: number;
  @OptionalFactor() factor?: FactorDto | null;
  @ApiPropertyOptional({ enum: ['invoiceable'], description: 'The difference between the countries’ rates is invoiced, in the place of a factor (HRS-8).' })
  @MayBeAbsent() @IsIn(['invoiceable']) rateDifference?: 'invoiceable';
  @OptionalText(2_000) reason?: string | null;
}

export class ConversionDto {
  @Kind() kind: HourKind;
  @LocationOrPooled() locationId: string | null = null;
  @ApiProperty({ description: 'How many Software Assurance incidents.' }) @IsInt() @Min(1) @Max(10_000) incidents: number;
  @OptionalText(300) reference?: string | null;
}

export class ExchangeDto {
  @Kind() fromKind: HourKind;
  @Kind() toKind: HourKind;
  @LocationOrPooled() locationId: string | null = null;
  @Minutes() minutes: number;
  @OptionalFactor() factor?: FactorDto | null;
  @Text(2_000) reason: string;
}

export class TravelDto {
  @Location() locationId: string;
  @Minutes() minutes: number;
  @ApiProperty({ enum: ['prs', 'invoice'] }) @IsIn(['prs', 'invoice']) pay: 'prs' | 'invoice';
  @ApiPropertyOptional({ description: 'Who of the customer asked to pay it in PRS hours (HRS-10).' }) @OptionalText(300) requestedBy?: string | null;
  @Text(2_000) reason: string;
}

abstract class PriceDto {
  @ApiProperty({ enum: ['days', 'fee'] }) @IsIn(['days', 'fee']) by: Price['by'];
}

class DaysDto extends PriceDto {
  @IsInt() @Min(1) @Max(1_000) days: number;
  @IsInt() @Min(1) @Max(1_440) minutesPerDay: number;
}

class FeeDto extends PriceDto {
  @IsInt() @Min(1) @Max(1_000_000_000) fee: number;
  @IsInt() @Min(1) @Max(1_000_000_000) hourlyRate: number;
}

export class SupportAssistanceDto {
  @Location() locationId: string;
  @ApiProperty({ description: 'The proactive service.' }) @Name() service: string;
  @ApiProperty({ type: PriceDto, description: 'Days at so many minutes each, or a fee in minor units at so much an hour.' })
  @IsObject() @ValidateNested()
  @Type(() => PriceDto, { keepDiscriminatorProperty: true, discriminator: { property: 'by', subTypes: [{ name: 'days', value: DaysDto }, { name: 'fee', value: FeeDto }] } })
  price: Price;
}

export class WriteOffDto {
  @Kind() kind: HourKind;
  @LocationOrPooled() locationId: string | null = null;
  @Minutes() minutes: number;
  @Text(2_000) reason: string;
}

export class CorrectionDto {
  @ApiProperty({ description: 'The posting to undo, by its number in the ledger.' }) @IsInt() @Min(1) @Max(2_147_483_647) seq: number;
  @Text(2_000) reason: string;
}

export class StatementQuery {
  @ApiPropertyOptional({ description: 'The first day, or an instant; the term’s first day where it is left out.' })
  @MayBeAbsent() @Matches(DAY_OR_INSTANT, { message: DAY_OR_INSTANT_MESSAGE }) from?: string;
  @ApiPropertyOptional({ description: 'The last day, or the instant up to which; the term’s last day where it is left out.' })
  @MayBeAbsent() @Matches(DAY_OR_INSTANT, { message: DAY_OR_INSTANT_MESSAGE }) to?: string;
  @ApiPropertyOptional({ description: 'As it was known then; now where it is left out.' })
  @MayBeAbsent() @Matches(INSTANT, { message: INSTANT_MESSAGE }) asOf?: string;
  @ApiPropertyOptional({ enum: ['json', 'csv', 'html'] })
  @MayBeAbsent() @IsIn(['json', 'csv', 'html'], { message: 'Give json, csv or html.' }) format: 'json' | 'csv' | 'html' = 'json';
}
