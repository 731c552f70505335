import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { THE_DESK, UnitOfWork } from '../platform/database/index.js';
import { Problem } from '../platform/http/index.js';
import { Attempts } from './attempts.service.js';
import { isPassword } from './passwords.js';
import type { Person } from './person.entity.js';
import { useSecondFactor } from './second-factor.js';
import { hashOf } from './secrets.js';
import { SessionsService, type Origin } from './sessions.service.js';

interface Credentials {
  email: string;
  password: string;
  code?: string | undefined;
}

export interface Started {
  token: string;
  person: Pick<Person, 'id' | 'name' | 'side' | 'roles' | 'timeZone'>;
}

interface Known {
  id: string;
  passwordHash: string;
  totpSecret: string | null;
}

const refusal = (detail: string, secondFactor: boolean): Problem =>
  new Problem({ status: 401, title: 'Not signed in', detail, ...(secondFactor && { extra: { secondFactor } }) });

/** The same words for an account that is not there, is not active or has no password: nobody learns which accounts there are. */
const wrong = (): Problem => refusal('The e-mail address or the password is not right.', false);
const codeMissing = (): Problem => refusal('Enter the code that your authenticator app shows, or one of your recovery codes.', true);
const codeWrong = (): Problem => refusal('This code is not right, or it was used already. Wait for the next one.', true);

/** Signing in by password and, where there is one, second factor. */
@Injectable()
export class SignInService {
  constructor(private readonly unit: UnitOfWork, private readonly attempts: Attempts, private readonly sessions: SessionsService) {}

  /**
   * @param carried the session that the request came with: it ends, whoever's it is
   * @throws Problem 401 when it is not right, with `secondFactor` when only the code is missing or wrong; 429 after failures
   */
  async signIn({ email, password, code }: Credentials, from: Origin, carried: string | null): Promise<Started> {
    const attempt = await this.attempts.begin(email, from.address);
    const known = await this.find(email);
    if (!(await isPassword(password, known?.passwordHash ?? null)) || !known) throw wrong();
    if (known.totpSecret !== null && code === undefined) {
      await this.attempts.undecided(attempt);
      throw codeMissing();
    }
    const started = await this.start(known, code, from, carried);
    await this.attempts.right(attempt);
    return started;
  }

  /** A session for somebody whom an identity provider vouches for. @throws Problem 401 when they were deactivated meanwhile */
  startFor(personId: string, from: Origin, carried: string | null): Promise<Started> {
    return this.unit.run(THE_DESK, ({ tx }) => this.open(tx, personId, from, carried));
  }

  /** What was checked before must still hold now that its row is held. Locks: person, then credential. */
  private start({ id, passwordHash, totpSecret }: Known, code: string | undefined, from: Origin, carried: string | null): Promise<Started> {
    return this.unit.run(THE_DESK, async ({ tx }) => {
      await tx.query('SELECT 1 FROM person WHERE id = $1 FOR SHARE', [id]);
      const same = await tx.query<unknown[]>(
        'SELECT 1 FROM credential WHERE person_id = $1 AND password_hash = $2 AND totp_secret IS NOT DISTINCT FROM $3 FOR UPDATE', [id, passwordHash, totpSecret]);
      if (same.length === 0) throw wrong();
      if (totpSecret !== null && !(await useSecondFactor(tx, id, totpSecret, code ?? ''))) throw codeWrong();
      return this.open(tx, id, from, carried);
    });
  }

  private async open(tx: EntityManager, personId: string, from: Origin, carried: string | null): Promise<Started> {
    const [person] = await tx.query<Started['person'][]>(
      `SELECT id, name, side, roles, time_zone AS "timeZone" FROM person WHERE id = $1 AND active FOR SHARE`, [personId]);
    if (!person) throw wrong();
    if (carried !== null) await tx.query('DELETE FROM session WHERE token_hash = $1', [hashOf(carried)]);
    return { token: await this.sessions.open(tx, personId, from), person };
  }

  private find(email: string): Promise<Known | undefined> {
    return this.unit.run(THE_DESK, async ({ tx }) => {
      const [known] = await tx.query<Known[]>(
        `SELECT p.id, c.password_hash AS "passwordHash", c.totp_secret AS "totpSecret"
         FROM person p JOIN credential c ON c.person_id = p.id WHERE lower(p.email) = lower($1) AND p.active`, [email]);
      return known;
    });
  }
}
