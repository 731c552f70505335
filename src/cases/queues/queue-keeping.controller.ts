import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, May, Of } from '../../identity/index.js';
import { UnitOfWork, type Actor, type Work } from '../../platform/database/index.js';
import type { Page } from '../../platform/http/index.js';
import { VISIBLE_QUEUE } from '../visible-cases.js';
import { QueueKeeping } from './queue-keeping.service.js';
import { recordOfQueue } from './queue-record.js';
import { QueueViews, type QueueView } from './queue-views.service.js';
import { QueueChangeDto, QueueDto } from './queues.dto.js';

/** Who leads a queue, who works on it, which rosters answer for it. Every change gives the queue back as it then is, with what is amiss (ESC-5). */
@ApiTags('queues')
@Of(VISIBLE_QUEUE)
@Controller('queues')
export class QueueKeepingController {
  constructor(private readonly unit: UnitOfWork, private readonly keeping: QueueKeeping, private readonly views: QueueViews) {}

  @Get(':queueId')
  @May('queue.read')
  one(@CurrentActor() actor: Actor, @Param('queueId', ParseUUIDPipe) queueId: string): Promise<QueueView> {
    return this.show(actor, () => Promise.resolve(queueId));
  }

  @Get(':queueId/record')
  @May('queue.read')
  record(@CurrentActor() actor: Actor, @Param('queueId', ParseUUIDPipe) queueId: string): Promise<Page<object>> {
    return this.unit.run(actor, (work) => recordOfQueue(work, queueId));
  }

  /** The first queue of a desk takes all cases. */
  @Post()
  @May('queue.change')
  create(@CurrentActor() actor: Actor, @Body() given: QueueDto): Promise<QueueView> {
    return this.show(actor, (work) => this.keeping.create(work, given));
  }

  @Put(':queueId')
  @May('queue.change')
  change(@CurrentActor() actor: Actor, @Param('queueId', ParseUUIDPipe) queueId: string, @Body() { basedOn, ...given }: QueueChangeDto): Promise<QueueView> {
    return this.done(actor, queueId, (work) => this.keeping.change(work, queueId, given, basedOn));
  }

  /** In the place of the one that took all before: exactly one does. */
  @Post(':queueId/taking-all')
  @May('queue.change')
  @HttpCode(200)
  takeAll(@CurrentActor() actor: Actor, @Param('queueId', ParseUUIDPipe) queueId: string): Promise<QueueView> {
    return this.done(actor, queueId, (work) => this.keeping.takeAll(work, queueId));
  }

  @Delete(':queueId')
  @May('queue.change')
  remove(@CurrentActor() actor: Actor, @Param('queueId', ParseUUIDPipe) queueId: string): Promise<QueueView> {
    return this.done(actor, queueId, (work) => this.keeping.remove(work, queueId));
  }

  private done(actor: Actor, queueId: string, act: (work: Work) => Promise<void>): Promise<QueueView> {
    return this.show(actor, async (work) => {
      await act(work);
      return queueId;
    });
  }

  private show(actor: Actor, act: (work: Work) => Promise<string>): Promise<QueueView> {
    return this.unit.run(actor, async (work) => this.views.one(work, await act(work)));
  }
}
