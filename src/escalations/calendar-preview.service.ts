import { Injectable } from '@nestjs/common';
import { CalendarService, type NewVersion } from '../calendar/index.js';
import { visibleCases } from '../cases/index.js';
import { ClocksService, NextVersionService, type Clock, type Move } from '../clocks/index.js';
import { isMoved, stays } from '../clocks/rules/index.js';
import { UnitOfWork, type Actor, type Work } from '../platform/database/index.js';
import { iso } from '../platform/http/index.js';
import { roleOf } from '../severity/index.js';

/** As many clocks are listed; all are counted. */
const LISTED = 200;

interface OfCase {
  number: string;
  kind: string;
  severity: string;
}

export interface CalendarPreview {
  /** How many deadlines it moves. */
  count: number;
  /** Those due first, of the cases that the asker can see. */
  items: (OfCase & { dueAtNow: string; dueAtThen: string; receipt: Clock['receipt']; firesAtOnce: { step: number; reaches: string[] }[] })[];
  /** Clocks that keep their deadline, since the new one would lie in the past. */
  staying: { count: number; items: (OfCase & { dueAt: string; wouldBeDueAt: string })[] };
  /** How many steps would fire at once. */
  firesAtOnce: number;
  serverNow: string;
}

/** What saving a calendar's next version would do, by the fold that does it: so what is said is what happens (`CLK-6`). */
@Injectable()
export class CalendarPreviewService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly calendars: CalendarService,
    private readonly clocks: ClocksService,
    private readonly nextVersions: NextVersionService,
  ) {}

  preview(actor: Actor, calendarId: string, next: NewVersion): Promise<CalendarPreview> {
    return this.unit.run(actor, async (work) => {
      const hours = await this.calendars.hoursOf(work, calendarId, next);
      const running = await this.clocks.runningOn(work.tx, calendarId);
      const cases = await casesOf(work, running.map(({ subjectId }) => subjectId));
      const nowOf = (subjectId: string): number => Math.max(work.now, cases.get(subjectId)?.lastEventAt ?? 0);
      return this.calendars.countable(async () => {
        const { moves, deadlineOn } = await this.nextVersions.preview(work.tx, running, hours, nowOf);
        const shown = (wanted: Move[]): Move[] => wanted.filter(({ subjectId }) => cases.get(subjectId)?.visible).slice(0, LISTED);
        const [moved, staying] = [moves.filter(isMoved).sort(byDue), moves.filter(stays).sort(byDue)];
        const ofCase = ({ subjectId, before }: Move): OfCase => ({ number: cases.get(subjectId)!.number, kind: before.kind, severity: before.severity });
        return {
          count: moved.length,
          items: shown(moved).map((move) => ({
            ...ofCase(move), dueAtNow: iso(move.before.dueAt), dueAtThen: iso(move.after.dueAt), receipt: deadlineOn(move.after).receipt, firesAtOnce: firing(move),
          })),
          staying: {
            count: staying.length,
            items: shown(staying).map((move) => ({ ...ofCase(move), dueAt: iso(move.before.dueAt), wouldBeDueAt: iso(deadlineOn(move.before).dueAt) })),
          },
          firesAtOnce: moves.reduce((sum, { fires }) => sum + fires.length, 0),
          serverNow: iso(work.now),
        };
      });
    });
  }
}

interface Case {
  number: string;
  lastEventAt: number;
  visible: boolean;
}

async function casesOf({ tx, actor }: Work, ids: string[]): Promise<Map<string, Case>> {
  const parameters: unknown[] = [ids];
  const visible = visibleCases(actor, (value) => `$${parameters.push(value)}`);
  const rows = await tx.query<{ id: string; number: string; last_event_at: Date; visible: boolean }[]>(
    `SELECT k.id, k.number, k.last_event_at, ${visible} AS visible FROM support_case k WHERE k.id = ANY($1)`, parameters);
  return new Map(rows.map(({ id, number, last_event_at: at, visible: seen }) => [id, { number, lastEventAt: at.getTime(), visible: seen }]));
}

const byDue = (a: Move, b: Move): number => a.before.dueAt - b.before.dueAt || (a.before.id < b.before.id ? -1 : 1);

const firing = ({ fires }: Move): { step: number; reaches: string[] }[] => fires.map(({ step, policyStep }) => ({ step: step.step, reaches: policyStep.reach.map(roleOf) }));
