import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, Length } from 'class-validator';
import { MayBeAbsent } from '../platform/http/index.js';

const FORMATS = ['json', 'csv'] as const;

export class BoardQuery {
  @ApiPropertyOptional({ description: 'The number of one case.' })
  @MayBeAbsent() @Length(1, 64, { message: 'Give the number of a case.' }) case?: string;
  @ApiPropertyOptional({ enum: FORMATS })
  @MayBeAbsent() @IsIn(FORMATS, { message: 'Give json or csv.' }) format: (typeof FORMATS)[number] = 'json';
}
