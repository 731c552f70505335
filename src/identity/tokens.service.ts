import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { THE_DESK, UnitOfWork } from '../platform/database/index.js';
import { iso, notFound } from '../platform/http/index.js';
import type { Person } from './person.entity.js';
import { recordOnPerson } from './person-record.js';
import type { Scope } from './rules/index.js';
import { hashOf, newToken } from './secrets.js';

/** Tells a token that was pasted into the wrong place from other secrets. */
const PREFIX = 'crt_';

export interface TokenView {
  id: string;
  name: string;
  scopes: Scope[];
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
}

interface NewToken {
  name: string;
  scopes: Scope[];
  expiresInDays: number;
}

/** Tokens for programs, in their owner's name. */
@Injectable()
export class TokensService {
  constructor(private readonly unit: UnitOfWork) {}

  /** @returns the token, shown this once */
  create({ id: personId, name: owner }: Person, { name, scopes, expiresInDays }: NewToken): Promise<TokenView & { token: string }> {
    const token = PREFIX + newToken();
    return this.unit.run(THE_DESK, async ({ tx }) => {
      const [row] = await tx.query<[TokenRow]>(
        `INSERT INTO api_token (id, person_id, name, scopes, token_hash, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, clock_timestamp(), clock_timestamp() + make_interval(days => $6)) RETURNING ${COLUMNS}`,
        [randomUUID(), personId, name, scopes, hashOf(token), expiresInDays]);
      await recordOnPerson(tx, { personId, name: owner }, personId, 'token_created', { name, scopes, expiresInDays });
      return { ...view(row), token };
    });
  }

  /** Those that still open the door, newest first. */
  list(personId: string): Promise<TokenView[]> {
    return this.unit.run(THE_DESK, async ({ tx }) => {
      const rows = await tx.query<TokenRow[]>(
        `SELECT ${COLUMNS} FROM api_token WHERE person_id = $1 AND revoked_at IS NULL AND expires_at > clock_timestamp() ORDER BY created_at DESC, id`, [personId]);
      return rows.map(view);
    });
  }

  revoke({ id: personId, name: owner }: Person, id: string): Promise<void> {
    return this.unit.run(THE_DESK, async ({ tx }) => {
      const [[revoked]] = await tx.query<[{ name: string }[], number]>(
        'UPDATE api_token SET revoked_at = clock_timestamp() WHERE id = $1 AND person_id = $2 AND revoked_at IS NULL RETURNING name', [id, personId]);
      if (!revoked) throw notFound('token');
      await recordOnPerson(tx, { personId, name: owner }, personId, 'token_revoked', { name: revoked.name });
    });
  }
}

interface TokenRow {
  id: string;
  name: string;
  scopes: Scope[];
  created_at: Date;
  expires_at: Date;
  last_used_at: Date | null;
}

const COLUMNS = 'id, name, scopes, created_at, expires_at, last_used_at';

const view = ({ id, name, scopes, created_at, expires_at, last_used_at }: TokenRow): TokenView => ({
  id, name, scopes, createdAt: iso(created_at.getTime()), expiresAt: iso(expires_at.getTime()), lastUsedAt: last_used_at && iso(last_used_at.getTime()),
});
