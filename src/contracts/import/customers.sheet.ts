import { Injectable } from '@nestjs/common';
import type { Work } from '../../platform/database/index.js';
import { Customer } from '../customer.entity.js';
import { visibleCustomers } from '../contracts.service.js';
import { CustomersService } from '../customers.service.js';
import { AgreementDto, CustomerDto } from '../work-orders.dto.js';
import { attempt, checked, placedIn, type Line } from './line.js';
import type { Said, Sheet } from './sheet.js';

const PLACES = { name: 'customer', number: 'agreement', sector: 'sector' };

/** A customer a line, with one of its agreements. */
@Injectable()
export class CustomersSheet implements Sheet {
  readonly columns = ['customer', 'agreement', 'sector'];
  readonly needed = ['customer'];

  constructor(private readonly customers: CustomersService) {}

  async take(work: Work, lines: Line[]): Promise<void> {
    for (const line of lines) await this.takeLine(work, line);
  }

  private async takeLine(work: Work, line: Line): Promise<void> {
    const place = placedIn(line, PLACES);
    const given = await checked(CustomerDto, { name: line.text('customer') }, line, place);
    const agreed = line.text('agreement') ?? line.text('sector');
    const agreement = agreed === undefined ? null
      : await checked(AgreementDto, { number: line.text('agreement'), sector: line.text('sector') }, line, place);
    if (!given || !line.sound) return;
    await attempt(line, place, async () => {
      const known = agreement && await work.tx.findOneBy(Customer, { name: given.name });
      const customer = known ?? await this.customers.customer(work, given.name);
      if (agreement) await this.customers.agreement(work, customer.id, agreement);
      const act = agreement ? `agreement ${agreement.number} (${agreement.sector})` : 'without an agreement';
      line.act = `${known ? 'Known customer' : 'Customer'} ${customer.name}, ${act}`;
    });
  }

  async give({ tx, actor }: Work): Promise<Said[]> {
    const parameters: unknown[] = [];
    const visible = visibleCustomers(actor, (value) => `$${parameters.push(value)}`);
    return tx.query(
      `SELECT c.name AS customer, a.number AS agreement, a.sector FROM customer c LEFT JOIN agreement a ON a.customer_id = c.id
       WHERE ${visible} ORDER BY c.name, a.number`, parameters);
  }
}
