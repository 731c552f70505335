import { Injectable } from '@nestjs/common';
import { THE_DESK, UnitOfWork } from '../platform/database/index.js';
import type { Vouched } from './oidc-client.js';

/** Why somebody whom the provider vouches for is nobody here. */
export type Stranger = 'unverified' | 'unknown';

/**
 * Finds the person behind an identity: by the verified address the first time, which binds the two, by the provider's own
 * name for them ever after. An address that moves to somebody else does not take the account along.
 */
@Injectable()
export class OidcSignIn {
  constructor(private readonly unit: UnitOfWork) {}

  find({ issuer, subject, email }: Vouched): Promise<{ personId: string } | { stranger: Stranger }> {
    return this.unit.run(THE_DESK, async ({ tx }) => {
      const bound = await tx.query<{ personId: string; active: boolean }[]>(
        `SELECT o.person_id AS "personId", p.active FROM oidc_identity o JOIN person p ON p.id = o.person_id WHERE o.issuer = $1 AND o.subject = $2`, [issuer, subject]);
      if (bound[0]) return bound[0].active ? bound[0] : { stranger: 'unknown' };
      if (email === null) return { stranger: 'unverified' };
      const [binding] = await tx.query<{ personId: string }[]>(
        `INSERT INTO oidc_identity (issuer, subject, person_id) SELECT $1, $2, id FROM person WHERE lower(email) = lower($3) AND active
         ON CONFLICT (issuer, person_id) DO UPDATE SET subject = oidc_identity.subject WHERE oidc_identity.subject = EXCLUDED.subject
         RETURNING person_id AS "personId"`, [issuer, subject, email]);
      return binding ?? { stranger: 'unknown' };
    });
  }
}
