import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { notFound } from '../platform/http/index.js';
import { loadRosters, type LoadedRoster } from './duty-rosters.js';
import { gaps, onDuty, shifts, type Shift, type Span } from './rules/index.js';

/** How far around an instant one looks for the ends of a gap. */
const AROUND = 30 * 86_400_000;

@Injectable()
export class RostersService {
  /** The ids of the persons on duty in a roster at an instant (ms); empty when nobody is, or there is no roster. */
  async onDuty(tx: EntityManager, rosterId: string | null, at: number): Promise<string[]> {
    return rosterId === null ? [] : onDuty(await this.one(tx, rosterId, { from: at, until: at + 1 }), at);
  }

  /** When around an instant nobody is on duty in a roster; null where somebody is. A bound past what was looked at is null. */
  async nobodyAt(tx: EntityManager, rosterId: string, at: number): Promise<{ name: string; from: number | null; until: number | null } | null> {
    const span = { from: at - AROUND, until: at + AROUND };
    const roster = await this.one(tx, rosterId, span);
    const gap = gaps(roster, span.from, span.until).find(({ kind, from, until }) => kind === 'nobody' && from <= at && at < until);
    return gap === undefined ? null : { name: roster.name, from: gap.from === span.from ? null : gap.from, until: gap.until === span.until ? null : gap.until };
  }

  /** In whose place somebody is on duty at an instant; null: it is their own turn. */
  async inPlaceOf(tx: EntityManager, rosterId: string, personId: string, at: number): Promise<string | null> {
    const span = { from: at, until: at + 1 };
    return shifts(await this.one(tx, rosterId, span), span.from, span.until).find((shift) => shift.personId === personId)?.insteadOfId ?? null;
  }

  /** Who is on duty when in these rosters, in a span. */
  async duties(tx: EntityManager, rosterIds: string[], span: Span): Promise<Pick<Shift, 'personId' | 'from' | 'until'>[]> {
    return (await loadRosters(tx, rosterIds, span)).flatMap((roster) => shifts(roster, span.from, span.until));
  }

  /** A roster with all that decides who is on duty in a span. */
  async one(tx: EntityManager, rosterId: string, span: Span): Promise<LoadedRoster> {
    const [roster] = await loadRosters(tx, [rosterId], span);
    if (!roster) throw notFound('roster');
    return roster;
  }
}
