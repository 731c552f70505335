import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isDate } from '../calendar/rules/index.js';
import { authorise } from '../identity/index.js';
import type { Work } from '../platform/database/index.js';
import { notFound, refused } from '../platform/http/index.js';
import { canSeeCustomer } from './contracts.service.js';
import { Agreement, Customer, RenewalLimit } from './customer.entity.js';
import { Product, ProductPhase } from './product.entity.js';
import { checkPhases, type PhaseStart } from './rules/index.js';

export type GivenProduct = Omit<Product, 'id' | 'position'> & { phases: PhaseStart[] };

/** Customers, their agreements, and the products support is given for. */
@Injectable()
export class CustomersService {
  async customer(work: Work, name: string): Promise<Customer> {
    authorise(work.actor, 'contract.change');
    if (await work.tx.existsBy(Customer, { name })) {
      throw refused(null, `There is a customer ${name} already. Give this one another name, say with its country.`, [{ field: 'name', message: `${name} is taken.` }]);
    }
    const customer = { id: randomUUID(), name };
    await work.tx.insert(Customer, customer);
    return customer;
  }

  async agreement(work: Work, customerId: string, given: Pick<Agreement, 'number' | 'sector'>): Promise<Agreement> {
    authorise(work.actor, 'contract.change');
    if (!(await canSeeCustomer(work, customerId))) throw notFound('customer');
    if (await work.tx.existsBy(Agreement, { number: given.number })) {
      throw refused(null, `There is an agreement ${given.number} already. Give this one another number.`, [{ field: 'number', message: `${given.number} is taken.` }]);
    }
    const agreement = { id: randomUUID(), customerId, ...given };
    await work.tx.insert(Agreement, agreement);
    return agreement;
  }

  /** `AGR-1`: the day from which agreements of a sector cannot be renewed; null for none. */
  async limitRenewals(work: Work, sector: RenewalLimit['sector'], notFrom: string | null): Promise<RenewalLimit> {
    authorise(work.actor, 'contract.change');
    if (notFrom !== null && !isDate(notFrom)) {
      const message = `'${notFrom}' is no date. Write it like 2026-11-24.`;
      throw refused('AGR-1', message, [{ field: 'notFrom', message }]);
    }
    await work.tx.upsert(RenewalLimit, { sector, notFrom }, ['sector']);
    return { sector, notFrom };
  }

  /** Adds a product, or changes the one of that id; its phases are given whole (`WHO-4`). */
  async keepProduct(work: Work, id: string | null, { phases, ...given }: GivenProduct): Promise<Product> {
    authorise(work.actor, 'product.change');
    const known = id === null ? null : await work.tx.findOneBy(Product, { id });
    if (id !== null && !known) throw notFound('product');
    await this.checkProduct(work, known, { phases, ...given });
    const [{ next }] = await work.tx.query<[{ next: number }]>('SELECT COALESCE(max(position) + 1, 0)::int AS next FROM product');
    const product: Product = { id: known?.id ?? randomUUID(), position: known?.position ?? next, ...given };
    await work.tx.upsert(Product, product, ['id']);
    await work.tx.delete(ProductPhase, { productId: product.id });
    await work.tx.insert(ProductPhase, phases.map((phase) => ({ ...phase, productId: product.id })));
    return product;
  }

  private async checkProduct({ tx }: Work, known: Product | null, { name, onlineService, portalUrl, phases }: GivenProduct): Promise<void> {
    const same = await tx.findOneBy(Product, { name });
    const errors = [
      ...(same && same.id !== known?.id ? [{ field: 'name', message: `There is a product ${name} already.` }] : []),
      ...(portalUrl !== null && !onlineService ? [{ field: 'portalUrl', message: 'Only an online service has a portal of its own.' }] : []),
      ...checkPhases(phases).map((message) => ({ field: 'phases', message })),
    ];
    if (errors.length > 0) throw refused('WHO-4', 'This product cannot be kept so. See `errors`, field by field.', errors);
  }
}
