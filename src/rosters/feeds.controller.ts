import { Body, Controller, Delete, Get, Header, HttpCode, Inject, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { CurrentActor, deskAddress, InPerson, Public } from '../identity/index.js';
import { DESK_CONFIG, type DeskConfig } from '../platform/config/desk-config.js';
import { UnitOfWork, type Actor } from '../platform/database/index.js';
import type { Page } from '../platform/http/index.js';
import { Feeds, type FeedView } from './feeds.service.js';
import { FeedDto } from './rosters.dto.js';

/** Shifts in one's own calendar program. */
@ApiTags('rosters')
@Controller('feeds')
export class FeedsController {
  constructor(private readonly unit: UnitOfWork, private readonly feeds: Feeds, @Inject(DESK_CONFIG) private readonly config: DeskConfig) {}

  /** The answer holds the address to subscribe to, this once. Whoever has it reads the shifts: revoke it when it got lost. */
  @Post()
  @InPerson()
  create(@CurrentActor() actor: Actor, @Body() { rosterId }: FeedDto, @Req() request: Request): Promise<FeedView & { url: string }> {
    return this.unit.run(actor, async (work) => {
      const { token, ...feed } = await this.feeds.create(work, rosterId ?? null);
      return { ...feed, url: `${deskAddress(request, this.config)}/api/v1/feeds/${token}.ics` };
    });
  }

  @Get()
  @InPerson()
  list(@CurrentActor() actor: Actor): Promise<Page<FeedView>> {
    return this.unit.run(actor, async (work) => ({ items: await this.feeds.list(work), next: null }));
  }

  @Delete(':id')
  @InPerson()
  @HttpCode(204)
  revoke(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.unit.run(actor, (work) => this.feeds.revoke(work, id));
  }

  /** For calendar programs, which have no session: the address itself is the secret. */
  @Get(':token.ics')
  @Public()
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  read(@Param('token') token: string): Promise<string> {
    return this.feeds.read(token);
  }
}
