import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { VISIBLE_CASE } from '../cases/index.js';
import { CurrentActor, May, Of } from '../identity/index.js';
import type { Actor } from '../platform/database/index.js';
import { INSTANT, INSTANT_MESSAGE, MayBeAbsent } from '../platform/http/index.js';
import { AuditService } from './audit.service.js';

class AuditDto {
  @ApiPropertyOptional({ description: 'A day before `to`, where nothing is said.' })
  @MayBeAbsent() @Matches(INSTANT, { message: INSTANT_MESSAGE }) from?: string;
  @ApiPropertyOptional() @MayBeAbsent() @Matches(INSTANT, { message: INSTANT_MESSAGE }) to?: string;
}

@ApiTags('escalations')
@Controller('escalations/audit')
export class AuditController {
  constructor(private readonly audits: AuditService) {}

  /** Of the cases that the asker sees: how many steps were due, how many fired, how many late, which are missing (`ESC-3`). */
  @Get()
  @May('escalation.audit')
  ofDesk(@CurrentActor() actor: Actor, @Query() asked: AuditDto): Promise<object> {
    return this.audits.ofDesk(actor, asked);
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
