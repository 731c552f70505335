import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { THE_DESK, UnitOfWork } from '../platform/database/index.js';
import { iso, malformed, Problem } from '../platform/http/index.js';
import { hashPassword } from './passwords.js';
import { recordOnPerson } from './person-record.js';
import { passwordProblem } from './rules/index.js';
import { hashOf, newToken } from './secrets.js';
import { endEverySignIn } from './sessions.service.js';

const GOOD_FOR_DAYS = 7;

export interface NewInvitation {
  /** Shown this once, to whoever passes it on. */
  token: string;
  expiresAt: string;
}

/** The page an invitation opens. After the `#`, so that no server or log on the way sees the token. */
export const invitationLink = (address: string, token: string): string => `${address}/invitation#${token}`;

/** First passwords, and new ones for who forgot theirs: by a link, good once and for seven days. */
@Injectable()
export class InvitationsService {
  constructor(private readonly unit: UnitOfWork) {}

  /** A new link; one that waited is good no longer. The password there was stays good until the link is used. */
  async invite(tx: EntityManager, personId: string): Promise<NewInvitation> {
    const token = newToken();
    const [row] = await tx.query<[{ expires_at: Date }]>(
      `INSERT INTO invitation (person_id, token_hash, expires_at) VALUES ($1, $2, clock_timestamp() + make_interval(days => $3))
       ON CONFLICT (person_id) DO UPDATE SET token_hash = EXCLUDED.token_hash, expires_at = EXCLUDED.expires_at RETURNING expires_at`,
      [personId, hashOf(token), GOOD_FOR_DAYS]);
    return { token, expiresAt: iso(row.expires_at.getTime()) };
  }

  /**
   * Sets the password and ends every sign-in there was. Does not sign in: who has a second factor still needs it.
   * @returns the address to sign in with
   */
  async accept(token: string, password: string): Promise<{ email: string }> {
    const { email } = await this.unit.run(THE_DESK, ({ tx }) => this.invited(tx, token));
    const problem = passwordProblem(password, email);
    if (problem !== null) throw malformed([{ field: 'password', message: problem }], problem);
    const hash = await hashPassword(password);
    return this.unit.run(THE_DESK, async ({ tx }) => {
      const { personId, name } = await this.invited(tx, token);
      await tx.query('INSERT INTO credential (person_id, password_hash) VALUES ($1, $2) ON CONFLICT (person_id) DO UPDATE SET password_hash = EXCLUDED.password_hash', [personId, hash]);
      await endEverySignIn(tx, personId);
      await recordOnPerson(tx, { personId, name }, personId, 'password_set', { by: 'invitation' });
      return { email };
    });
  }

  /** Whom a link is for; held, so that it is good once. @throws Problem 404 when it is no good, or no longer */
  private async invited(tx: EntityManager, token: string): Promise<{ personId: string; name: string; email: string }> {
    const [found] = await tx.query<{ personId: string; name: string; email: string }[]>(
      `SELECT i.person_id AS "personId", p.name, p.email FROM person p JOIN invitation i ON i.person_id = p.id
       WHERE i.token_hash = $1 AND i.expires_at > clock_timestamp() AND p.active FOR NO KEY UPDATE OF p FOR UPDATE OF i`, [hashOf(token)]);
    if (!found) throw new Problem({ status: 404, title: 'Not found', detail: 'This link was used already, replaced by a newer one, or is older than seven days. Ask for a new one.' });
    return found;
  }
}
