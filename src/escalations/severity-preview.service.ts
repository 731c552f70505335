import { Injectable } from '@nestjs/common';
import { CalendarService, type WorkingTime } from '../calendar/index.js';
import { CaseActs, CaseLedger, WorkService, type Prepaid } from '../cases/index.js';
import { opensWith } from '../cases/rules/index.js';
import { ClocksService, localReceipt, type Advanced, type Clock, type Promises } from '../clocks/index.js';
import { ContractsService } from '../contracts/index.js';
import { mayDo } from '../identity/index.js';
import { asDesk, type Actor } from '../platform/database/index.js';
import { iso } from '../platform/http/index.js';
import { isCritical, meant, roleOf, type Hours, type Severity } from '../severity/index.js';

export interface SeverityPreview {
  clocks: { kind: string; dueAtNow: string | null; dueAtThen: string | null; receipt: Clock['receipt'] }[];
  firesAtOnce: { kind: string; step: number; reaches: string[] }[];
  /** Who would be told of it, by role. */
  tells: string[];
  /** On which hours the response would be counted. */
  hours: Hours;
  responseTable: { id: string; why: string };
  /** Which prepaid hours the case takes and what is left: a severity changes neither (`HRS-4`). */
  prepaid: Prepaid;
  /** The queue it would go to; null where it stays. */
  queue: { id: string; name: string; why: string } | null;
}

/** What a change of severity would do, by the fold that does it: so what is said is what happens (design, decision 3). */
@Injectable()
export class SeverityPreviewService {
  constructor(
    private readonly acts: CaseActs,
    private readonly work: WorkService,
    private readonly clocks: ClocksService,
    private readonly contracts: ContractsService,
    private readonly calendars: CalendarService,
    private readonly ledger: CaseLedger,
  ) {}

  async preview(actor: Actor, number: string, to: Severity): Promise<SeverityPreview> {
    let preview: SeverityPreview | null = null;
    const act = actor.side !== 'desk' && mayDo('case.set_severity', actor.roles) ? 'case.set_severity' : 'case.request_severity';
    await this.acts.do(actor, number, null, act, 'decide_severity', async (work, held) => {
      const { response, inputs, requeuing } = await this.work.severityInputs(work, held, to);
      const { before, after } = await asDesk(work, () => this.clocks.preview(work, held.row.id, inputs, held.now));
      const { location } = await this.contracts.coverOf(work, held.row);
      const { timeZone } = await this.calendars.currentVersion(work.tx, location.calendarId);
      preview = {
        clocks: changed(before, after.promises, this.calendars.roundTheClock(timeZone)), firesAtOnce: firing(after),
        tells: tellsOf(held.row.severitySet, to, response.tableId), hours: response.hours, responseTable: { id: response.tableId, why: response.why },
        prepaid: await this.ledger.prepaid(work, held.row),
        queue: requeuing.becomes === 'goes' ? { id: requeuing.to.queueId, name: requeuing.to.name, why: requeuing.to.why } : null,
      };
    });
    return preview!;
  }
}

const open = ({ clocks }: Promises, kind: string): Clock | undefined => clocks.findLast((clock) => clock.kind === kind && clock.endedAt === null);

/** Each kind of clock that runs before or after, with its deadline now and then. */
function changed(before: Promises, after: Promises, aroundTheClock: WorkingTime['receipt']): SeverityPreview['clocks'] {
  const receiptOf = (clock: Clock): Clock['receipt'] => (clock.calendarVersionId === null ? localReceipt(clock, aroundTheClock) : clock.receipt);
  const kinds = new Set([...before.clocks, ...after.clocks].filter(({ endedAt }) => endedAt === null).map(({ kind }) => kind));
  return [...kinds].map((kind) => {
    const [now, then] = [open(before, kind), open(after, kind)];
    return { kind, dueAtNow: now ? iso(now.dueAt) : null, dueAtThen: then ? iso(then.dueAt) : null, receipt: receiptOf((then ?? now)!) };
  });
}

function firing({ effects }: Advanced): SeverityPreview['firesAtOnce'] {
  return effects.flatMap((effect) =>
    (effect.type === 'step_fired' ? [{ kind: effect.clock.kind, step: effect.step.step, reaches: effect.policyStep.reach.map((reach) => roleOf(meant(reach, effect.clock.kind))) }] : []));
}

function tellsOf(from: Severity, to: Severity, tableId: string): string[] {
  if (!isCritical(to) || isCritical(from)) return ['customer'];
  const top = to === '1' ? 'executives' : 'senior_managers';
  const teams = opensWith(to, tableId).flatMap(({ kind }) => (kind === 'obligation' ? [] : [kind]));
  return ['customer', 'critsit_manager', top, ...teams];
}
