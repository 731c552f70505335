import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { INSTANT, INSTANT_MESSAGE, MayBeAbsent, Name, OptionalText, Text } from '../platform/http/index.js';
import { CHANNELS, SEVERITIES, type Channel, type Severity } from '../severity/index.js';

const LONG = 50_000;

export class OpenCaseDto {
  @ApiProperty() @IsUUID() workOrderId: string;
  @ApiProperty() @IsUUID() locationId: string;
  @ApiProperty() @IsUUID() contactId: string;
  @ApiProperty() @IsUUID() productId: string;
  @ApiProperty({ enum: CHANNELS }) @IsIn(CHANNELS) channel: Channel;
  @Name() title: string;
  @Text(LONG) description: string;
  @Text(LONG) businessImpact: string;
  @OptionalText(LONG) stepsToReproduce?: string;
  @ApiProperty({ enum: ['production', 'other'] }) @IsIn(['production', 'other']) environment: 'production' | 'other';
  @ApiPropertyOptional({ example: 'en' }) @OptionalText(35) language?: string;
  @ApiPropertyOptional({ description: 'The end customer for whom a partner opens it, as the work order names them (WHO-6).' })
  @OptionalText(300) endCustomer?: string;
  @ApiPropertyOptional({ enum: ['pin', 'call_back'] }) @IsOptional() @IsIn(['pin', 'call_back']) callerVerification?: 'pin' | 'call_back';
  @ApiPropertyOptional({ description: 'Goes on with a draft: it becomes the case and keeps its number (SEV-1).' })
  @OptionalText(40) draftNumber?: string;
  @ApiProperty({ enum: SEVERITIES }) @IsIn(SEVERITIES) requestedSeverity: Severity;
  @ApiPropertyOptional({ description: 'When the call came in; by phone only, at most 24 hours back (CLK-1).' })
  @MayBeAbsent() @Matches(INSTANT, { message: INSTANT_MESSAGE }) openedAt?: string;
}

export class ResponseDto {
  @Text(LONG) body: string;
  @ApiProperty({ enum: ['phone', 'message'] }) @IsIn(['phone', 'message']) by: 'phone' | 'message';
}

export class CommentDto {
  @Text(LONG) body: string;
  @ApiProperty({ description: 'A note of the provider: the customer never sees it (WHO-1).' }) @IsBoolean() internal: boolean;
  @ApiPropertyOptional({ description: 'A question: the case waits for the customer.' }) @MayBeAbsent() @IsBoolean() asksCustomer: boolean = false;
}

export class SeverityChangeDto {
  @ApiProperty({ enum: SEVERITIES }) @IsIn(SEVERITIES) to: Severity;
  @ApiProperty({ description: 'Why; from a customer, the changed business impact (SEV-3).' })
  @Text(2_000) reason: string;
  @ApiPropertyOptional({ description: 'The obligation of the customer that was missed: a reason to lower the severity (SEV-6, note 2).' })
  @MayBeAbsent() @IsUUID() missedObligationId?: string;
}

export class SeverityPreviewDto {
  @ApiProperty({ enum: SEVERITIES }) @IsIn(SEVERITIES) to: Severity;
}
