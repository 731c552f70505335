import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { THE_DESK, UnitOfWork, type Actor } from '../platform/database/index.js';
import { Person } from './person.entity.js';
import { Session } from './session.entity.js';

/** A session lasts this long, in milliseconds of the machine's time. */
const SESSION_MS = 12 * 60 * 60 * 1000;

@Injectable()
export class SessionsService {
  constructor(private readonly unit: UnitOfWork) {}

  /** Starts a session and gives its token; the desk keeps only the token's hash. */
  start(personId: string): Promise<string> {
    return this.unit.run(THE_DESK, async ({ tx }) => {
      const token = randomBytes(32).toString('base64url');
      await tx.query(
        `INSERT INTO session (token_hash, person_id, created_at, expires_at)
         VALUES ($1, $2, clock_timestamp(), clock_timestamp() + make_interval(secs => $3))`,
        [hash(token), personId, SESSION_MS / 1000],
      );
      return token;
    });
  }

  end(token: string): Promise<void> {
    return this.unit.run(THE_DESK, async ({ tx }) => {
      await tx.delete(Session, { tokenHash: hash(token) });
    });
  }

  /** Who holds this token; null when nobody does, or no longer. */
  person(token: string): Promise<Person | null> {
    return this.unit.run(THE_DESK, ({ tx }) =>
      tx.createQueryBuilder(Person, 'person')
        .innerJoin(Session, 'session', 'session.personId = person.id')
        .where('session.tokenHash = :hash AND session.expiresAt > clock_timestamp()', { hash: hash(token) })
        .getOne());
  }
}

export function actorOf({ id, side, name, roles, customerId }: Person): Actor {
  return side === 'customer' && customerId !== null
    ? { side, personId: id, name, roles, customerId }
    : { side: 'provider', personId: id, name, roles };
}

const hash = (token: string): string => createHash('sha256').update(token).digest('hex');
