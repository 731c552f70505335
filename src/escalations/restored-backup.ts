import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { authorise } from '../identity/index.js';
import { NotificationsService } from '../notifications/index.js';
import { DESK_CONFIG, type DeskConfig } from '../platform/config/desk-config.js';
import { deskNow, THE_DESK, UnitOfWork, type Actor, type Work } from '../platform/database/index.js';
import { conflict, iso } from '../platform/http/index.js';
import { Loop } from '../platform/loops/loop.js';
import { Alarms } from '../platform/queues/alarms.js';
import { DeskBeat } from './audit.entity.js';
import { HELD } from './due-cases.service.js';
import { IncidentsService } from './incidents.service.js';
import { Sweep } from './sweep.js';

const EVERY_MS = 60_000;
/** A copy this much ahead may be a beat that a standby had not heard of yet; more is a backup. */
const AHEAD_AT_MOST = 1;
const LOCK = 7_003_005;

/**
 * Knows a database brought back from a backup by a counter of which copies are kept outside it: in Redis and in the data folder
 * (decision 017). After ordinary downtime both stand still alike; what is overdue then fires, late. After a restore it waits for a
 * person: it may have fired in what was lost, and nobody is woken for yesterday.
 */
@Injectable()
export class RestoredBackup implements OnModuleInit, OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(RestoredBackup.name);
  private readonly loop = new Loop(RestoredBackup.name, EVERY_MS, () => this.beat());
  private readonly file: string | null;

  constructor(
    private readonly unit: UnitOfWork,
    private readonly incidents: IncidentsService,
    private readonly notifications: NotificationsService,
    private readonly sweep: Sweep,
    private readonly alarms: Alarms,
    @Inject(DESK_CONFIG) private readonly config: DeskConfig,
  ) {
    this.file = config.dataFolder === null ? null : join(config.dataFolder, 'beat');
  }

  /** Before anything of the desk begins to work. */
  async onModuleInit(): Promise<void> {
    if (this.config.works) await this.check();
  }

  onApplicationBootstrap(): void {
    if (this.config.works) this.loop.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  /** Counts on, in the database first: so no copy is ever ahead of it, unless the database went back. */
  async beat(): Promise<void> {
    await this.check();
    const beat = await this.unit.run(THE_DESK, ({ tx }) => raiseTo(tx, null));
    await this.alarms.remember('beat', String(beat));
    if (this.file === null) return;
    await mkdir(this.config.dataFolder!, { recursive: true });
    await writeFile(`${this.file}.${process.pid}`, String(beat));
    await rename(`${this.file}.${process.pid}`, this.file);
  }

  /** An administrator has looked: what was due meanwhile happens now. */
  async goAhead(actor: Actor): Promise<{ cases: number }> {
    const cases = await this.unit.run(actor, async (work) => {
      authorise(actor, 'escalation.go_ahead');
      const waiting = await heldCases(work);
      if ((await this.incidents.end(work, 'restored', actor.side === 'desk' ? null : actor.personId)) === 0) throw conflict('Nothing waits for a go-ahead.', 'ESC-3');
      await this.notifications.letGo(work);
      return waiting;
    });
    this.sweep.poke();
    return { cases };
  }

  private async check(): Promise<void> {
    const outside = Math.max(Number(await this.alarms.recall('beat')) || 0, await this.inFolder());
    await this.unit.run(THE_DESK, async (work) => {
      await work.tx.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      const { beat, at } = await work.tx.findOneByOrFail(DeskBeat, { onlyRow: true });
      if (outside - Number(beat) <= AHEAD_AT_MOST) return;
      await this.hold(work, at);
      await raiseTo(work.tx, outside);
    });
  }

  private async hold(work: Work, lastBeat: number): Promise<void> {
    const now = await deskNow(work.tx);
    await this.notifications.holdBack(work);
    await this.incidents.raise(work, 'restored', { backupOf: iso(lastBeat) }, {
      subject: '[Critsit] The database was brought back from a backup: what was due waits for you',
      body: ['The database is of about', `${iso(lastBeat)}.`, 'What came due between then and now may have fired already, in what was lost. It waits for your go-ahead (ESC-3):',
        'look at the cases, then use POST /api/v1/escalations/go-ahead. What comes due from now on fires as ever.'].join(' '),
    }, now);
    this.log.error(`The database was brought back from a backup of about ${iso(lastBeat)}. What was due by now waits for an administrator's go-ahead.`);
  }

  private async inFolder(): Promise<number> {
    if (this.file === null) return 0;
    return Number(await readFile(this.file, 'utf8').catch(() => '0')) || 0;
  }
}

async function raiseTo(tx: Work['tx'], floor: number | null): Promise<number> {
  const [[row]] = await tx.query<[{ beat: string }[], number]>('UPDATE desk_beat SET beat = GREATEST(beat, COALESCE($1, 0)) + 1, at = desk_now() RETURNING beat', [floor]);
  return Number(row!.beat);
}

/** How many cases wait. */
export async function heldCases({ tx }: Pick<Work, 'tx'>): Promise<number> {
  const [row] = await tx.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM (${HELD}) held`);
  return row!.count;
}
