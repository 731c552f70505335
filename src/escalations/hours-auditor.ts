import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { LedgerCheck, type LedgerFault } from '../hours/index.js';
import { DESK_CONFIG, type DeskConfig } from '../platform/config/desk-config.js';
import { THE_DESK, UnitOfWork } from '../platform/database/index.js';
import { Loop } from '../platform/loops/loop.js';
import { IncidentsService } from './incidents.service.js';

const EVERY_MS = 24 * 3_600_000;
const FIRST_MS = 120_000;
const NAMED = 20;

/** Adds the hours ledgers up every night (`HRS-11`). One that does not add up is an incident of the desk itself, until it does again. */
@Injectable()
export class HoursAuditor implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(HoursAuditor.name);
  private readonly loop = new Loop(HoursAuditor.name, EVERY_MS, () => this.audit());

  constructor(
    private readonly unit: UnitOfWork,
    private readonly check: LedgerCheck,
    private readonly incidents: IncidentsService,
    @Inject(DESK_CONFIG) private readonly config: DeskConfig,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.works) this.loop.start(FIRST_MS);
  }

  onApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  /** @returns whether all ledgers add up */
  async audit(): Promise<boolean> {
    const faults = await this.check.all();
    await this.unit.run(THE_DESK, async (work) => {
      if (faults.length === 0) return void (await this.incidents.end(work, 'hours'));
      const isNew = await this.incidents.raise(work, 'hours', { count: faults.length, faults: faults.slice(0, NAMED) }, wordsOf(faults));
      if (isNew) this.log.error(`Hours ledgers that do not add up: ${faults.slice(0, NAMED).map(inWords).join('; ')}.`);
    });
    return faults.length === 0;
  }
}

const inWords = ({ workOrderId, what }: LedgerFault): string => `work order ${workOrderId}: ${what}`;

function wordsOf(faults: LedgerFault[]): { subject: string; body: string } {
  const more = faults.length > NAMED ? [`and ${faults.length - NAMED} more`] : [];
  return {
    subject: `[Critsit] ${faults.length === 1 ? 'An hours ledger does' : `${faults.length} hours ledgers do`} not add up`,
    body: ['The ledgers were added up again (HRS-11), and something was changed past the desk:', '', ...faults.slice(0, NAMED).map(inWords), ...more, '',
      'Look at who had access to the database. A backup from before shows what was posted; undo nothing by hand.'].join('\n'),
  };
}
