import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { LONGEST_PASSWORD } from './rules/index.js';

/** Text that a database can keep, without what nobody types. */
const NO_CONTROLS = /^\P{Cc}*$/u;

export class SignInDto {
  @ApiProperty() @IsString() @MaxLength(320) @Matches(NO_CONTROLS, { message: 'Give an e-mail address.' }) email: string;
  @ApiProperty() @IsString() @MaxLength(LONGEST_PASSWORD) password: string;
  @ApiPropertyOptional({ description: 'Of the second factor: the six digits of the app, or a recovery code.' })
  @IsOptional() @IsString() @MaxLength(40) code?: string;
}

export class AcceptInvitationDto {
  @ApiProperty() @IsString() @MaxLength(100) token: string;
  @ApiProperty({ minLength: 12, maxLength: LONGEST_PASSWORD }) @IsString() @MaxLength(LONGEST_PASSWORD) password: string;
}

export class OidcStartDto {
  @IsOptional() @IsString() @MaxLength(2_000) to?: string;
}
