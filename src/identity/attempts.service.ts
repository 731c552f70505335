import { Injectable } from '@nestjs/common';
import { ipKeyGenerator } from 'express-rate-limit';
import type { EntityManager } from 'typeorm';
import { THE_DESK, UnitOfWork } from '../platform/database/index.js';
import { tooOften } from '../platform/http/index.js';
import { waitAfter, type Watched } from './rules/index.js';
import { hashOf } from './secrets.js';

/** An attempt under way, by what it is counted under: the account, and the address it comes from. */
export interface Attempt {
  account: string;
  address: string | null;
}

/**
 * Makes whoever guesses wait longer and longer, by account and by address. An attempt counts as failed before it is made,
 * and is taken back when it was not: of a hundred guesses at once only as many are looked at as one by one. What is
 * counted is what was typed, account or not, so that waiting tells nobody which accounts there are.
 */
@Injectable()
export class Attempts {
  constructor(private readonly unit: UnitOfWork) {}

  /** @throws Problem 429 while there is waiting to do */
  async begin(email: string, from: string | null): Promise<Attempt> {
    await this.forgetOld();
    const attempt = { account: `account ${hashOf(email.toLowerCase())}`, address: from === null ? null : `address ${ipKeyGenerator(from, 64)}` };
    await this.unit.run(THE_DESK, async ({ tx }) => {
      await count(tx, attempt.account, 'account');
      if (attempt.address !== null) await count(tx, attempt.address, 'address');
    });
    return attempt;
  }

  /** It was right: the account starts afresh, the address is where it was. */
  async right({ account, address }: Attempt): Promise<void> {
    await this.unit.run(THE_DESK, async ({ tx }) => {
      await tx.query('DELETE FROM sign_in_failure WHERE subject = $1', [account]);
      if (address !== null) await takeBack(tx, address);
    });
  }

  /** It was neither right nor wrong. */
  async undecided({ account, address }: Attempt): Promise<void> {
    await this.unit.run(THE_DESK, async ({ tx }) => {
      await takeBack(tx, account);
      if (address !== null) await takeBack(tx, address);
    });
  }

  /** An hour without a failure, and it is forgotten. A transaction of its own, waiting for nobody: no deadlock. */
  private async forgetOld(): Promise<void> {
    await this.unit.run(THE_DESK, ({ tx }) => tx.query(`
      DELETE FROM sign_in_failure WHERE subject IN (
        SELECT subject FROM sign_in_failure WHERE wait_until < clock_timestamp() - interval '1 hour' FOR UPDATE SKIP LOCKED)`));
  }
}

/** The machine's time, no later than it is: rounded to the column's milliseconds it could lie ahead, and be waited for. */
const NOW = `date_trunc('milliseconds', clock_timestamp())`;

/** Accounts are counted before addresses, everywhere, so that no two attempts wait for each other. */
async function count(tx: EntityManager, subject: string, watched: Watched): Promise<void> {
  const [{ failures, left }] = await tx.query<[{ failures: number; left: number }]>(`
    INSERT INTO sign_in_failure AS f (subject, failures, wait_until) VALUES ($1, 1, ${NOW})
    ON CONFLICT (subject) DO UPDATE SET failures = f.failures + 1
    RETURNING failures, extract(epoch FROM wait_until - clock_timestamp())::float8 AS left`, [subject]);
  if (left > 0) {
    const seconds = Math.ceil(left);
    throw tooOften(`Too many attempts failed. Try again in ${seconds} s.`, seconds);
  }
  await tx.query(`UPDATE sign_in_failure SET wait_until = ${NOW} + make_interval(secs => $2) WHERE subject = $1`, [subject, waitAfter(failures, watched) / 1000]);
}

async function takeBack(tx: EntityManager, subject: string): Promise<void> {
  await tx.query(`UPDATE sign_in_failure SET failures = greatest(failures - 1, 0), wait_until = ${NOW} WHERE subject = $1`, [subject]);
}
