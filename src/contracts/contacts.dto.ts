import { ApiProperty, ApiPropertyOptional, PartialType, OmitType } from '@nestjs/swagger';
import { IsEmail, IsIn, Matches } from 'class-validator';
import { MayBeAbsent, Name, OptionalText, Text, TimeZone } from '../platform/http/index.js';
import { CONTACT_KINDS, type ContactKind } from './rules/index.js';

export class ContactDto {
  @Name() name: string;
  @ApiProperty() @IsEmail({}, { message: 'Give an e-mail address.' }) email: string;
  @ApiProperty({ enum: CONTACT_KINDS }) @IsIn(CONTACT_KINDS, { message: `Give one of: ${CONTACT_KINDS.join(', ')}.` }) kind: ContactKind;
  @ApiProperty({ example: 'Asia/Almaty' }) @TimeZone() timeZone: string;
  @ApiProperty({ example: 'kk' }) @Text(35) language: string;
  @OptionalText(60) accountId?: string;
  @OptionalText(60) phone?: string;
  @ApiPropertyOptional({ description: 'By which intake knows the caller (WHO-12). Never shown again.' })
  @MayBeAbsent() @Matches(/^\d{4,12}$/, { message: 'Give a PIN of 4 to 12 digits.' }) pin?: string;
  @ApiPropertyOptional({ description: 'Why the service delivery manager allows more contacts than the work order has (WHO-2).' })
  @OptionalText(2_000) allowOver?: string;
}

export class ContactChangeDto extends PartialType(OmitType(ContactDto, ['email']), { skipNullProperties: false }) {}

export class NotifiedDto {
  @ApiProperty({ enum: ['change_control', 'executive', 'management'] }) @IsIn(['change_control', 'executive', 'management'])
  role: 'change_control' | 'executive' | 'management';
  @Name() name: string;
  @ApiProperty() @IsEmail({}, { message: 'Give an e-mail address.' }) email: string;
  @OptionalText(60) phone?: string;
}

export class CallerSearchDto {
  @ApiProperty({ description: 'Words of a name, a customer, an account id, a work order; or a telephone number in any spelling.' })
  @Text(100) q: string;
}

export class VerificationDto {
  @Text(60) accountId: string;
  @Text(12) pin: string;
}
