import { ApiProperty } from '@nestjs/swagger';
import { ArrayMinSize, ArrayUnique, IsIn, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { LANGUAGES, LONGEST_PASSWORD, SCOPES, type Scope } from './rules/index.js';
import { NAME, NAME_MESSAGE } from './people.dto.js';

export class PasswordChangeDto {
  @ApiProperty() @IsString() @MaxLength(LONGEST_PASSWORD) current: string;
  @ApiProperty({ minLength: 12, maxLength: LONGEST_PASSWORD }) @IsString() @MaxLength(LONGEST_PASSWORD) next: string;
}

export class WithPasswordDto {
  @ApiProperty() @IsString() @MaxLength(LONGEST_PASSWORD) password: string;
}

export class CodeDto {
  @ApiProperty({ description: 'The six digits that the app shows.' }) @IsString() @Matches(/^\d{6}$/, { message: 'Give the six digits that the app shows.' }) code: string;
}

export class LanguageDto {
  @ApiProperty({ enum: LANGUAGES }) @IsIn(LANGUAGES, { message: `Give one of: ${LANGUAGES.join(', ')}.` }) language: string;
}

export class NewTokenDto {
  @ApiProperty({ maxLength: 300 }) @IsString() @MaxLength(300) @Matches(NAME, { message: NAME_MESSAGE }) name: string;
  @ApiProperty({ enum: SCOPES, isArray: true })
  @IsIn(SCOPES, { each: true, message: `Give some of: ${SCOPES.join(', ')}.` }) @ArrayMinSize(1, { message: 'Give at least one scope.' }) @ArrayUnique() scopes: Scope[];
  @ApiProperty({ minimum: 1, maximum: 365 })
  @IsInt({ message: 'Give whole days.' }) @Min(1) @Max(365, { message: 'A token lasts a year at most.' }) expiresInDays: number;
}
