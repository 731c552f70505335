import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, CurrentPerson, May, SignedIn, type Person } from '../identity/index.js';
import { UnitOfWork, type Actor } from '../platform/database/index.js';
import { iso, type Page } from '../platform/http/index.js';
import { QueueListDto } from './queues/queues.dto.js';
import { everyQueue, queuesOf } from './visible-cases.js';

type QueueName = { id: string; name: string };

@ApiTags('queues')
@Controller()
export class QueuesController {
  constructor(private readonly unit: UnitOfWork) {}

  @Get('queues')
  @May('queue.read')
  list(@CurrentActor() actor: Actor, @Query() { all }: QueueListDto): Promise<Page<QueueName>> {
    return this.unit.run(actor, async (work) => ({ items: await (all === 'true' ? everyQueue(work) : queuesOf(work)), next: null }));
  }

  /** Who is asking, and where they work. */
  @Get('me')
  @SignedIn()
  me(@CurrentActor() actor: Actor, @CurrentPerson() { id, name, side, roles, timeZone, language, customerId }: Person): Promise<object> {
    return this.unit.run(actor, async (work) => {
      const [customer] = customerId === null ? [] : await work.tx.query<QueueName[]>('SELECT id, name FROM customer WHERE id = $1', [customerId]);
      return { person: { id, name, side, roles, timeZone, language, ...(customer && { customer }) }, queues: await queuesOf(work), serverNow: iso(work.now) };
    });
  }
}
