import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsString, Matches, MaxLength } from 'class-validator';
import { MayBeAbsent, OptionalText } from '../platform/http/index.js';

export class WebhookDto {
  @ApiProperty({ example: 'https://hooks.example/critsit' })
  @IsString({ message: 'Give a web address.' }) @MaxLength(2_000) url: string;
  @OptionalText(300) description?: string;
  @ApiProperty({ type: [String], description: 'Types of events, such as `severity.set`; none: all.' })
  @IsArray({ message: 'Give a list of types of events; an empty one hears all.' }) @ArrayMaxSize(100) @ArrayUnique()
  @Matches(/^[a-z_]{1,40}\.[a-z_.]{1,60}$/, { each: true, message: 'Types of events look like severity.set.' }) types: string[];
  @ApiPropertyOptional() @MayBeAbsent() @IsBoolean() active?: boolean;
}
