import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsUUID, Max, Min } from 'class-validator';
import { Name, OptionalText, Text } from '../platform/http/index.js';
import { CASE_TEXTS, type CaseText } from './redaction.service.js';

export class CaseRedactionDto {
  @ApiProperty({ enum: CASE_TEXTS, isArray: true })
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(CASE_TEXTS.length) @IsIn(CASE_TEXTS, { each: true, message: `Give some of: ${CASE_TEXTS.join(', ')}.` }) fields: CaseText[];
  @Text(2_000) reason: string;
}

export class ParticipantDto {
  @ApiProperty({ description: 'Somebody of the provider, or of the customer whose case it is.' }) @IsUUID() personId: string;
  @ApiProperty({ example: 'network' }) @Name() part: string;
}

export class SurveyDto {
  @ApiProperty({ minimum: 1, maximum: 5, description: '1: badly; 5: very well.' }) @IsInt() @Min(1) @Max(5) score: number;
  @ApiPropertyOptional() @OptionalText(5_000) comment?: string | null;
}
