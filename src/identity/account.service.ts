import { Injectable } from '@nestjs/common';
import { THE_DESK, UnitOfWork } from '../platform/database/index.js';
import { conflict, malformed } from '../platform/http/index.js';
import { Attempts } from './attempts.service.js';
import { hashPassword, isPassword } from './passwords.js';
import type { Person } from './person.entity.js';
import { recordOnPerson } from './person-record.js';
import { passwordProblem } from './rules/index.js';
import { confirmSecondFactor, offerSecondFactor, removeSecondFactor } from './second-factor.js';
import { endSessions, type SignIn } from './sessions.service.js';
import { totpUri } from './totp.js';

/** How somebody can sign in, as they see it of themselves. */
export interface Account {
  email: string;
  password: boolean;
  secondFactor: boolean;
  recoveryCodes: number;
  oidc: boolean;
}

/** What people do with their own account. What weakens it asks for the password again: a session may be somebody else's by now. */
@Injectable()
export class AccountService {
  constructor(private readonly unit: UnitOfWork, private readonly attempts: Attempts) {}

  account({ id }: Person): Promise<Account> {
    return this.unit.run(THE_DESK, async ({ tx }) => {
      const [account] = await tx.query<[Account]>(
        `SELECT p.email, c.person_id IS NOT NULL AS password, c.totp_secret IS NOT NULL AS "secondFactor",
           (SELECT count(*)::int FROM recovery_code r WHERE r.person_id = p.id) AS "recoveryCodes",
           EXISTS (SELECT 1 FROM oidc_identity o WHERE o.person_id = p.id) AS oidc
         FROM person p LEFT JOIN credential c ON c.person_id = p.id WHERE p.id = $1`, [id]);
      return account;
    });
  }

  /** Ends every other session. */
  async changePassword({ person, key }: SignIn, current: string, next: string, address: string | null): Promise<void> {
    const problem = passwordProblem(next, person.email);
    if (problem !== null) throw malformed([{ field: 'next', message: problem }], problem);
    const kept = await this.confirm(person, 'current', current, address);
    const hash = await hashPassword(next);
    await this.unit.run(THE_DESK, async ({ tx }) => {
      const [, changed] = await tx.query<[unknown, number]>('UPDATE credential SET password_hash = $3 WHERE person_id = $1 AND password_hash = $2', [person.id, kept, hash]);
      if (changed !== 1) throw conflict('Your password was changed elsewhere a moment ago. Sign in again.');
      await endSessions(tx, person.id, key);
      await recordOnPerson(tx, doer(person), person.id, 'password_set', { by: 'account' });
    });
  }

  /** Whatever the person is told from now on is told in it. */
  async speak(person: Person, language: string): Promise<void> {
    await this.unit.run(THE_DESK, async ({ tx }) => {
      const [, changed] = await tx.query<[unknown, number]>('UPDATE person SET language = $2 WHERE id = $1 AND language <> $2', [person.id, language]);
      if (changed === 1) await recordOnPerson(tx, doer(person), person.id, 'changed', { to: { language }, by: 'account' });
    });
  }

  /** A secret for an authenticator app; in force once a code of it is confirmed. */
  async offer(person: Person, password: string, address: string | null): Promise<{ secret: string; uri: string }> {
    await this.confirm(person, 'password', password, address);
    const secret = await this.unit.run(THE_DESK, ({ tx }) => offerSecondFactor(tx, person.id));
    return { secret, uri: totpUri(secret, person.email) };
  }

  async confirmOffer(person: Person, code: string): Promise<{ recoveryCodes: string[] }> {
    const recoveryCodes = await this.unit.run(THE_DESK, async ({ tx }) => {
      const codes = await confirmSecondFactor(tx, person.id, code);
      if (codes !== null) await recordOnPerson(tx, doer(person), person.id, 'second_factor_set');
      return codes;
    });
    if (recoveryCodes === null) throw malformed([{ field: 'code', message: 'This is not the code that the app shows now for this desk.' }]);
    return { recoveryCodes };
  }

  async removeSecondFactor(person: Person, password: string, address: string | null): Promise<void> {
    await this.confirm(person, 'password', password, address);
    await this.unit.run(THE_DESK, async ({ tx }) => {
      await removeSecondFactor(tx, person.id);
      await recordOnPerson(tx, doer(person), person.id, 'second_factor_removed');
    });
  }

  /** Guessing here waits as it does at the sign-in. @returns the hash that the password was right for */
  private async confirm({ id, email }: Person, field: string, password: string, address: string | null): Promise<string> {
    const attempt = await this.attempts.begin(email, address);
    const [kept] = await this.unit.run(THE_DESK, ({ tx }) => tx.query<{ password_hash: string }[]>('SELECT password_hash FROM credential WHERE person_id = $1', [id]));
    if (!kept) {
      await this.attempts.undecided(attempt);
      throw conflict('You have no password here. An administrator can send you a link to set one.');
    }
    if (!(await isPassword(password, kept.password_hash))) throw malformed([{ field, message: 'This is not your password.' }], 'This is not your password.');
    await this.attempts.right(attempt);
    return kept.password_hash;
  }
}

const doer = ({ id, name }: Person) => ({ personId: id, name });
