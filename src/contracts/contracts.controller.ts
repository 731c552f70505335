import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, May } from '../identity/index.js';
import { UnitOfWork, type Actor } from '../platform/database/index.js';
import type { Page } from '../platform/http/index.js';
import { ContractsService } from './contracts.service.js';

/** What was bought, for where, and for whom. Customers see their own (`WHO-1`), by row-level security and by nothing else here. */
@ApiTags('contracts')
@Controller()
export class ContractsController {
  constructor(private readonly unit: UnitOfWork, private readonly contracts: ContractsService) {}

  @Get('work-orders')
  @May('contract.read')
  workOrders(@CurrentActor() actor: Actor): Promise<Page<object>> {
    return this.unit.run(actor, async ({ tx }) => ({ items: await this.contracts.workOrders(tx), next: null }));
  }

  @Get('work-orders/:id')
  @May('contract.read')
  workOrder(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return this.unit.run(actor, ({ tx }) => this.contracts.workOrder(tx, id));
  }

  @Get('products')
  @May('product.read')
  products(@CurrentActor() actor: Actor): Promise<Page<object>> {
    return this.unit.run(actor, async ({ tx }) => ({ items: await this.contracts.products(tx), next: null }));
  }
}
