import { Body, Controller, Delete, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, May, Of } from '../identity/index.js';
import type { Actor } from '../platform/database/index.js';
import { IfMatch } from '../platform/http/index.js';
import { ReasonDto } from './life.dto.js';
import { ParticipantsService } from './participants.service.js';
import { CaseRedactionDto, ParticipantDto, SurveyDto } from './record.dto.js';
import { RedactionService } from './redaction.service.js';
import { ShowsCase } from './shows-case.js';
import { SurveyService } from './survey.service.js';
import { VISIBLE_CASE } from './visible-cases.js';

/** Who takes part in a case, what is taken off its record, what its contact says of it. Every act answers with the case as it then is. */
@ApiTags('cases')
@Of(VISIBLE_CASE)
@ShowsCase()
@Controller('cases/:number')
export class RecordController {
  constructor(private readonly participants: ParticipantsService, private readonly redactions: RedactionService, private readonly surveys: SurveyService) {}

  @Post('participants')
  @May('case.involve')
  async involve(@CurrentActor() actor: Actor, @Param('number') number: string, @Body() asked: ParticipantDto, @IfMatch() expected: number | null): Promise<string> {
    await this.participants.add(actor, number, asked, expected);
    return number;
  }

  @Delete('participants/:personId')
  @May('case.involve')
  async leave(@CurrentActor() actor: Actor, @Param('number') number: string, @Param('personId', ParseUUIDPipe) personId: string, @IfMatch() expected: number | null): Promise<string> {
    await this.participants.remove(actor, number, personId, expected);
    return number;
  }

  /** A mark takes the place of what was written in an event: in the timeline, in searches, in mail. It cannot be taken back. */
  @Post('events/:eventId/redaction')
  @May('case.redact')
  @HttpCode(200)
  async redactEvent(@CurrentActor() actor: Actor, @Param('number') number: string, @Param('eventId') eventId: string, @Body() { reason }: ReasonDto, @IfMatch() expected: number | null): Promise<string> {
    await this.redactions.redactEvent(actor, number, eventId, reason, expected);
    return number;
  }

  /** The same with texts of the case itself. */
  @Post('redaction')
  @May('case.redact')
  @HttpCode(200)
  async redactCase(@CurrentActor() actor: Actor, @Param('number') number: string, @Body() { fields, reason }: CaseRedactionDto, @IfMatch() expected: number | null): Promise<string> {
    await this.redactions.redactCase(actor, number, fields, reason, expected);
    return number;
  }

  /** How it went: the contact says it once, after the case was closed (WHO-10). */
  @Post('survey')
  @May('case.answer_survey')
  async survey(@CurrentActor() actor: Actor, @Param('number') number: string, @Body() { score, comment }: SurveyDto, @IfMatch() expected: number | null): Promise<string> {
    await this.surveys.answer(actor, number, { score, comment: comment ?? null }, expected);
    return number;
  }
}
