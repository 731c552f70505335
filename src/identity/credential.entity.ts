import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/index.js';
import { Person } from './person.entity.js';

/** A password and what belongs to it. Who has none yet is invited, or comes by the identity provider. */
@Entity('credential')
@ForeignKey(() => Person, ['personId'], ['id'])
export class Credential {
  @PrimaryColumn('uuid') personId: string;
  /** argon2id, in its own notation. */
  @Column('text') passwordHash: string;
  /** Base32, readable to whoever reads the database: checking a code takes the secret itself. */
  @Column('text', { nullable: true }) totpSecret: string | null;
  /** A secret that was shown and waits for its first code. */
  @Column('text', { nullable: true }) totpOffered: string | null;
  /** The last half minute whose code was used: a code is good once. */
  @Column('bigint', { default: 0 }) totpUsed: string;
}

/** A code for the day the second factor is lost; its row goes when it is used. */
@Entity('recovery_code')
@ForeignKey(() => Person, ['personId'], ['id'])
export class RecoveryCode {
  @PrimaryColumn('uuid') personId: string;
  @PrimaryColumn('text') codeHash: string;
}

/** Somebody at the identity provider, bound to a person when they first came. One of each, per provider. */
@Entity('oidc_identity')
@Index('oidc_identity_once', ['issuer', 'personId'], { unique: true })
@ForeignKey(() => Person, ['personId'], ['id'])
export class OidcIdentity {
  @PrimaryColumn('text') issuer: string;
  @PrimaryColumn('text') subject: string;
  @Column('uuid') personId: string;
}

/** A link by which somebody sets a password, once. */
@Entity('invitation')
@ForeignKey(() => Person, ['personId'], ['id'])
export class Invitation {
  @PrimaryColumn('uuid') personId: string;
  @Index({ unique: true }) @Column('text') tokenHash: string;
  @InstantColumn() expiresAt: number;
}

/** How often signing in failed of late, for an account or from an address, and until when it has to wait. */
@Entity('sign_in_failure')
export class SignInFailure {
  @PrimaryColumn('text') subject: string;
  @Column('int') failures: number;
  @Index() @InstantColumn() waitUntil: number;
}
