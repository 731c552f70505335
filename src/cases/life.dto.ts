import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, Matches } from 'class-validator';
import { MayBeAbsent, OptionalText, Text } from '../platform/http/index.js';

const UUID_OR_ME = /^(me|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** The id of a person, or `me` for whoever asks. */
export function PersonOrMe(description: string): PropertyDecorator {
  return applyDecorators(ApiProperty({ description }), Matches(UUID_OR_ME, { message: 'Give the id of a person, or "me".' }));
}

export class AssignmentDto {
  @PersonOrMe('Whose the case is from now on; "me" claims it.') personId: string;
  @ApiPropertyOptional({ description: 'For whoever takes over; the customer does not see it.' }) @OptionalText(5_000) note?: string;
}

export class ResolutionDto {
  @Text(2_000) cause: string;
  @Text(50_000) summary: string;
  @ApiPropertyOptional({ description: 'It was a defect of the product (HRS-2).' }) @MayBeAbsent() @IsBoolean() productDefect?: boolean;
}

export class ReasonDto {
  @Text(2_000) reason: string;
}
