import { Injectable } from '@nestjs/common';
import { THE_DESK, UnitOfWork } from '../platform/database/index.js';
import { iso, notFound } from '../platform/http/index.js';
import { endSessions, type SignIn } from './sessions.service.js';

export interface SessionView {
  id: string;
  createdAt: string;
  /** To the minute. */
  lastUsedAt: string;
  address: string | null;
  userAgent: string | null;
  /** The one that asks. */
  current: boolean;
}

/** Where somebody is signed in, and how they end it from afar. */
@Injectable()
export class SessionList {
  constructor(private readonly unit: UnitOfWork) {}

  list({ person, key }: SignIn): Promise<SessionView[]> {
    return this.unit.run(THE_DESK, async ({ tx }) => {
      const rows = await tx.query<SessionRow[]>(
        `SELECT id, created_at, last_used_at, address, user_agent, token_hash = $2 AS current
         FROM session WHERE person_id = $1 AND expires_at > clock_timestamp() ORDER BY last_used_at DESC, id`, [person.id, key]);
      return rows.map(({ id, created_at, last_used_at, address, user_agent, current }) => (
        { id, createdAt: iso(created_at.getTime()), lastUsedAt: iso(last_used_at.getTime()), address, userAgent: user_agent, current }));
    });
  }

  endOthers({ person, key }: SignIn): Promise<void> {
    return this.unit.run(THE_DESK, ({ tx }) => endSessions(tx, person.id, key));
  }

  async endOne(personId: string, id: string): Promise<void> {
    const [, ended] = await this.unit.run(THE_DESK, ({ tx }) => tx.query<[unknown, number]>('DELETE FROM session WHERE id = $1 AND person_id = $2', [id, personId]));
    if (ended !== 1) throw notFound('session');
  }
}

interface SessionRow {
  id: string;
  created_at: Date;
  last_used_at: Date;
  address: string | null;
  user_agent: string | null;
  current: boolean;
}
