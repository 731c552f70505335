import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsISO31661Alpha2, IsObject, IsOptional, IsUppercase, IsUUID, Matches, Max, Min, ValidateNested } from 'class-validator';
import { DATE, DATE_MESSAGE, EachObject, MayBeAbsent, Name, OptionalText, Text, Texts } from '../platform/http/index.js';
import { HOUR_KINDS, SERVICE_KINDS, type HourKind, type MissionCriticalTarget, type Service, type WorkOrderTerms } from './rules/index.js';
import type { GivenTerms } from './work-orders.service.js';

const COUNTRY_MESSAGE = 'Give a country by its two letters (ISO 3166-1), such as KZ.';
const MOST_MINUTES = 60_000_000;

export class LocationDto {
  @ApiPropertyOptional({ description: 'The id of a location that is there already; none for a new one.' }) @MayBeAbsent() @IsUUID() id?: string;
  @Name() name: string;
  @ApiProperty({ example: 'KZ' }) @IsUppercase({ message: COUNTRY_MESSAGE }) @IsISO31661Alpha2({ message: COUNTRY_MESSAGE }) country: string;
  @ApiProperty({ description: 'Its working hours and holidays.' }) @IsUUID(undefined, { message: 'A location needs working hours: give the id of a calendar.' }) calendarId: string;
  @ApiProperty() @IsBoolean() host: boolean;
  @ApiPropertyOptional({ description: 'Severity B runs 24x7 here (note 4).' }) @MayBeAbsent() @IsBoolean() severityBAroundTheClock: boolean = false;
  @Text(60) supportPhone: string;
  @OptionalText(300) thirdTierAvailability?: string | null;
}

class TargetDto implements MissionCriticalTarget {
  @IsIn(['1', 'A', 'B', 'C']) severity: MissionCriticalTarget['severity'];
  @IsInt() @Min(0) @Max(100_000) targetMinutes: number;
  @IsIn(['24x7', 'business']) hours: MissionCriticalTarget['hours'];
}

abstract class ServiceDto {
  @ApiProperty({ enum: SERVICE_KINDS }) @IsIn(SERVICE_KINDS, { message: `Give one of: ${SERVICE_KINDS.join(', ')}.` }) kind: Service['kind'];
}

class HoursDto extends ServiceDto {
  @IsIn(HOUR_KINDS, { message: `Give one of: ${HOUR_KINDS.join(', ')}.` }) hours: HourKind;
  @OptionalText(300) location: string | null = null;
  @IsInt() @Min(1) @Max(MOST_MINUTES) minutes: number;
}

class AssessmentDto extends ServiceDto {
  @Name() name: string;
}

class PlainServiceDto extends ServiceDto {}

class ProductsDto extends ServiceDto {
  @IsArray() @ArrayMaxSize(500) @IsUUID(undefined, { each: true }) products: string[];
}

class MissionCriticalDto extends ProductsDto {
  @IsOptional() @IsArray() @ArrayMaxSize(4) @EachObject() @Type(() => TargetDto) responseTable: TargetDto[] | null = null;
}

class PremierUltimateDto extends ServiceDto {
  @IsInt() @Min(1) @Max(10_000) contacts: number;
}

class PartnerAddendumDto extends ServiceDto {
  @Texts(1_000, 300) endCustomers: string[];
  @OptionalText(300) enhancedServiceFor: string | null = null;
}

const SERVICE_DTOS: Record<Service['kind'], new () => ServiceDto> = {
  hours: HoursDto, assessment: AssessmentDto, rapid_response: PlainServiceDto, event_management: PlainServiceDto,
  mission_critical: MissionCriticalDto, third_tier: ProductsDto, premier_ultimate: PremierUltimateDto,
  partner_addendum: PartnerAddendumDto, pre_release: ProductsDto,
};

class SoftwareAssuranceDto {
  @ApiProperty({ description: 'What an incident is worth (HRS-9).' }) @IsInt() @Min(1) @Max(100_000) minutesPerIncident: number;
  @ApiProperty({ description: 'So many are committed to each year of the term; 0: none.' }) @IsInt() @Min(0) @Max(100_000) committed: number;
}

/** What a work order buys. Where it is silent the defaults of the agreement hold (DOS 4.3.2). */
export class TermsDto implements GivenTerms {
  @ApiProperty({ example: '2026-01-01' }) @Matches(DATE, { message: DATE_MESSAGE }) startsOn: string;
  @ApiProperty({ example: '2026-12-31' }) @Matches(DATE, { message: DATE_MESSAGE }) endsOn: string;
  @ApiPropertyOptional({ enum: ['custom', 'fixed'] }) @MayBeAbsent() @IsIn(['custom', 'fixed']) package?: WorkOrderTerms['package'];
  @ApiPropertyOptional({ enum: ['pooled', 'designated', 'dedicated'] }) @MayBeAbsent() @IsIn(['pooled', 'designated', 'dedicated'])
  deliveryModel?: WorkOrderTerms['deliveryModel'];
  @ApiPropertyOptional({ enum: ['core', 'standard', 'advanced'] }) @MayBeAbsent() @IsIn(['core', 'standard', 'advanced'])
  serviceLevel?: WorkOrderTerms['serviceLevel'];
  @ApiPropertyOptional() @MayBeAbsent() @IsInt() @Min(1) @Max(1_440) incrementMinutes?: number;
  @ApiProperty() @IsUUID() sdmId: string;
  @ApiPropertyOptional() @MayBeAbsent() @IsInt() @Min(1) @Max(10_000) namedContacts?: number;
  @ApiProperty({ type: [LocationDto] })
  @IsArray() @ArrayMinSize(1, { message: 'Name at least one support location.' }) @ArrayMaxSize(200) @EachObject() @Type(() => LocationDto) locations: LocationDto[];
  @ApiProperty({ type: [ServiceDto] })
  @IsArray() @ArrayMaxSize(500) @EachObject()
  @Type(() => ServiceDto, {
    keepDiscriminatorProperty: true,
    discriminator: { property: 'kind', subTypes: SERVICE_KINDS.map((name) => ({ name, value: SERVICE_DTOS[name] })) },
  })
  services: Service[];
  @ApiPropertyOptional({ type: SoftwareAssuranceDto, nullable: true }) @IsOptional() @IsObject() @ValidateNested() @Type(() => SoftwareAssuranceDto) softwareAssurance?: SoftwareAssuranceDto | null;
  @ApiPropertyOptional({ type: Number, nullable: true, description: 'The third-tier fee, as so many percent of the accumulated PRS hours (HRS-6).' })
  @IsOptional() @IsInt() @Min(1) @Max(1_000) thirdTierFeePercent?: number | null;
}

export class DraftDto {
  @ApiProperty() @IsUUID() agreementId: string;
  @Text(40) number: string;
  @ApiProperty() @IsObject({ message: 'Give the terms as an object.' }) @ValidateNested() @Type(() => TermsDto) terms: TermsDto;
}

export class AmendmentDto {
  @ApiProperty({ description: 'The version this change was made on; refused when another came in between.' }) @IsInt() @Min(1) basedOn: number;
  @Text(2_000) why: string;
  @ApiProperty() @IsObject({ message: 'Give the terms as an object.' }) @ValidateNested() @Type(() => TermsDto) terms: TermsDto;
}

export class RenewalDto {
  @Text(40) number: string;
  @ApiProperty({ example: '2027-12-31' }) @Matches(DATE, { message: DATE_MESSAGE }) endsOn: string;
}

export class EndDto {
  @Text(2_000) why: string;
}

export class CustomerDto {
  @Name() name: string;
}

export class AgreementDto {
  @Text(40) number: string;
  @ApiProperty({ enum: ['commercial', 'public'] }) @IsIn(['commercial', 'public']) sector: 'commercial' | 'public';
}
