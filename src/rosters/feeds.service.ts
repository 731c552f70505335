import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { authorise, hashOf, newToken } from '../identity/index.js';
import { THE_DESK, UnitOfWork, type Actor, type Work } from '../platform/database/index.js';
import { conflict, forbidden, iso, notFound } from '../platform/http/index.js';
import { loadRosters, namesOf, type Named } from './duty-rosters.js';
import { feedCalendar, type FeedShift } from './feed-calendar.js';
import { changesOf, ownShifts } from './roster-views.service.js';
import { CalendarFeed } from './roster.entity.js';
import { RostersService } from './rosters.service.js';
import { shifts, type Span } from './rules/index.js';

const DAY = 86_400_000;
const MOST = 20;

export interface FeedView {
  id: string;
  roster: Named | null;
  createdAt: string;
  lastUsedAt: string | null;
}

/** Calendar programs read shifts by a secret address, without a session: one's own, or a roster's. */
@Injectable()
export class Feeds {
  constructor(private readonly unit: UnitOfWork, private readonly rosters: RostersService) {}

  /** @returns the token of its address, shown this once */
  async create(work: Work, rosterId: string | null): Promise<FeedView & { token: string }> {
    const personId = owner(work.actor);
    if (rosterId !== null) await this.rosters.one(work.tx, rosterId, { from: work.now, until: work.now + 1 });
    if ((await work.tx.countBy(CalendarFeed, { personId, revokedAt: IsNull() })) >= MOST) throw conflict(`You have ${MOST} feeds. Revoke one that nothing reads any more.`);
    const token = newToken();
    const id = randomUUID();
    await work.tx.query('INSERT INTO calendar_feed (id, person_id, roster_id, token_hash, created_at) VALUES ($1, $2, $3, $4, clock_timestamp())', [id, personId, rosterId, hashOf(token)]);
    const made = (await this.list(work)).find((each) => each.id === id)!;
    return { ...made, token };
  }

  async list({ tx, actor }: Work): Promise<FeedView[]> {
    const rows = await tx.query<FeedRow[]>(
      `SELECT f.id, f.roster_id, r.name, f.created_at, f.last_used_at FROM calendar_feed f LEFT JOIN roster r ON r.id = f.roster_id
       WHERE f.person_id = $1 AND f.revoked_at IS NULL ORDER BY f.created_at DESC, f.id`, [owner(actor)]);
    return rows.map(({ id, roster_id, name, created_at, last_used_at }) => (
      { id, roster: roster_id === null ? null : { id: roster_id, name: name! }, createdAt: iso(created_at.getTime()), lastUsedAt: last_used_at && iso(last_used_at.getTime()) }));
  }

  async revoke({ tx, actor }: Work, id: string): Promise<void> {
    const [, revoked] = await tx.query<[unknown, number]>(
      'UPDATE calendar_feed SET revoked_at = clock_timestamp() WHERE id = $1 AND person_id = $2 AND revoked_at IS NULL', [id, owner(actor)]);
    if (revoked !== 1) throw notFound('feed');
  }

  /** The calendar behind a token. Unknown, revoked, of somebody who has left: the same answer. */
  read(token: string): Promise<string> {
    return this.unit.run(THE_DESK, async (work) => {
      const [feed] = await work.tx.query<HeldFeed[]>(HELD, [hashOf(token)]);
      if (!feed) throw notFound('calendar');
      if (feed.unseen) await work.tx.query('UPDATE calendar_feed SET last_used_at = clock_timestamp() WHERE id = $1', [feed.id]);
      return this.calendar(work, feed);
    });
  }

  /** Four weeks back, twelve ahead; a shift that the edge would cut is left out, so that none changes by the passing of time. */
  private async calendar({ tx, now }: Work, { person_id, person_name, roster_id }: HeldFeed): Promise<string> {
    const span = { from: now - 28 * DAY, until: now + 84 * DAY };
    const rosters = await loadRosters(tx, roster_id === null ? null : [roster_id], span);
    const all = rosters.flatMap((roster): FeedShift[] => (roster_id === null ? ownShifts([roster], person_id, span).map(({ shift }) => shift) : shifts(roster, span.from, span.until))
      .filter((shift) => shift.kind === 'rotation' && uncut(shift, span)).map((shift) => ({ ...shift, roster })));
    const nameOf = await namesOf(tx, all.flatMap(({ personId, insteadOfId }) => [personId, insteadOfId]));
    const title = roster_id === null ? `On duty: ${person_name}` : rosters[0]!.name;
    return feedCalendar(title, all, await changesOf(tx, rosters.map(({ id }) => id)), nameOf);
  }
}

const uncut = (shift: Span, span: Span): boolean => shift.from > span.from && shift.until < span.until;

function owner(actor: Actor): string {
  authorise(actor, 'roster.read');
  if (actor.side !== 'provider') throw forbidden('Feeds are the provider’s.', 'WHO-5');
  return actor.personId;
}

interface FeedRow {
  id: string;
  roster_id: string | null;
  name: string | null;
  created_at: Date;
  last_used_at: Date | null;
}

interface HeldFeed {
  id: string;
  person_id: string;
  person_name: string;
  roster_id: string | null;
  unseen: boolean;
}

const HELD = `
  SELECT f.id, f.person_id, p.name AS person_name, f.roster_id, f.last_used_at IS NULL OR f.last_used_at < clock_timestamp() - interval '5 minutes' AS unseen
  FROM calendar_feed f JOIN person p ON p.id = f.person_id
  WHERE f.token_hash = $1 AND f.revoked_at IS NULL AND p.active AND p.side = 'provider'`;
