import { createHash, randomUUID } from 'node:crypto';
import { Body, Controller, createParamDecorator, Get, Param, Post, Query, Res, type ExecutionContext } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { VISIBLE_WORK_ORDER } from '../contracts/index.js';
import { CurrentActor, May, Of } from '../identity/index.js';
import { UnitOfWork, type Actor, type Work } from '../platform/database/index.js';
import { ConversionDto, CorrectionDto, ExchangeDto, PurchaseDto, StatementQuery, SupportAssistanceDto, TransferDto, TravelDto, WriteOffDto } from './hours.dto.js';
import { HoursChanges, type Under } from './hours-changes.service.js';
import type { LedgerPosting } from './ledger.entity.js';
import { PoolViews, type PoolView } from './pool-views.service.js';
import { postingView, type PostingView } from './posting-view.js';
import { statementCsv, statementPage } from './statement-files.js';
import { StatementService, type HoursStatement } from './statement.service.js';

/** Posted, and how the pools stand then; null: nothing was posted, it is to be invoiced. */
interface Posted {
  posting: PostingView | null;
  pools: PoolView[];
}

/** The key of a posting: of the request's `Idempotency-Key`, its sender and path, for as long as the ledger is kept; without one, a new one. */
const PostedUnder = createParamDecorator((_: unknown, context: ExecutionContext): Under => {
  const request = context.switchToHttp().getRequest<Request & { actor: Actor }>();
  const header = request.get('Idempotency-Key');
  const sender = request.actor.side === 'desk' ? '' : request.actor.personId;
  const key = header === undefined ? randomUUID() : createHash('sha256').update(JSON.stringify([sender, request.path, header])).digest('hex');
  return { workOrderId: String(request.params.id).toLowerCase(), key: `request/${key}` };
});

/** The prepaid hours of a work order (section 6). Whatever moves them answers with the posting and the pools as they then are. */
@ApiTags('hours')
@Of(VISIBLE_WORK_ORDER)
@Controller('work-orders/:id')
export class HoursController {
  constructor(private readonly unit: UnitOfWork, private readonly changes: HoursChanges, private readonly pools: PoolViews, private readonly statements: StatementService) {}

  @Get('pools')
  @May('hours.read')
  list(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<PoolView[]> {
    return this.unit.run(actor, (work) => this.pools.list(work, id.toLowerCase()));
  }

  /** Bought hours settle arrears first (HRS-5). */
  @Post('purchases')
  @May('hours.change')
  purchase(@CurrentActor() actor: Actor, @PostedUnder() under: Under, @Body() asked: PurchaseDto): Promise<Posted> {
    return this.post(actor, under, (work) => this.changes.purchase(work, under, asked));
  }

  /** Between the locations of a work order, PRS only (HRS-8). */
  @Post('transfers')
  @May('hours.change')
  transfer(@CurrentActor() actor: Actor, @PostedUnder() under: Under, @Body() asked: TransferDto): Promise<Posted> {
    return this.post(actor, under, (work) => this.changes.transfer(work, under, asked));
  }

  /** Software Assurance incidents into hours, at the work order's rate (HRS-9). */
  @Post('conversions')
  @May('hours.change')
  convert(@CurrentActor() actor: Actor, @PostedUnder() under: Under, @Body() asked: ConversionDto): Promise<Posted> {
    return this.post(actor, under, (work) => this.changes.convert(work, under, asked));
  }

  /** Hours of one kind for those of another, with the consent of the service delivery manager who posts it (PRO-1). */
  @Post('exchanges')
  @May('hours.change')
  exchange(@CurrentActor() actor: Actor, @PostedUnder() under: Under, @Body() asked: ExchangeDto): Promise<Posted> {
    return this.post(actor, under, (work) => this.changes.exchange(work, under, asked));
  }

  /** Agreed on-site travel: paid in PRS hours at the customer's request, or to be invoiced (HRS-10). */
  @Post('travel')
  @May('hours.change')
  travel(@CurrentActor() actor: Actor, @PostedUnder() under: Under, @Body() asked: TravelDto): Promise<Posted> {
    return this.post(actor, under, (work) => this.changes.travel(work, under, asked));
  }

  /** A proactive service is scheduled: its price in hours, to the nearest, is deducted (HRS-10). */
  @Post('support-assistance')
  @May('hours.change')
  schedule(@CurrentActor() actor: Actor, @PostedUnder() under: Under, @Body() asked: SupportAssistanceDto): Promise<Posted> {
    return this.post(actor, under, (work) => this.changes.schedule(work, under, asked));
  }

  /** Arrears that will not be asked for. */
  @Post('write-offs')
  @May('hours.change')
  writeOff(@CurrentActor() actor: Actor, @PostedUnder() under: Under, @Body() asked: WriteOffDto): Promise<Posted> {
    return this.post(actor, under, (work) => this.changes.writeOff(work, under, asked));
  }

  /** Undoes a posting by another one (HRS-11). */
  @Post('corrections')
  @May('hours.change')
  correct(@CurrentActor() actor: Actor, @PostedUnder() under: Under, @Body() asked: CorrectionDto): Promise<Posted> {
    return this.post(actor, under, (work) => this.changes.correct(work, under, asked));
  }

  /** The hours of a period, as they were known at a time (HRS-11). */
  @Get('statement')
  @May('hours.read')
  @ApiProduces('application/json', 'text/csv', 'text/html')
  async statement(
    @CurrentActor() actor: Actor, @Param('id') id: string, @Query() { format, ...asked }: StatementQuery, @Res({ passthrough: true }) response: Response,
  ): Promise<HoursStatement | string> {
    const statement = await this.unit.run(actor, (work) => this.statements.statement(work, id.toLowerCase(), asked));
    if (format === 'json') return statement;
    if (format === 'csv') response.attachment(`hours-${statement.workOrder.number.replace(/[^\w-]/g, '_')}.csv`);
    response.type(format === 'csv' ? 'text/csv; charset=utf-8' : 'text/html; charset=utf-8');
    return format === 'csv' ? statementCsv(statement) : statementPage(statement);
  }

  private post(actor: Actor, { workOrderId }: Under, act: (work: Work) => Promise<LedgerPosting | null>): Promise<Posted> {
    return this.unit.run(actor, async (work) => {
      const posting = await act(work);
      return { posting: posting && postingView(posting, actor), pools: await this.pools.list(work, workOrderId) };
    });
  }
}
