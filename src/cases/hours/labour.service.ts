import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CalendarService } from '../../calendar/index.js';
import { addDays, localDate, startOfDate } from '../../calendar/rules/index.js';
import { ContractsService } from '../../contracts/index.js';
import type { HourKind } from '../../contracts/rules/index.js';
import { roleShown } from '../../identity/index.js';
import { asDesk, deskNow, type Actor, type Work } from '../../platform/database/index.js';
import { conflict, iso, notFound, refused } from '../../platform/http/index.js';
import { CaseActs } from '../case-acts.service.js';
import { CasePromises } from '../case-promises.js';
import { CaseStore, type LockedCase } from '../case-store.js';
import { CaseEntity } from '../case.entity.js';
import { refuseWorkedOn, timedMinutes } from '../rules/case-hours.js';
import { canSeeCase } from '../visible-cases.js';
import { CaseLedger } from './case-ledger.service.js';
import { Labour, LabourTimer } from './labour.entity.js';

export interface Logged {
  minutes: number;
  workedOn: string;
  note: string;
  /** Left out: the kind of the case. */
  kind?: HourKind | undefined;
}

export interface LabourView {
  items: object[];
  next: null;
  /** By kind: what was worked, and what is charged for it after rounding (`HRS-1`). */
  totals: { kind: HourKind; workedMinutes: number; chargedMinutes: number }[];
  charging: { kind: HourKind; charged: boolean; why: string; incrementMinutes: number };
  /** Since when the asker's own timer runs. */
  timer: { startedAt: string } | null;
}

/** The work that was done on a case: logged by hand or by a timer, corrected, charged as it is logged (`HRS-1`). */
@Injectable()
export class LabourService {
  constructor(
    private readonly acts: CaseActs,
    private readonly store: CaseStore,
    private readonly promises: CasePromises,
    private readonly contracts: ContractsService,
    private readonly calendars: CalendarService,
    private readonly ledger: CaseLedger,
  ) {}

  log(actor: Actor, number: string, logged: Logged, expected: number | null): Promise<void> {
    return this.acts.do(actor, number, expected, 'case.log_labour', 'log_labour', (work, held) => this.write(work, held, logged, null));
  }

  /** Puts another entry in the place of a wrong one; 0 minutes strikes it. What follows is charged anew. */
  correct(actor: Actor, number: string, id: string, logged: Logged & { reason: string }, expected: number | null): Promise<void> {
    return this.acts.do(actor, number, expected, 'case.log_labour', 'log_labour', async (work, held) => {
      const wrong = await work.tx.findOneBy(Labour, { id, caseId: held.row.id });
      if (!wrong) throw notFound('entry of labour');
      if (await work.tx.existsBy(Labour, { replacesId: id })) throw conflict('Another entry stands in the place of this one already. Correct that one.', 'HRS-1');
      await this.write(work, held, { kind: wrong.kind, ...logged }, { entry: wrong, why: logged.reason });
    });
  }

  start(actor: Actor, number: string, expected: number | null): Promise<void> {
    return this.acts.do(actor, number, expected, 'case.log_labour', 'log_labour', async ({ tx }, { row, now }) => {
      const mine = { caseId: row.id, personId: personOf(actor) };
      if (await tx.existsBy(LabourTimer, mine)) throw conflict('Your timer runs on this case already. Stop it to log its minutes.', 'HRS-1');
      await tx.insert(LabourTimer, { ...mine, customerId: row.customerId, startedAt: now });
    });
  }

  /** Stops one's timer and logs its minutes, of the day on which it is stopped; without a note the timer is thrown away. */
  stop(actor: Actor, number: string, { note, kind }: { note: string | null; kind: HourKind | undefined }, expected: number | null): Promise<void> {
    return this.acts.do(actor, number, expected, 'case.log_labour', 'log_labour', async (work, held) => {
      const mine = { caseId: held.row.id, personId: personOf(actor) };
      const timer = await work.tx.findOneBy(LabourTimer, mine);
      if (!timer) throw conflict('Your timer does not run on this case. Start it, or log the minutes by hand.', 'HRS-1');
      await work.tx.delete(LabourTimer, mine);
      if (note === null) return;
      const workedOn = localDate(held.now, await this.zoneOf(work, held.row));
      await this.write(work, held, { minutes: timedMinutes(timer.startedAt, held.now), workedOn, note, kind }, null);
    });
  }

  async list(work: Work, number: string): Promise<LabourView> {
    const row = await work.tx.findOneBy(CaseEntity, { number });
    if (!row || row.state === 'draft' || !(await canSeeCase(work, number))) throw notFound('case');
    const entries = await asDesk(work, () => work.tx.query<EntryRow[]>(ENTRIES, [row.id]));
    const charged = new Map((await this.ledger.charged(work, row)).map(({ kind, minutes }) => [kind, minutes]));
    const { kind, charged: isCharged, why, incrementMinutes } = await this.ledger.of(work, row);
    return {
      items: entries.map((entry) => entryView(entry, work.actor)), next: null,
      totals: [...new Set([...entries.map((entry) => entry.kind), ...charged.keys()])].map((each) => ({
        kind: each, chargedMinutes: charged.get(each) ?? 0,
        workedMinutes: entries.filter((entry) => entry.kind === each && entry.replacedById === null).reduce((sum, { minutes }) => sum + minutes, 0),
      })),
      charging: { kind, charged: isCharged, why, incrementMinutes },
      timer: await this.timerOf(work, row),
    };
  }

  private async timerOf({ tx, actor }: Work, { id }: CaseEntity): Promise<LabourView['timer']> {
    const timer = actor.side === 'provider' ? await tx.findOneBy(LabourTimer, { caseId: id, personId: actor.personId }) : null;
    return timer && { startedAt: iso(timer.startedAt) };
  }

  private async write(work: Work, held: LockedCase, logged: Logged, wrong: { entry: Labour; why: string } | null): Promise<void> {
    const { row, now } = held;
    const zone = await this.zoneOf(work, row);
    const refusal = refuseWorkedOn(logged.workedOn, localDate(row.openedAt, zone), localDate(await deskNow(work.tx), zone));
    if (refusal) throw refused('HRS-1', refusal, [{ field: 'workedOn', message: refusal }]);
    const { kind } = logged.kind ? { kind: logged.kind } : await this.ledger.of(work, row);
    const { minutes, workedOn, note } = logged;
    const entry: Labour = {
      id: randomUUID(), customerId: row.customerId, caseId: row.id, personId: wrong?.entry.personId ?? personOf(work.actor), kind, minutes, workedOn, note,
      loggedAt: now, replacesId: wrong?.entry.id ?? null, why: wrong?.why ?? null,
    };
    await work.tx.insert(Labour, entry);
    await this.store.change(work, held, {});
    await this.promises.record(work, held, wrong
      ? { type: 'labour.corrected', audience: 'customer', data: { kind, minutes, workedOn, note, was: wrong.entry.minutes, reason: wrong.why } }
      : { type: 'labour.logged', audience: 'customer', data: { kind, minutes, workedOn, note } });
    const happenedAt = Math.min(now, startOfDate(addDays(workedOn, 1), zone) - 1);
    await this.ledger.charge(work, held, [kind, ...(wrong ? [wrong.entry.kind] : [])], { key: `labour/${entry.id}`, happenedAt, rule: 'HRS-1', reason: wrong?.why ?? note });
  }

  private zoneOf(work: Work, row: CaseEntity): Promise<string> {
    return asDesk(work, async () => {
      const { location } = await this.contracts.coverOf(work, row);
      return (await this.calendars.currentVersion(work.tx, location.calendarId)).timeZone;
    });
  }
}

interface EntryRow {
  id: string;
  kind: HourKind;
  minutes: number;
  workedOn: string;
  note: string;
  loggedAt: Date;
  name: string;
  roles: string[];
  replacesId: string | null;
  replacedById: string | null;
  why: string | null;
}

/** A customer reads the role, not the name (`WHO-1`). */
const entryView = ({ name, roles, loggedAt, ...entry }: EntryRow, { side }: Actor): object =>
  ({ ...entry, loggedAt: iso(loggedAt.getTime()), person: side === 'customer' ? { role: roleShown(roles) } : { role: roleShown(roles), name } });

const ENTRIES = `
  SELECT l.id, l.kind, l.minutes, to_char(l.worked_on, 'YYYY-MM-DD') AS "workedOn", l.note, l.logged_at AS "loggedAt", p.name, p.roles,
    l.replaces_id AS "replacesId", r.id AS "replacedById", l.why
  FROM labour l JOIN person p ON p.id = l.person_id LEFT JOIN labour r ON r.replaces_id = l.id
  WHERE l.case_id = $1 ORDER BY l.worked_on, l.logged_at, l.id`;

function personOf(actor: Actor): string {
  if (actor.side === 'desk') throw new Error('The desk itself logs no labour.');
  return actor.personId;
}
