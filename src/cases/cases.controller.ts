import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentActor, May, Of } from '../identity/index.js';
import { UnitOfWork, type Actor } from '../platform/database/index.js';
import { expectedVersion, readLimit } from '../platform/http/index.js';
import { VISIBLE_CASE } from './visible-cases.js';
import { CaseViews } from './case-views.service.js';
import { CaseListDto } from './case-list.dto.js';
import { CommentDto, OpenCaseDto, ResponseDto, SeverityChangeDto } from './cases.dto.js';
import { OpeningService } from './opening.service.js';
import { WorkService } from './work.service.js';

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
  @May('case.open', 'case.open_by_phone')
  async open(@CurrentActor() actor: Actor, @Body() asked: OpenCaseDto, @Res({ passthrough: true }) response: Response): Promise<object> {
    return this.show(actor, await this.opening.open(actor, asked), response);
  }

  @Get()
  @May('case.read')
  list(@CurrentActor() actor: Actor, @Query() query: CaseListDto): Promise<object> {
    return this.unit.run(actor, (work) => this.views.list(work, query.filter(), query.cursor, readLimit(query.limit)));
  }

  @Get(':number')
  @May('case.read')
  one(@CurrentActor() actor: Actor, @Param('number') number: string, @Res({ passthrough: true }) response: Response): Promise<object> {
    return this.show(actor, number, response);
  }

  @Get(':number/timeline')
  @May('case.read')
  timeline(@CurrentActor() actor: Actor, @Param('number') number: string): Promise<object> {
    return this.unit.run(actor, (work) => this.views.timeline(work, number));
  }

  @Post(':number/responses')
  @May('case.respond')
  @HttpCode(201)
  async respond(
    @CurrentActor() actor: Actor, @Param('number') number: string, @Body() said: ResponseDto,
    @Headers('if-match') ifMatch: string | undefined, @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    await this.work.respond(actor, number, said, expectedVersion(ifMatch));
    return this.show(actor, number, response);
  }

  @Post(':number/comments')
  @May('case.comment', 'case.note')
  @HttpCode(201)
  async comment(
    @CurrentActor() actor: Actor, @Param('number') number: string, @Body() said: CommentDto,
    @Headers('if-match') ifMatch: string | undefined, @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    await this.work.comment(actor, number, said, expectedVersion(ifMatch));
    return this.show(actor, number, response);
  }

  @Post(':number/severity')
  @May('case.request_severity', 'case.set_severity')
  @HttpCode(200)
  async changeSeverity(
    @CurrentActor() actor: Actor, @Param('number') number: string, @Body() asked: SeverityChangeDto,
    @Headers('if-match') ifMatch: string | undefined, @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    await this.work.changeSeverity(actor, number, asked, expectedVersion(ifMatch));
    return this.show(actor, number, response);
  }

  private async show(actor: Actor, number: string, response: Response): Promise<object> {
    const { version, view } = await this.unit.run(actor, (work) => this.views.one(work, number));
    response.setHeader('ETag', `"${version}"`);
    return view;
  }
}
