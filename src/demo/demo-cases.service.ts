import { Injectable } from '@nestjs/common';
import { OpeningService } from '../cases/index.js';
import { Contact, ContractsService, Product, WorkOrder } from '../contracts/index.js';
import { hostOf } from '../contracts/rules/index.js';
import { actorOf, Person } from '../identity/index.js';
import { THE_DESK, UnitOfWork } from '../platform/database/index.js';
import { iso } from '../platform/http/index.js';
import { CASES, CUSTOMERS, PRODUCTS } from './demo-data.js';

const MINUTE = 60_000;

/** Opens the demonstration's first cases, by the same use case as everyone's. */
@Injectable()
export class DemoCases {
  constructor(private readonly unit: UnitOfWork, private readonly opening: OpeningService, private readonly contracts: ContractsService) {}

  async open(): Promise<void> {
    for (const { customer, channel, severity, minutesAgo, title, description, impact, product = PRODUCTS[0]!.name } of CASES) {
      const { ids, caller, intake, now } = await this.under(CUSTOMERS[customer]!.workOrder, product);
      await this.opening.open(actorOf(channel === 'phone' ? intake : caller), {
        ...ids, channel, requestedSeverity: severity, title, description, businessImpact: impact, environment: 'production',
        ...(channel === 'phone' && { openedAt: iso(now - minutesAgo * MINUTE), callerVerification: 'pin' as const }),
      });
    }
  }

  private under(number: string, name: string) {
    return this.unit.run(THE_DESK, async ({ tx, now }) => {
      const workOrder = await tx.findOneByOrFail(WorkOrder, { number });
      const location = hostOf(await this.contracts.terms(tx, workOrder));
      const contact = await tx.findOneByOrFail(Contact, { workOrderId: workOrder.id, kind: 'csm' });
      const product = await tx.findOneByOrFail(Product, { name });
      const caller = await tx.findOneByOrFail(Person, { id: contact.personId });
      const intake = await tx.findOneByOrFail(Person, { email: 'intake@desk.example' });
      return { ids: { workOrderId: workOrder.id, locationId: location.id, contactId: contact.id, productId: product.id }, caller, intake, now };
    });
  }
}
