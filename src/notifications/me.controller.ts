import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPerson, InPerson, SignedIn, type Person } from '../identity/index.js';
import { readLimit, type Page } from '../platform/http/index.js';
import { ContactRulesDto, ReadDto } from './contact-rules.dto.js';
import { ContactRulesService, type ContactRulesView } from './contact-rules.service.js';
import { InboxService, type NoticeView } from './inbox.service.js';

/** What one was told, and how one wants to be told. */
@ApiTags('account')
@Controller('me')
export class MeController {
  constructor(private readonly inbox: InboxService, private readonly contactRules: ContactRulesService) {}

  @Get('notifications')
  @SignedIn()
  list(
    @CurrentPerson() { id }: Person, @Query('unread') unread?: string, @Query('cursor') cursor?: string, @Query('limit') limit?: string,
  ): Promise<Page<NoticeView> & { unread: number }> {
    return this.inbox.list(id, unread === 'true', cursor, readLimit(limit));
  }

  /** What is read goes nowhere else: a call that was to follow is dropped. */
  @Post('notifications/read')
  @InPerson()
  @HttpCode(204)
  read(@CurrentPerson() { id }: Person, @Body() { ids }: ReadDto): Promise<void> {
    return this.inbox.read(id, ids);
  }

  @Get('contact-rules')
  @SignedIn()
  contactRulesOf(@CurrentPerson() person: Person): Promise<ContactRulesView> {
    return this.contactRules.read(person);
  }

  /** By which ways, how long after it stands in the app, and when not. */
  @Put('contact-rules')
  @InPerson()
  save(@CurrentPerson() person: Person, @Body() { rules, quietHours }: ContactRulesDto): Promise<ContactRulesView> {
    return this.contactRules.save(person, { rules, quietHours: quietHours ?? null });
  }

  /** On every way at once. When it arrived stands with the contact rules. */
  @Post('test-alert')
  @InPerson()
  @HttpCode(202)
  test(@CurrentPerson() person: Person): Promise<{ id: string }> {
    return this.contactRules.test(person);
  }
}
