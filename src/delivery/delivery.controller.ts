import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentActor, May } from '../identity/index.js';
import { UnitOfWork, type Actor } from '../platform/database/index.js';
import { iso } from '../platform/http/index.js';
import { BoardService, type BoardClock } from './board.service.js';
import { ComplianceService, type Compliance } from './compliance.service.js';
import { boardCsv, complianceCsv } from './delivery-files.js';
import { BoardQuery, ComplianceQuery } from './delivery.dto.js';
import { ForecastService, type ForecastView } from './forecast.service.js';

/** What those who answer for delivery watch, of the cases that they see (`WHO-5`). */
@ApiTags('delivery')
@Controller('delivery')
export class DeliveryController {
  constructor(private readonly unit: UnitOfWork, private readonly board: BoardService, private readonly ahead: ForecastService, private readonly kept: ComplianceService) {}

  /** All clocks that somebody still waits for, what breaches first before the others. */
  @Get('clocks')
  @May('delivery.watch')
  @ApiProduces('application/json', 'text/csv')
  clocks(@CurrentActor() actor: Actor, @Query() asked: BoardQuery, @Res({ passthrough: true }) response: Response): Promise<{ items: BoardClock[]; serverNow: string } | string> {
    return this.unit.run(actor, async (work) => {
      const items = await this.board.clocks(work, asked.case ?? null);
      if (asked.format === 'json') return { items, serverNow: iso(work.now) };
      response.attachment('clocks.csv').type('text/csv; charset=utf-8');
      return boardCsv(items, work.now);
    });
  }

  /** The next eight hours by half hours: deadlines, and the fewest engineers on duty in the queues at any time of each. */
  @Get('forecast')
  @May('delivery.watch')
  forecast(@CurrentActor() actor: Actor): Promise<ForecastView> {
    return this.unit.run(actor, (work) => this.ahead.forecast(work));
  }

  /** How promises of a kind were kept, by week or month in which they were due, severity and customer. */
  @Get('compliance')
  @May('delivery.watch')
  @ApiProduces('application/json', 'text/csv')
  compliance(@CurrentActor() actor: Actor, @Query() { format, ...asked }: ComplianceQuery, @Res({ passthrough: true }) response: Response): Promise<Compliance | string> {
    return this.unit.run(actor, async (work) => {
      const kept = await this.kept.of(work, asked);
      if (format === 'json') return kept;
      response.attachment('compliance.csv').type('text/csv; charset=utf-8');
      return complianceCsv(kept);
    });
  }
}
