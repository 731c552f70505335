import { Logger } from '@nestjs/common';
import { Queue, Worker, type Job } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import type { DeskConfig } from '../config/desk-config.js';

/** An alarm clock: of which clock, and of which generation of it, never state. Losing it costs seconds, not an escalation. */
export interface Alarm {
  clockId: string;
  generation: number;
}

/** `early`: how long before its time Redis is asked for it, ms. */
type SetAlarm = Alarm & { early: number };

const NAME = 'alarms';
const CLOSE_WITHIN_MS = 3_000;
const RECALL_WITHIN_MS = 2_000;
/** Redis gives a delayed job out some milliseconds late: it is asked for it early, and the rest is waited for here. */
const EARLY_MS = 50;

/** Delayed jobs in Redis that wake the desk near a time. Everything here may fail; the sweep does what is due. */
export class Alarms {
  private readonly log = new Logger(Alarms.name);
  private readonly connections: Redis[] = [];
  private queue: Queue<SetAlarm> | null = null;
  private worker: Worker<SetAlarm> | null = null;
  private up = false;

  constructor(private readonly config: DeskConfig) {}

  /** True while Redis answers. */
  get available(): boolean {
    return this.up;
  }

  /** Connects for setting alarms. @param back called whenever Redis (again) answers: what it has lost can be set anew */
  connect(back: () => void): void {
    const connection = this.redis({ enableOfflineQueue: false, maxRetriesPerRequest: 1 });
    if (!connection) return;
    connection.on('ready', () => {
      this.up = true;
      back();
    });
    connection.on('close', () => this.lost('the connection is closed'));
    this.queue = new Queue<SetAlarm>(NAME, {
      connection,
      prefix: this.config.redisPrefix,
      skipVersionCheck: true,
      skipWaitingForReady: true,
      defaultJobOptions: { removeOnComplete: true, removeOnFail: true, attempts: 1 },
    });
    this.queue.on('error', (error) => this.log.debug(error.message));
  }

  /** Answers alarms. */
  answer(handler: () => void): void {
    const connection = this.redis({ maxRetriesPerRequest: null });
    if (!connection) return;
    // It asks Redis for its version: one that it does not know it takes for an old one, and wakes by whole seconds.
    this.worker = new Worker<SetAlarm>(NAME, async (job) => void setTimeout(handler, timeLeft(job)).unref(), {
      connection,
      prefix: this.config.redisPrefix,
    });
    this.worker.on('error', (error) => this.log.debug(error.message));
    this.worker.on('failed', (_, error) => this.log.warn(`An alarm could not be answered, the sweep will: ${error.message}`));
  }

  /** Sets alarms, each `delay` ms of real time from now. One already set for the same generation stays. */
  async set(alarms: (Alarm & { delay: number })[]): Promise<void> {
    if (!this.queue || !this.up || alarms.length === 0) return;
    try {
      await this.queue.addBulk(alarms.map(({ delay, ...alarm }) => {
        const until = Math.max(0, Math.ceil(delay));
        const early = Math.min(EARLY_MS, until);
        return { name: 'wake', data: { ...alarm, early }, opts: { jobId: `${alarm.clockId}-${alarm.generation}`, delay: until - early } };
      }));
    } catch (error) {
      this.log.warn(`Alarms could not be set: ${String(error)}. The sweep makes up for it.`);
    }
  }

  /** Whether a word that was kept is still there; true where nobody can say. */
  async remembers(name: string): Promise<boolean> {
    return !this.up || (await this.connections[0]!.exists(`${this.config.redisPrefix}:${name}`).catch(() => 1)) === 1;
  }

  /** Keeps a word in Redis beside the alarms, where it may be lost. */
  async remember(name: string, value: string): Promise<void> {
    if (this.up) await this.connections[0]!.set(`${this.config.redisPrefix}:${name}`, value).catch(() => undefined);
  }

  /** Asks for it, before anything is connected too. Null: not there, or no Redis in time. */
  async recall(name: string): Promise<string | null> {
    if (this.config.redisUrl === null) return null;
    const connection = new Redis(this.config.redisUrl, { lazyConnect: true, retryStrategy: () => null, connectTimeout: RECALL_WITHIN_MS, commandTimeout: RECALL_WITHIN_MS });
    connection.on('error', (error) => this.log.debug(error.message));
    try {
      await connection.connect();
      return await connection.get(`${this.config.redisPrefix}:${name}`);
    } catch {
      return null;
    } finally {
      connection.disconnect();
    }
  }

  async close(): Promise<void> {
    const closing = Promise.allSettled([this.worker?.close(), this.queue?.close()]);
    await Promise.race([closing, new Promise((resolve) => { setTimeout(resolve, CLOSE_WITHIN_MS).unref(); })]);
    for (const connection of this.connections) connection.disconnect();
  }

  private lost(why: string): void {
    if (this.up) this.log.warn(`Redis: ${why}. Escalations fire by the sweep until it is back.`);
    this.up = false;
  }

  private redis(options: RedisOptions): Redis | null {
    if (this.config.redisUrl === null) return null;
    const connection = new Redis(this.config.redisUrl, { ...options, retryStrategy: (attempt) => Math.min(attempt * 200, 2_000) });
    connection.on('error', (error) => this.log.debug(error.message));
    this.connections.push(connection);
    return connection;
  }
}

/** How long until an alarm's time, ms: never longer than what it was early by, whatever the time of the machine that set it. */
function timeLeft({ data: { early }, timestamp, opts, processedOn = timestamp }: Job<SetAlarm>): number {
  return Math.min(early, Math.max(0, timestamp + (opts.delay ?? 0) + early - processedOn));
}
