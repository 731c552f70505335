import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { canSeeWorkOrder } from '../contracts/index.js';
import type { HourKind } from '../contracts/rules/index.js';
import type { Work } from '../platform/database/index.js';
import { iso, notFound } from '../platform/http/index.js';
import { LedgerReservation } from './ledger.entity.js';
import { balancesOf } from './ledger-store.js';
import { Books, nameOf, payers, placeOf, poolOf, type Place } from './rules/index.js';
import { TermsOfHours } from './terms-of-hours.js';

export interface PoolView {
  id: string;
  kind: HourKind;
  /** Null: pooled at the host. */
  locationId: string | null;
  location: string | null;
  balanceMinutes: number;
  arrearsMinutes: number;
  /** One increment for each open chargeable case that this pool would pay for first; informs, holds nothing back (`HRS-4`). */
  reservedMinutes: number;
  expiresAt: string;
}

/** The pools of a work order as they stand. */
@Injectable()
export class PoolViews {
  constructor(private readonly terms: TermsOfHours) {}

  async list(work: Work, workOrderId: string): Promise<PoolView[]> {
    if (!(await canSeeWorkOrder(work, workOrderId))) throw notFound('work order');
    const { terms, endsAt } = await this.terms.of(work.tx, workOrderId);
    const accounts = await balancesOf(work.tx, workOrderId);
    const books = new Books(accounts);
    const reserved = await reservedIn(work.tx, workOrderId, books, new Set(accounts.map(({ name }) => name)));
    const pools = accounts.filter(({ account }) => account === 'pool').map(({ id, name, minutes, ...place }): PoolView => ({
      id, kind: place.kind!, locationId: place.locationId, location: terms.locations.find((each) => each.id === place.locationId)?.name ?? null,
      balanceMinutes: minutes, arrearsMinutes: books.owes(placeOf(place)), reservedMinutes: reserved.get(name) ?? 0, expiresAt: iso(endsAt),
    }));
    const order = [...terms.locations].sort((one, other) => Number(other.host) - Number(one.host)).map(({ id }) => id);
    return pools.sort((one, other) => order.indexOf(one.locationId ?? '') - order.indexOf(other.locationId ?? ''));
  }
}

/** By the name of a pool: what is reserved on the first that can pay, else on the first there is. */
export async function reservedIn(tx: EntityManager, workOrderId: string, books: Books, there: ReadonlySet<string>): Promise<Map<string, number>> {
  const reserved = new Map<string, number>();
  for (const { kind, locationId, minutes } of await tx.findBy(LedgerReservation, { workOrderId })) {
    const may: Place[] = payers({ kind, locationId }).filter((place) => there.has(nameOf(poolOf(place))));
    const on = may.find((place) => books.has(place) > 0) ?? may[0];
    if (on) reserved.set(nameOf(poolOf(on)), (reserved.get(nameOf(poolOf(on))) ?? 0) + minutes);
  }
  return reserved;
}
