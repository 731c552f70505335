import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import type { CaseListFilter } from './case-list.sql.js';
import { tidyTag } from './rules/tags.js';

const words = (value: string | undefined): string[] => (value ? value.split(',') : []);

export class CaseListDto {
  @ApiPropertyOptional({ description: 'One state, or several with commas. Drafts are listed only when asked for.' })
  @IsOptional() @IsString() @Matches(/^[a-z_]+(,[a-z_]+)*$/, { message: 'Give states, such as open,in_progress.' }) state?: string;
  @ApiPropertyOptional({ example: '1,A' })
  @IsOptional() @IsString() @Matches(/^[1ABC](,[1ABC])*$/, { message: 'Give severities out of 1, A, B, C, such as 1,A.' }) severity?: string;
  @ApiPropertyOptional() @IsOptional() @IsUUID() queue?: string;
  @ApiPropertyOptional() @IsOptional() @IsUUID() customer?: string;
  @ApiPropertyOptional({ description: 'Part of a number, a title or a customer\'s name; or words of a description, a message, a note, in any script.' }) @IsOptional() @IsString() @MaxLength(200) q?: string;
  @ApiPropertyOptional({ description: 'Tags are the provider\'s.' }) @IsOptional() @IsString() @MaxLength(40) tag?: string;
  @ApiPropertyOptional({ enum: ['due'] }) @IsOptional() @IsIn(['due']) sort?: 'due';
  @ApiPropertyOptional() @IsOptional() @IsString() cursor?: string;
  @ApiPropertyOptional({ description: '1 to 1000, 50 where nothing is said.' }) @IsOptional() @IsString() limit?: string;

  filter(): CaseListFilter {
    return {
      states: words(this.state),
      severities: words(this.severity),
      queueId: this.queue ?? null,
      customerId: this.customer ?? null,
      text: this.q?.trim() || null,
      tag: tidyTag(this.tag ?? '') || null,
    };
  }
}
