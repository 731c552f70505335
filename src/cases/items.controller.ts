import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';
import { CurrentActor, May, Of } from '../identity/index.js';
import { UnitOfWork, type Actor } from '../platform/database/index.js';
import { INSTANT, INSTANT_MESSAGE, MayBeAbsent, OptionalText, Text, type Page } from '../platform/http/index.js';
import { ItemsService, type ItemView } from './items.service.js';
import { OPENED_BY_HAND, type ItemKind } from './rules/items.js';
import { VISIBLE_CASE } from './visible-cases.js';

class ItemDto {
  @ApiProperty({ enum: OPENED_BY_HAND }) @IsIn(OPENED_BY_HAND, { message: `Give one of: ${OPENED_BY_HAND.join(', ')}.` }) kind: ItemKind;
  @Text(500) title: string;
  @ApiPropertyOptional() @MayBeAbsent() @Matches(INSTANT, { message: INSTANT_MESSAGE }) dueAt?: string;
}

class MoveDto {
  @Text(40) state: string;
  @OptionalText(2_000) note?: string;
}

/** What is owed, agreed or under way on a case (SEV-7, SEV-10, WHO-9, WHO-10, WHO-11). */
@ApiTags('cases')
@Of(VISIBLE_CASE)
@Controller('cases/:number/items')
export class ItemsController {
  constructor(private readonly unit: UnitOfWork, private readonly items: ItemsService) {}

  @Get()
  @May('case.read')
  list(@CurrentActor() actor: Actor, @Param('number') number: string): Promise<Page<ItemView>> {
    return this.unit.run(actor, async (work) => ({ items: await this.items.list(work, number), next: null }));
  }

  @Post()
  @May('case.keep_items')
  async open(@CurrentActor() actor: Actor, @Param('number') number: string, @Body() { kind, title, dueAt }: ItemDto): Promise<Page<ItemView>> {
    await this.items.open(actor, number, { kind, title, dueAt: dueAt === undefined ? null : Date.parse(dueAt) });
    return this.list(actor, number);
  }

  @Post(':itemId/state')
  @May('case.keep_items')
  @HttpCode(200)
  async move(@CurrentActor() actor: Actor, @Param('number') number: string, @Param('itemId', ParseUUIDPipe) itemId: string, @Body() { state, note }: MoveDto): Promise<Page<ItemView>> {
    await this.items.move(actor, number, itemId, state, note ?? null);
    return this.list(actor, number);
  }
}
