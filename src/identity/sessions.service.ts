import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { THE_DESK, UnitOfWork, type Actor, type Role } from '../platform/database/index.js';
import type { Person } from './person.entity.js';
import type { Scope } from './rules/index.js';
import { hashOf, newToken } from './secrets.js';
import { Session } from './session.entity.js';

/** A session lasts this long, in milliseconds of the machine's time. */
const SESSION_MS = 12 * 60 * 60 * 1000;

/** Where a sign-in comes from, as its owner sees it listed. */
export interface Origin {
  address: string | null;
  userAgent: string | null;
}

const UNKNOWN: Origin = { address: null, userAgent: null };

/** Somebody signed in: who, how, and for what (`scopes`; null: for everything they may do). `key` is what the desk knows their token by. */
export interface SignIn {
  person: Person;
  scopes: readonly Scope[] | null;
  via: 'session' | 'token';
  key: string;
}

@Injectable()
export class SessionsService {
  constructor(private readonly unit: UnitOfWork) {}

  /** Starts a session and gives its token; the desk keeps only the token's hash. */
  start(personId: string): Promise<string> {
    return this.unit.run(THE_DESK, ({ tx }) => this.open(tx, personId, UNKNOWN));
  }

  /** The same within a use case; what is left of the person's sessions that are over goes. */
  async open(tx: EntityManager, personId: string, { address, userAgent }: Origin): Promise<string> {
    const token = newToken();
    await tx.query('DELETE FROM session WHERE person_id = $1 AND expires_at <= clock_timestamp()', [personId]);
    await tx.query(
      `INSERT INTO session (token_hash, id, person_id, created_at, last_used_at, expires_at, address, user_agent)
       VALUES ($1, $2, $3, clock_timestamp(), clock_timestamp(), clock_timestamp() + make_interval(secs => $4), $5, $6)`,
      [hashOf(token), randomUUID(), personId, SESSION_MS / 1000, address, userAgent],
    );
    return token;
  }

  end(token: string): Promise<void> {
    return this.unit.run(THE_DESK, async ({ tx }) => {
      await tx.delete(Session, { tokenHash: hashOf(token) });
    });
  }

  /** Who holds this token of a session or of a program, and for what; null when nobody does, or no longer. */
  signIn(token: string): Promise<SignIn | null> {
    return this.unit.run(THE_DESK, async ({ tx }) => {
      const [row] = await tx.query<HeldRow[]>(HELD, [[hashOf(token)]]);
      if (!row) return null;
      const { key, scopes, via, unseen, ...person } = row;
      if (unseen) await tx.query(`UPDATE ${via === 'session' ? 'session' : 'api_token'} SET last_used_at = clock_timestamp() WHERE token_hash = $1`, [key]);
      return { person, scopes, via, key };
    });
  }

  /** Which of these sign-ins still hold, by their keys, and the roles of who holds them. */
  stillHeld(keys: string[]): Promise<Map<string, Role[]>> {
    return this.unit.run(THE_DESK, async ({ tx }) => {
      const rows = await tx.query<HeldRow[]>(HELD, [keys]);
      return new Map(rows.map(({ key, roles }) => [key, roles]));
    });
  }
}

interface HeldRow extends Person {
  key: string;
  scopes: Scope[] | null;
  via: SignIn['via'];
  /** Not used within the last minute: the time of use is kept no finer, so that a request seldom writes. */
  unseen: boolean;
}

/** Sessions and programs' tokens that hold, with the people behind them. By the machine's time (design, decision 4). */
const HELD = `
  SELECT p.id, p.side, p.customer_id AS "customerId", p.name, p.email, p.roles, p.time_zone AS "timeZone", p.language, p.active,
    held.key, held.scopes, held.via, held.last_used_at IS NULL OR held.last_used_at < clock_timestamp() - interval '1 minute' AS unseen
  FROM (
    SELECT token_hash AS key, person_id, NULL::text[] AS scopes, 'session' AS via, last_used_at
    FROM session WHERE token_hash = ANY($1) AND expires_at > clock_timestamp()
    UNION ALL
    SELECT token_hash, person_id, scopes, 'token', last_used_at
    FROM api_token WHERE token_hash = ANY($1) AND expires_at > clock_timestamp() AND revoked_at IS NULL
  ) held JOIN person p ON p.id = held.person_id AND p.active`;

/** Ends somebody's sessions, but for the one they are using (`except`, its key). */
export async function endSessions(tx: EntityManager, personId: string, except: string | null = null): Promise<void> {
  await tx.query('DELETE FROM session WHERE person_id = $1 AND token_hash IS DISTINCT FROM $2', [personId, except]);
}

/** Ends whatever lets somebody in right now: sessions, programs' tokens, a link that waits. */
export async function endEverySignIn(tx: EntityManager, personId: string): Promise<void> {
  await endSessions(tx, personId);
  await tx.query('UPDATE api_token SET revoked_at = clock_timestamp() WHERE person_id = $1 AND revoked_at IS NULL', [personId]);
  await tx.query('DELETE FROM invitation WHERE person_id = $1', [personId]);
}

/** @param scopes what the asker's token is for; null: everything they may do */
export function actorOf({ id, side, name, roles, customerId }: Person, scopes: readonly Scope[] | null = null): Actor {
  return side === 'customer' && customerId !== null
    ? { side, personId: id, name, roles, scopes, customerId }
    : { side: 'provider', personId: id, name, roles, scopes };
}
