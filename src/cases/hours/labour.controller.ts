import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, May, Of } from '../../identity/index.js';
import { UnitOfWork, type Actor } from '../../platform/database/index.js';
import { IfMatch } from '../../platform/http/index.js';
import { VISIBLE_CASE } from '../visible-cases.js';
import { LabourCorrectionDto, LabourDto, TimerStopDto } from './labour.dto.js';
import { LabourService, type LabourView } from './labour.service.js';

/** The work done on a case and what is charged for it (HRS-1). Every act answers with the labour as it then is. */
@ApiTags('cases')
@Of(VISIBLE_CASE)
@Controller('cases/:number/labour')
export class LabourController {
  constructor(private readonly unit: UnitOfWork, private readonly labour: LabourService) {}

  @Get()
  @May('case.read')
  list(@CurrentActor() actor: Actor, @Param('number') number: string): Promise<LabourView> {
    return this.unit.run(actor, (work) => this.labour.list(work, number));
  }

  @Post()
  @May('case.log_labour')
  async log(@CurrentActor() actor: Actor, @Param('number') number: string, @Body() { minutes, workedOn, note, kind }: LabourDto, @IfMatch() expected: number | null): Promise<LabourView> {
    await this.labour.log(actor, number, { minutes, workedOn, note, kind }, expected);
    return this.list(actor, number);
  }

  /** Another entry in the place of a wrong one; 0 minutes strikes it. */
  @Post(':labourId/correction')
  @May('case.log_labour')
  async correct(
    @CurrentActor() actor: Actor, @Param('number') number: string, @Param('labourId', ParseUUIDPipe) labourId: string,
    @Body() { minutes, workedOn, note, kind, reason }: LabourCorrectionDto, @IfMatch() expected: number | null,
  ): Promise<LabourView> {
    await this.labour.correct(actor, number, labourId, { minutes, workedOn, note, reason, ...(kind && { kind }) }, expected);
    return this.list(actor, number);
  }

  @Post('timer')
  @May('case.log_labour')
  @HttpCode(200)
  async start(@CurrentActor() actor: Actor, @Param('number') number: string, @IfMatch() expected: number | null): Promise<LabourView> {
    await this.labour.start(actor, number, expected);
    return this.list(actor, number);
  }

  @Post('timer/stop')
  @May('case.log_labour')
  @HttpCode(200)
  async stop(@CurrentActor() actor: Actor, @Param('number') number: string, @Body() { note, kind }: TimerStopDto, @IfMatch() expected: number | null): Promise<LabourView> {
    await this.labour.stop(actor, number, { note: note ?? null, kind }, expected);
    return this.list(actor, number);
  }
}
