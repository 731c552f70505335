import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, CurrentPerson, type Person } from '../identity/index.js';
import { UnitOfWork, type Actor } from '../platform/database/index.js';
import { iso, type Page } from '../platform/http/index.js';

type QueueName = { id: string; name: string };

@ApiTags('queues')
@Controller()
export class QueuesController {
  constructor(private readonly unit: UnitOfWork) {}

  @Get('queues')
  list(@CurrentActor() actor: Actor): Promise<Page<QueueName>> {
    return this.unit.run(actor, async ({ tx }) => ({ items: await tx.query<QueueName[]>('SELECT id, name FROM queue ORDER BY name'), next: null }));
  }

  /** Who is asking, and where they work. */
  @Get('me')
  me(@CurrentActor() actor: Actor, @CurrentPerson() { id, name, side, roles, timeZone, language, customerId }: Person): Promise<object> {
    return this.unit.run(actor, async ({ tx, now }) => {
      const [customer] = customerId === null ? [] : await tx.query<QueueName[]>('SELECT id, name FROM customer WHERE id = $1', [customerId]);
      const queues = side === 'customer' ? [] : await tx.query<QueueName[]>('SELECT id, name FROM queue ORDER BY name');
      return { person: { id, name, side, roles, timeZone, language, ...(customer && { customer }) }, queues, serverNow: iso(now) };
    });
  }
}
