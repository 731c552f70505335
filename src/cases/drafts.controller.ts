import { Body, Controller, Delete, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { CurrentActor, May, Of, type Target } from '../identity/index.js';
import type { Actor } from '../platform/database/index.js';
import { OptionalText } from '../platform/http/index.js';
import { CHANNELS, SEVERITIES, type Channel, type Severity } from '../severity/index.js';
import { DraftsService, type Typed } from './drafts.service.js';
import { ShowsCase } from './shows-case.js';
import { canSeeCase } from './visible-cases.js';

const LONG = 50_000;

class DraftDto implements Typed {
  @ApiProperty() @IsUUID() workOrderId: string;
  @ApiPropertyOptional() @IsOptional() @IsUUID() locationId?: string | null;
  @ApiPropertyOptional() @IsOptional() @IsUUID() contactId?: string | null;
  @ApiPropertyOptional() @IsOptional() @IsUUID() productId?: string | null;
  @ApiPropertyOptional({ enum: CHANNELS }) @IsOptional() @IsIn(CHANNELS) channel?: Channel | null;
  @ApiPropertyOptional({ enum: SEVERITIES }) @IsOptional() @IsIn(SEVERITIES) requestedSeverity?: Severity | null;
  @OptionalText(300) title?: string | null;
  @OptionalText(LONG) description?: string | null;
  @OptionalText(LONG) businessImpact?: string | null;
  @OptionalText(LONG) stepsToReproduce?: string | null;
  @ApiPropertyOptional({ enum: ['production', 'other'] }) @IsOptional() @IsIn(['production', 'other']) environment?: 'production' | 'other' | null;
  @OptionalText(35) language?: string | null;
  @OptionalText(300) endCustomer?: string | null;
}

/** The draft that a route's `:number` names. */
const VISIBLE_DRAFT: Target = { name: 'draft', visible: (work, { number }) => canSeeCase(work, number ?? '', 'draft') };

/** Cases saved while they are typed. Nothing is required but the work order; opening with `draftNumber` makes a case of one. */
@ApiTags('cases')
@Of(VISIBLE_DRAFT)
@Controller('drafts')
export class DraftsController {
  constructor(private readonly drafts: DraftsService) {}

  @Post()
  @May('case.draft')
  @ShowsCase()
  begin(@CurrentActor() actor: Actor, @Body() typed: DraftDto): Promise<string> {
    return this.drafts.save(actor, null, typed);
  }

  /** All that is typed so far, in the place of what was before. */
  @Put(':number')
  @May('case.draft')
  @ShowsCase()
  save(@CurrentActor() actor: Actor, @Param('number') number: string, @Body() typed: DraftDto): Promise<string> {
    return this.drafts.save(actor, number, typed);
  }

  @Delete(':number')
  @May('case.draft')
  @HttpCode(204)
  discard(@CurrentActor() actor: Actor, @Param('number') number: string): Promise<void> {
    return this.drafts.discard(actor, number);
  }
}
