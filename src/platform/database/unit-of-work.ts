import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from './actor.js';

export type Instant = number;

/** One use case at work: its transaction, the desk's time when it began, who asks. */
export interface Work {
  tx: EntityManager;
  now: Instant;
  actor: Actor;
  /** Runs after the commit, outside the transaction. For what may be lost: alarm clocks and pokes, never promises. */
  afterCommit(task: () => unknown): void;
}

const STAFF = 'desk_staff';
const CUSTOMER = 'desk_customer';

/**
 * Begins the transaction of a use case. Its first statement takes a role, says who is asking and reads the desk's
 * time; row-level security does the rest, so a transaction without it sees nothing.
 */
@Injectable()
export class UnitOfWork {
  private readonly log = new Logger(UnitOfWork.name);

  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  async run<T>(actor: Actor, useCase: (work: Work) => Promise<T>): Promise<T> {
    const tasks: (() => unknown)[] = [];
    const result = await this.dataSource.transaction(async (tx) => {
      const now = await takeRole(tx, actor);
      return useCase({ tx, now, actor, afterCommit: (task) => tasks.push(task) });
    });
    for (const task of tasks) await this.runTask(task);
    return result;
  }

  private async runTask(task: () => unknown): Promise<void> {
    try {
      await task();
    } catch (error) {
      this.log.warn(`After the commit: ${String(error)}. The sweep makes up for it.`);
    }
  }
}

async function takeRole(tx: EntityManager, actor: Actor): Promise<Instant> {
  const customer = actor.side === 'customer';
  const [row] = await tx.query<{ now: Date }[]>(
    `SELECT set_config('role', $1, true), set_config('desk.customer', $2, true), desk_now() AS now`,
    [customer ? CUSTOMER : STAFF, customer ? actor.customerId : ''],
  );
  return row!.now.getTime();
}

/** Transactions of customers in which the desk is at its duty just now. */
const onDuty = new WeakSet<EntityManager>();

/**
 * Lets the desk do its own duty inside a customer's transaction: keep clocks, fire what is due, write deliveries.
 * Authorise first; the role goes back to the customer's afterwards: after the outermost duty, where one calls another.
 */
export async function asDesk<T>({ tx, actor }: Work, duty: () => Promise<T>): Promise<T> {
  if (actor.side !== 'customer' || onDuty.has(tx)) return duty();
  onDuty.add(tx);
  try {
    await tx.query(`SELECT set_config('role', $1, true)`, [STAFF]);
    const result = await duty();
    await tx.query(`SELECT set_config('role', $1, true)`, [CUSTOMER]);
    return result;
  } finally {
    onDuty.delete(tx);
  }
}

/** The desk's time this moment: read after taking a lock, since waiting for it may have taken a while. */
export async function deskNow(tx: EntityManager): Promise<Instant> {
  const [row] = await tx.query<{ now: Date }[]>('SELECT desk_now() AS now');
  return row!.now.getTime();
}
