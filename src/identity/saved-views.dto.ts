import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';
import { Text } from '../platform/http/index.js';

export class SavedViewDto {
  @ApiProperty({ maxLength: 40 }) @Text(40) name: string;
  @ApiProperty({ maxLength: 2000, example: 'view=mine&severity=A', description: 'What narrows the list, as it stands in the address.' })
  @IsString() @MaxLength(2_000) @Matches(/^[\w.~%+*=&-]*$/, { message: 'Give it as it stands in an address, such as view=mine&severity=A.' }) search: string;
}
