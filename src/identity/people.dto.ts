import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMinSize, ArrayUnique, IsBoolean, IsEmail, IsIn, IsOptional, IsString, IsTimeZone, IsUUID, Matches, MaxLength } from 'class-validator';
import type { Role } from '../platform/database/index.js';
import { INSTANT, INSTANT_MESSAGE } from '../platform/http/index.js';
import { LANGUAGES, PROVIDER } from './rules/index.js';

/** In any script, with a letter or a digit to be seen, and nothing that a terminal would obey. */
export const NAME = /^\P{Cc}*[\p{L}\p{N}]\P{Cc}*$/u;
export const NAME_MESSAGE = 'Give a name with at least one letter or digit, and no control characters.';

export class NewPersonDto {
  @ApiProperty({ maxLength: 300 }) @IsString() @MaxLength(300) @Matches(NAME, { message: NAME_MESSAGE }) name: string;
  @ApiProperty() @IsEmail({}, { message: 'Give an e-mail address.' }) email: string;
  @ApiProperty({ enum: PROVIDER, isArray: true })
  @IsIn(PROVIDER, { each: true, message: `Give some of: ${PROVIDER.join(', ')}.` }) @ArrayMinSize(1, { message: 'Give at least one role.' }) @ArrayUnique() roles: Role[];
  @ApiPropertyOptional({ default: 'UTC' }) @IsOptional() @IsTimeZone({ message: 'Give a time zone such as Asia/Almaty.' }) timeZone?: string;
  @ApiPropertyOptional({ default: 'en' }) @IsOptional() @IsIn(LANGUAGES) language?: string;
}

export class PersonChangeDto {
  @ApiPropertyOptional({ maxLength: 300 }) @IsOptional() @IsString() @MaxLength(300) @Matches(NAME, { message: NAME_MESSAGE }) name?: string;
  @ApiPropertyOptional({ enum: PROVIDER, isArray: true })
  @IsOptional() @IsIn(PROVIDER, { each: true, message: `Give some of: ${PROVIDER.join(', ')}.` }) @ArrayMinSize(1, { message: 'Give at least one role.' }) @ArrayUnique() roles?: Role[];
  @ApiPropertyOptional() @IsOptional() @IsBoolean() active?: boolean;
}

export class DelegationDto {
  @ApiProperty() @IsUUID() delegateId: string;
  @ApiProperty() @Matches(INSTANT, { message: INSTANT_MESSAGE }) from: string;
  @ApiProperty() @Matches(INSTANT, { message: INSTANT_MESSAGE }) until: string;
}

export class PeopleListDto {
  @IsOptional() @IsString() cursor?: string;
  @IsOptional() @IsString() limit?: string;
}
