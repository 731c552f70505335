import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { Text, Texts } from '../platform/http/index.js';
import { LINK_KINDS, type LinkKind } from './rules/links.js';

export class LinkDto {
  @Text(40) number: string;
  @ApiProperty({ enum: LINK_KINDS, description: 'What this case is to the other one.' })
  @IsIn(LINK_KINDS, { message: `Give one of: ${LINK_KINDS.join(', ')}.` }) kind: LinkKind;
}

export class MergeDto {
  @ApiProperty({ description: 'The number of the case that goes on.' }) @Text(40) into: string;
  @Text(2_000) reason: string;
}

export class TagsDto {
  @Texts(20, 40) tags: string[];
}
