import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, May, Of } from '../identity/index.js';
import { UnitOfWork, type Actor } from '../platform/database/index.js';
import { IfMatch, readLimit } from '../platform/http/index.js';
import { ShowsCase } from './shows-case.js';
import { VISIBLE_CASE } from './visible-cases.js';
import { CaseViews } from './case-views.service.js';
import { CaseListDto } from './case-list.dto.js';
import { CommentDto, OpenCaseDto, ResponseDto, SeverityChangeDto } from './cases.dto.js';
import { ReasonDto } from './life.dto.js';
import { OpeningService } from './opening.service.js';
import { WorkService } from './work.service.js';

/** A desk's whole queue in a few pages. */
const MOST_LISTED = 1_000;

/** Cases: opened, read, answered, changed. Every change gives the case back as it then is. */
@ApiTags('cases')
@Of(VISIBLE_CASE)
@Controller('cases')
export class CasesController {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly opening: OpeningService,
    private readonly work: WorkService,
    private readonly views: CaseViews,
  ) {}

  @Post()
  @May('case.open', 'case.open_in_portal', 'case.open_by_phone')
  @ShowsCase()
  open(@CurrentActor() actor: Actor, @Body() asked: OpenCaseDto): Promise<string> {
    return this.opening.open(actor, asked);
  }

  @Get()
  @May('case.read')
  list(@CurrentActor() actor: Actor, @Query() query: CaseListDto): Promise<object> {
    return this.unit.run(actor, (work) => this.views.list(work, query.filter(), query.cursor, readLimit(query.limit, MOST_LISTED)));
  }

  @Get(':number')
  @May('case.read')
  @ShowsCase()
  one(@Param('number') number: string): string {
    return number;
  }

  @Get(':number/timeline')
  @May('case.read')
  timeline(@CurrentActor() actor: Actor, @Param('number') number: string): Promise<object> {
    return this.unit.run(actor, (work) => this.views.timeline(work, number));
  }

  @Post(':number/responses')
  @May('case.respond')
  @ShowsCase()
  async respond(@CurrentActor() actor: Actor, @Param('number') number: string, @Body() said: ResponseDto, @IfMatch() expected: number | null): Promise<string> {
    await this.work.respond(actor, number, said, expected);
    return number;
  }

  @Post(':number/comments')
  @May('case.comment', 'case.note')
  @ShowsCase()
  async comment(@CurrentActor() actor: Actor, @Param('number') number: string, @Body() said: CommentDto, @IfMatch() expected: number | null): Promise<string> {
    await this.work.comment(actor, number, said, expected);
    return number;
  }

  @Post(':number/severity')
  @May('case.request_severity', 'case.set_severity')
  @ShowsCase()
  @HttpCode(200)
  async changeSeverity(@CurrentActor() actor: Actor, @Param('number') number: string, @Body() asked: SeverityChangeDto, @IfMatch() expected: number | null): Promise<string> {
    await this.work.changeSeverity(actor, number, asked, expected);
    return number;
  }

  /** The provider stays with what is set (SEV-3). */
  @Post(':number/severity/declination')
  @May('case.set_severity')
  @ShowsCase()
  @HttpCode(200)
  async declineSeverity(@CurrentActor() actor: Actor, @Param('number') number: string, @Body() { reason }: ReasonDto, @IfMatch() expected: number | null): Promise<string> {
    await this.work.declineSeverity(actor, number, reason, expected);
    return number;
  }

  /** The customer does not accept a change of the provider's (SEV-6). */
  @Post(':number/severity/contest')
  @May('case.contest')
  @ShowsCase()
  @HttpCode(200)
  async contestSeverity(@CurrentActor() actor: Actor, @Param('number') number: string, @Body() { reason }: ReasonDto, @IfMatch() expected: number | null): Promise<string> {
    await this.work.contestSeverity(actor, number, reason, expected);
    return number;
  }
}
