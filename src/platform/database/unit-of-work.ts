import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { THE_DESK, type Actor } from './actor.js';

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

  /** The requests that are one transaction, by the actor that each of them carries: the very object, so nobody joins by chance. */
  private readonly requests = new WeakMap<Actor, OneTransaction>();

  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  async run<T>(actor: Actor, useCase: (work: Work) => Promise<T>): Promise<T> {
    const request = this.requests.get(actor);
    if (request) return part(request, actor, useCase);
    const tasks: (() => unknown)[] = [];
    const result = await this.dataSource.transaction((tx) => begin(tx, actor, useCase, tasks));
    for (const task of tasks) await this.runTask(task);
    return result;
  }

  /**
   * All that `request` does as this actor, in one transaction, each use case a savepoint of it: what fails undoes itself
   * alone. What is read and written by its `tx` outside the use cases is the desk's.
   */
  async together<T>(actor: Actor, request: (one: OneTransaction) => Promise<T>): Promise<T> {
    const tasks: (() => unknown)[] = [];
    const result = await this.dataSource.transaction(async (tx) => {
      const one: OneTransaction = { tx, changed: false, busy: false, tasks };
      await takeRole(tx, THE_DESK);
      this.requests.set(actor, one);
      try {
        return await request(one);
      } finally {
        this.requests.delete(actor);
      }
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

/** The transaction of a whole request. */
export interface OneTransaction {
  readonly tx: EntityManager;
  /** True once a use case of it has changed something, or may have. */
  changed: boolean;
  busy: boolean;
  tasks: (() => unknown)[];
}

async function begin<T>(tx: EntityManager, actor: Actor, useCase: (work: Work) => Promise<T>, tasks: (() => unknown)[]): Promise<T> {
  const now = await takeRole(tx, actor);
  return useCase({ tx, now, actor, afterCommit: (task) => tasks.push(task) });
}

async function part<T>(request: OneTransaction, actor: Actor, useCase: (work: Work) => Promise<T>): Promise<T> {
  if (request.busy) throw new Error('Two use cases of one request at once: they share one transaction.');
  request.busy = true;
  const tasks: (() => unknown)[] = [];
  try {
    const result = await request.tx.transaction((tx) => begin(tx, actor, useCase, tasks));
    request.changed = await endPart(request.tx);
    request.tasks.push(...tasks);
    return result;
  } finally {
    request.busy = false;
  }
}

/** The role goes back to the desk's. @returns whether the transaction has written anything so far */
async function endPart(tx: EntityManager): Promise<boolean> {
  const [row] = await tx.query<{ written: boolean }[]>(
    `SELECT pg_current_xact_id_if_assigned() IS NOT NULL AS written, set_config('role', $1, true), set_config('desk.customer', '', true)`, [STAFF]);
  return row!.written;
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

/** Lets the desk see no more than this customer's people see, such as to tell them something: row-level security does the rest. */
export async function asCustomer<T>({ tx }: Pick<Work, 'tx'>, customerId: string, duty: () => Promise<T>): Promise<T> {
  await tx.query(`SELECT set_config('role', $1, true), set_config('desk.customer', $2, true)`, [CUSTOMER, customerId]);
  const result = await duty();
  await tx.query(`SELECT set_config('role', $1, true), set_config('desk.customer', '', true)`, [STAFF]);
  return result;
}

/** The desk's time this moment: read after taking a lock, since waiting for it may have taken a while. */
export async function deskNow(tx: EntityManager): Promise<Instant> {
  const [row] = await tx.query<{ now: Date }[]>('SELECT desk_now() AS now');
  return row!.now.getTime();
}
