import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, May, SignedIn } from '../identity/index.js';
import { UnitOfWork, type Actor } from '../platform/database/index.js';
import { forbidden, iso, malformed, type Page } from '../platform/http/index.js';
import { Absences } from './absences.service.js';
import { RosterPlans } from './roster-plans.service.js';
import { RosterViews } from './roster-views.service.js';
import { DaysDto, LeaveDto, NewRosterDto, RosterTrialDto, RosterVersionDto, SpanDto, StandInDto, SwapDto } from './rosters.dto.js';
import type { Layer, Span } from './rules/index.js';
import { StandIns } from './stand-ins.service.js';

const DAY = 86_400_000;
const LONGEST = 100 * DAY;
const AHEAD = 30;

/** Who is on duty when (`ESC-1`, `ESC-5`). */
@ApiTags('rosters')
@Controller()
export class RostersController {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly plans: RosterPlans,
    private readonly standIns: StandIns,
    private readonly absences: Absences,
    private readonly views: RosterViews,
  ) {}

  /** With who is on duty, who is next, and what is open in the days ahead. */
  @Get('rosters')
  @May('roster.read')
  list(@CurrentActor() actor: Actor, @Query() { days }: DaysDto): Promise<object> {
    return this.unit.run(actor, async (work) => ({ items: await this.views.list(work, Number(days ?? AHEAD)), next: null, serverNow: iso(work.now) }));
  }

  @Get('rosters/:id')
  @May('roster.read')
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() { days }: DaysDto): Promise<object> {
    return this.unit.run(actor, async (work) => ({ ...(await this.views.one(work, id, Number(days ?? AHEAD))), serverNow: iso(work.now) }));
  }

  @Post('rosters')
  @May('roster.change')
  create(@CurrentActor() actor: Actor, @Body() { name, layers, note }: NewRosterDto): Promise<object> {
    return this.unit.run(actor, async (work) => this.views.one(work, await this.plans.create(work, { name, layers: layers.map(plain), note: note ?? '' }), AHEAD));
  }

  /** The coming weeks as they would be. Nothing is saved. */
  @Post('rosters/preview')
  @May('roster.change')
  @HttpCode(200)
  preview(@CurrentActor() actor: Actor, @Body() { rosterId, layers, appliesFrom, ...asked }: RosterTrialDto): Promise<object> {
    return this.unit.run(actor, async (work) => {
      const span = spanOf(asked, work.now);
      return this.views.drawn(work, await this.plans.tried(work, rosterId ?? null, { layers: layers.map(plain), appliesFrom: instant(appliesFrom) }, span), span);
    });
  }

  /** A change: members, hand-overs, hours. It applies from an instant on; what was on duty stays as it was. */
  @Post('rosters/:id/versions')
  @May('roster.change')
  change(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { basedOn, name, layers, note, appliesFrom }: RosterVersionDto): Promise<object> {
    return this.unit.run(actor, async (work) => {
      await this.plans.change(work, id, basedOn, { name, layers: layers.map(plain), note, appliesFrom: instant(appliesFrom) });
      return this.views.one(work, id, AHEAD);
    });
  }

  @Get('rosters/:id/record')
  @May('roster.read')
  record(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<Page<object>> {
    return this.unit.run(actor, async (work) => ({ items: await this.views.record(work, id), next: null }));
  }

  @Get('rosters/:id/shifts')
  @May('roster.read')
  shifts(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() asked: SpanDto): Promise<Page<object>> {
    return this.unit.run(actor, async (work) => ({ items: await this.views.shifts(work, id, spanOf(asked, work.now)), next: null }));
  }

  @Get('rosters/:id/gaps')
  @May('roster.read')
  gaps(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() asked: SpanDto): Promise<Page<object>> {
    return this.unit.run(actor, async (work) => ({ items: await this.views.gaps(work, id, spanOf(asked, work.now)), next: null }));
  }

  /** Somebody stands in. */
  @Post('rosters/:id/overrides')
  @May('roster.stand_in')
  standIn(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { personId, inPlaceOfId, from, until, note }: StandInDto): Promise<object> {
    return this.unit.run(actor, async (work) => {
      await this.standIns.add(work, id, { personId, inPlaceOfId: inPlaceOfId ?? null, from: instant(from), until: Date.parse(until), note: note ?? null });
      return this.views.one(work, id, AHEAD);
    });
  }

  /** Called off: what has begun ends now. */
  @Delete('rosters/:id/overrides/:overrideId')
  @May('roster.stand_in')
  @HttpCode(204)
  cancel(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Param('overrideId', ParseUUIDPipe) overrideId: string): Promise<void> {
    return this.unit.run(actor, (work) => this.standIns.cancel(work, id, overrideId));
  }

  /** Each takes the other's duty: both halves, or neither. */
  @Post('rosters/:id/swaps')
  @May('roster.stand_in')
  swap(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { first, second, note }: SwapDto): Promise<object> {
    return this.unit.run(actor, async (work) => {
      await this.standIns.swap(work, id, { personId: first.personId, ...parsed(first) }, { personId: second.personId, ...parsed(second) }, note ?? null);
      return this.views.one(work, id, AHEAD);
    });
  }

  @Get('me/shifts')
  @SignedIn()
  mine(@CurrentActor() actor: Actor, @Query() asked: SpanDto): Promise<Page<object>> {
    return this.unit.run(actor, async (work) => ({ items: await this.views.of(work, staff(actor), spanOf(asked, work.now)), next: null }));
  }

  /** Leave without a delegate, by those who go away or by an administrator; the answer says where it leaves a gap. */
  @Put('people/:id/leave')
  @SignedIn()
  takeLeave(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() leave: LeaveDto): Promise<object> {
    return this.unit.run(actor, async (work) => {
      const span = parsed(leave);
      await this.absences.takeLeave(work, id, span);
      return { from: iso(Math.max(span.from, work.now)), until: iso(span.until), gaps: await this.views.openedBy(work, id, span) };
    });
  }

  @Delete('people/:id/leave')
  @SignedIn()
  @HttpCode(204)
  endLeave(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.unit.run(actor, (work) => this.absences.endLeave(work, id));
  }
}

function staff(actor: Actor): string {
  if (actor.side !== 'provider') throw forbidden('Shifts are the provider’s.', 'WHO-5');
  return actor.personId;
}

const instant = (given: string | undefined): number | null => (given === undefined ? null : Date.parse(given));
const parsed = ({ from, until }: { from: string; until: string }): Span => ({ from: Date.parse(from), until: Date.parse(until) });

function spanOf(asked: SpanDto, now: number): Span {
  const from = instant(asked.from) ?? now;
  const until = instant(asked.until) ?? from + 28 * DAY;
  if (!(from < until)) throw malformed([{ field: 'until', message: 'Give an instant that is after `from`.' }]);
  if (until - from > LONGEST) throw malformed([{ field: 'until', message: 'Ask for 100 days at most.' }]);
  return { from, until };
}

/** What is kept of a layer: plain values, in one order. */
const plain = ({ name, kind, timeZone, firstHandoverOn, handoverTime, every, hours, members }: Layer): Layer => ({
  name, kind, timeZone, firstHandoverOn, handoverTime, every: { count: every.count, unit: every.unit },
  hours: hours?.map(({ days, from, to }) => ({ days, from, to })) ?? null, members,
});
