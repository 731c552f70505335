import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { VISIBLE_CASE } from '../cases/index.js';
import { CurrentActor, May, Of } from '../identity/index.js';
import type { Actor } from '../platform/database/index.js';
import { INSTANT, INSTANT_MESSAGE, MayBeAbsent } from '../platform/http/index.js';
import { AuditService } from './audit.service.js';
import { RestoredBackup } from './restored-backup.js';

class AuditDto {
  @ApiPropertyOptional({ description: 'A day before `to`, where nothing is said.' })
  @MayBeAbsent() @Matches(INSTANT, { message: INSTANT_MESSAGE }) from?: string;
  @ApiPropertyOptional() @MayBeAbsent() @Matches(INSTANT, { message: INSTANT_MESSAGE }) to?: string;
}

@ApiTags('escalations')
@Controller('escalations')
export class AuditController {
  constructor(private readonly audits: AuditService, private readonly restored: RestoredBackup) {}

  /** Of the cases that the asker sees: how many steps were due, how many fired, how many late, which are missing (`ESC-3`). */
  @Get('audit')
  @May('escalation.audit')
  ofDesk(@CurrentActor() actor: Actor, @Query() asked: AuditDto): Promise<object> {
    return this.audits.ofDesk(actor, asked);
  }

  /** After a restored backup: what was due meanwhile fires now, late. Answers how many cases waited. */
  @Post('go-ahead')
  @May('escalation.go_ahead')
  @HttpCode(200)
  goAhead(@CurrentActor() actor: Actor): Promise<object> {
    return this.restored.goAhead(actor);
  }
}

@ApiTags('escalations')
@Of(VISIBLE_CASE)
@Controller('cases/:number/escalations/audit')
export class CaseAuditController {
  constructor(private readonly audits: AuditService) {}

  @Get()
  @May('case.read')
  ofCase(@CurrentActor() actor: Actor, @Param('number') number: string): Promise<object> {
    return this.audits.ofCase(actor, number);
  }
}
