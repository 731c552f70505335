import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CALENDAR_VERSION_SAVED } from '../calendar/index.js';
import { ClocksService, type Effect, type Input } from '../clocks/index.js';
import { asDesk, type Work } from '../platform/database/index.js';
import { UpCalls } from '../platform/events/up-calls.js';
import { iso } from '../platform/http/index.js';
import { BECAME_CRITICAL, CLOCKS_ENDED, SEVERITY_ASKED_FOR, STEPS_FIRED, type ClockEnded, type StepFired } from './case-calls.js';
import { CaseStore, type LockedCase, type NewEvent } from './case-store.js';
import { CaseWatchers } from './case-watchers.js';

/** Runs a case's promises through the fold and puts what became of them on the case's record. */
@Injectable()
export class CasePromises implements OnModuleInit {
  constructor(
    private readonly clocks: ClocksService,
    private readonly store: CaseStore,
    private readonly watchers: CaseWatchers,
    private readonly upCalls: UpCalls,
  ) {
    upCalls.declare(STEPS_FIRED, CLOCKS_ENDED, BECAME_CRITICAL, SEVERITY_ASKED_FOR);
  }

  onModuleInit(): void {
    this.upCalls.handle(CALENDAR_VERSION_SAVED, (work, versions) => this.moveToCalendar(work, versions));
  }

  /** Records what someone did, and what it does to the promises: first what time brought, then the act, then its effects. */
  async record(work: Work, held: LockedCase, act: NewEvent, ...inputs: Input[]): Promise<void> {
    await this.passTime(work, [held]);
    await this.store.append(work, held, { ...act, inputs });
    for (const input of inputs) await this.advance(work, [held], input);
    await this.watchers.tell(work, held, act);
  }

  /** What time alone has brought since anyone looked: misses and steps due. */
  passTime(work: Work, cases: LockedCase[]): Promise<void> {
    return this.advance(work, cases, { type: 'time_passed' });
  }

  private async advance(work: Work, cases: LockedCase[], input: Input): Promise<void> {
    await asDesk(work, async () => {
      const advanced = await this.clocks.advance(work, cases.map(({ row, now }) => ({ id: row.id, customerId: row.customerId, now })), input);
      const turns = advanced.map(({ effects }) => turnsOf(effects));
      for (let turn = 0; turn < Math.max(...turns.map(({ length }) => length)); turn += 1) {
        await this.happen(work, cases.flatMap((held, at) => (turns[at]![turn] ?? []).map((effect) => ({ held, effect }))));
      }
    });
  }

  private async happen(work: Work, happened: { held: LockedCase; effect: Effect }[]): Promise<void> {
    const fired = happened.flatMap(({ held, effect }): StepFired[] => (effect.type === 'step_fired' ? [{ held, fired: effect }] : []));
    const answers = fired.length === 0 ? [] : await this.upCalls.emit(work, STEPS_FIRED, fired);
    const ended = happened.flatMap(({ held, effect }): ClockEnded[] => (isEnd(effect) ? [{ held, effect }] : []));
    if (ended.length > 0) await this.upCalls.emit(work, CLOCKS_ENDED, ended);
    const events = answers.map(({ event }) => event).values();
    await this.store.appendAll(work, happened.map(({ held, effect }) => ({ held, event: effect.type === 'step_fired' ? events.next().value! : eventOf(effect) })));
    for (const { afterwards } of answers) await afterwards();
  }

  /**
   * `CLK-6`: every case with a clock running on an earlier version moves, in the order in which all locks are taken.
   * Not only on the last version: a clock whose new deadline had lain in the past stayed where it was.
   */
  private async moveToCalendar(work: Work, { calendarId, to }: { calendarId: string; to: string }): Promise<void> {
    for (const { subjectId, from } of await this.clocks.runningOn(work.tx, calendarId, to)) {
      const held = await this.store.lockById(work, subjectId);
      await this.record(work, held, { type: 'calendar.changed', audience: 'provider', byDesk: true, data: { from, to } }, { type: 'calendar_changed', from, to });
    }
  }
}

/** What happens to a case, up to each step that fires: what a step does to the case counts for the steps after it. */
function turnsOf(effects: readonly Effect[]): Effect[][] {
  const turns: Effect[][] = [[]];
  for (const effect of effects) {
    turns.at(-1)!.push(effect);
    if (effect.type === 'step_fired') turns.push([]);
  }
  return turns;
}

/** Of a clock of which somebody was told, or its undoing. */
const isEnd = (effect: Effect): effect is ClockEnded['effect'] =>
  ['clock_met', 'clock_superseded', 'clock_cancelled', 'clock_resumed'].includes(effect.type) && effect.clock.steps.some(({ state }) => state === 'fired');

function eventOf(effect: Exclude<Effect, StepFired['fired']>): NewEvent {
  const { clock } = effect;
  const about = { clockId: clock.id, kind: clock.kind, severity: clock.severity, targetMinutes: clock.targetMinutes, dueAt: iso(clock.dueAt) };
  if (effect.type === 'deadline_moved') {
    return { type: 'deadline.moved', audience: 'customer', byDesk: true, data: { ...about, from: iso(effect.from), to: iso(clock.dueAt) } };
  }
  return { type: effect.type.replace('_', '.'), audience: 'customer', byDesk: true, data: { ...about, at: iso(effect.at) } };
}
