import { Body, Controller, Delete, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, May, Of } from '../identity/index.js';
import type { Actor } from '../platform/database/index.js';
import { IfMatch } from '../platform/http/index.js';
import { CaseWatchers } from './case-watchers.js';
import { LinkDto, MergeDto, TagsDto } from './collaboration.dto.js';
import { LinksService } from './links.service.js';
import { ShowsCase } from './shows-case.js';
import { TagsService } from './tags.service.js';
import { VISIBLE_CASE } from './visible-cases.js';

/** What people do around a case: link it, merge it, tag it, watch it. Every act answers with the case as it then is. */
@ApiTags('cases')
@Of(VISIBLE_CASE)
@ShowsCase()
@Controller('cases/:number')
export class CollaborationController {
  constructor(private readonly links: LinksService, private readonly tags: TagsService, private readonly watchers: CaseWatchers) {}

  @Post('links')
  @May('case.link')
  async link(@CurrentActor() actor: Actor, @Param('number') number: string, @Body() asked: LinkDto, @IfMatch() expected: number | null): Promise<string> {
    await this.links.link(actor, number, asked, expected);
    return number;
  }

  /** The other case goes on for both; this one ends, and says where it went. */
  @Post('merge')
  @May('case.merge')
  @HttpCode(200)
  async merge(@CurrentActor() actor: Actor, @Param('number') number: string, @Body() asked: MergeDto, @IfMatch() expected: number | null): Promise<string> {
    await this.links.merge(actor, number, asked, expected);
    return number;
  }

  @Put('tags')
  @May('case.tag')
  async tag(@CurrentActor() actor: Actor, @Param('number') number: string, @Body() { tags }: TagsDto, @IfMatch() expected: number | null): Promise<string> {
    await this.tags.set(actor, number, tags, expected);
    return number;
  }

  /** Mail from now on when the other side writes or the severity changes. */
  @Put('watching')
  @May('case.watch')
  async watch(@CurrentActor() actor: Actor, @Param('number') number: string): Promise<string> {
    await this.watchers.watch(actor, number, true);
    return number;
  }

  @Delete('watching')
  @May('case.watch')
  async unwatch(@CurrentActor() actor: Actor, @Param('number') number: string): Promise<string> {
    await this.watchers.watch(actor, number, false);
    return number;
  }
}
