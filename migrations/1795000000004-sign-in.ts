import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What belongs to signing in is nobody's to read but the desk's own. */
const STAFF_ONLY = ['credential', 'recovery_code', 'oidc_identity', 'invitation', 'sign_in_failure', 'api_token', 'delegation'];

/** Rows that go when they are over. */
const DELETED = ['recovery_code', 'invitation', 'sign_in_failure', 'delegation'];

/** People sign in with a password, a second factor, an identity provider or a token; delegates stand in (`WHO-5`). */
export class SignIn1795000000004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE "person" ADD "active" boolean NOT NULL DEFAULT true`);
    await db.query(`CREATE UNIQUE INDEX "person_email" ON "person" (lower("email"))`);
    // Nobody knows where these came from; their owners sign in again.
    await db.query('DELETE FROM "session"');
    await db.query(`
      ALTER TABLE "session"
        ADD "id" uuid NOT NULL,
        ADD "last_used_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        ADD "address" text,
        ADD "user_agent" text`);
    await db.query(`CREATE UNIQUE INDEX "IDX_f55da76ac1c3ac420f444d2ff1" ON "session" ("id")`);
    await db.query(`
      CREATE TABLE "credential" (
        "person_id" uuid NOT NULL,
        "password_hash" text NOT NULL,
        "totp_secret" text,
        "totp_offered" text,
        "totp_used" bigint NOT NULL DEFAULT '0',
        CONSTRAINT "PK_e866015adbb31497b9246309898" PRIMARY KEY ("person_id")
      )`);
    await db.query(`
      CREATE TABLE "recovery_code" (
        "person_id" uuid NOT NULL,
        "code_hash" text NOT NULL,
        CONSTRAINT "PK_00ceb24e6920f6d098ad38b3832" PRIMARY KEY ("person_id", "code_hash")
      )`);
    await db.query(`
      CREATE TABLE "oidc_identity" (
        "issuer" text NOT NULL,
        "subject" text NOT NULL,
        "person_id" uuid NOT NULL,
        CONSTRAINT "PK_0fdb83f438b6d11a7c7ddfca7d0" PRIMARY KEY ("issuer", "subject")
      )`);
    await db.query(`CREATE UNIQUE INDEX "oidc_identity_once" ON "oidc_identity" ("issuer", "person_id")`);
    await db.query(`
      CREATE TABLE "invitation" (
        "person_id" uuid NOT NULL,
        "token_hash" text NOT NULL,
        "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "PK_4be570c96b50f42ee2392a42c99" PRIMARY KEY ("person_id")
      )`);
    await db.query(`CREATE UNIQUE INDEX "IDX_b827d3749ffbb3b5ab5099afd6" ON "invitation" ("token_hash")`);
    await db.query(`
      CREATE TABLE "sign_in_failure" (
        "subject" text NOT NULL,
        "failures" integer NOT NULL,
        "wait_until" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "PK_e07a6b8add0dcc7742038655f6c" PRIMARY KEY ("subject")
      )`);
    await db.query(`CREATE INDEX "IDX_dd7466eef05f16d38824d1e88c" ON "sign_in_failure" ("wait_until")`);
    await db.query(`
      CREATE TABLE "api_token" (
        "id" uuid NOT NULL,
        "person_id" uuid NOT NULL,
        "name" text NOT NULL,
        "scopes" text array NOT NULL,
        "token_hash" text NOT NULL,
        "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "last_used_at" TIMESTAMP(3) WITH TIME ZONE,
        "revoked_at" TIMESTAMP(3) WITH TIME ZONE,
        CONSTRAINT "PK_d862311c568d175c26f41bc6f98" PRIMARY KEY ("id")
      )`);
    await db.query(`CREATE INDEX "IDX_e2d4e4aec6ea48547b08e409f9" ON "api_token" ("person_id")`);
    await db.query(`CREATE UNIQUE INDEX "IDX_bafaa5aab5957cd193fb2da8f2" ON "api_token" ("token_hash")`);
    await db.query(`
      CREATE TABLE "delegation" (
        "person_id" uuid NOT NULL,
        "delegate_id" uuid NOT NULL,
        "starts_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "ends_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "delegation_span" CHECK (starts_at < ends_at),
        CONSTRAINT "delegation_of_another" CHECK (person_id <> delegate_id),
        CONSTRAINT "PK_1ca936add91779cbd6ba619b3a6" PRIMARY KEY ("person_id")
      )`);
    await db.query(`ALTER TABLE "credential" ADD CONSTRAINT "FK_e866015adbb31497b9246309898" FOREIGN KEY ("person_id") REFERENCES "person"("id")`);
    await db.query(`ALTER TABLE "recovery_code" ADD CONSTRAINT "FK_672aa92f03e527dd445eb7c40a0" FOREIGN KEY ("person_id") REFERENCES "person"("id")`);
    await db.query(`ALTER TABLE "oidc_identity" ADD CONSTRAINT "FK_90935a3345b6a32510a9bc0d2d7" FOREIGN KEY ("person_id") REFERENCES "person"("id")`);
    await db.query(`ALTER TABLE "invitation" ADD CONSTRAINT "FK_4be570c96b50f42ee2392a42c99" FOREIGN KEY ("person_id") REFERENCES "person"("id")`);
    await db.query(`ALTER TABLE "api_token" ADD CONSTRAINT "FK_e2d4e4aec6ea48547b08e409f9b" FOREIGN KEY ("person_id") REFERENCES "person"("id")`);
    await db.query(`ALTER TABLE "delegation" ADD CONSTRAINT "FK_77022982c79c175d5e61e021b44" FOREIGN KEY ("delegate_id") REFERENCES "person"("id")`);
    await db.query(`ALTER TABLE "delegation" ADD CONSTRAINT "FK_1ca936add91779cbd6ba619b3a6" FOREIGN KEY ("person_id") REFERENCES "person"("id")`);
    for (const table of STAFF_ONLY) await db.query(`GRANT SELECT, INSERT, UPDATE ON ${table} TO desk_staff`);
    for (const table of DELETED) await db.query(`GRANT DELETE ON ${table} TO desk_staff`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE ${STAFF_ONLY.join(', ')}`);
    await db.query('ALTER TABLE "session" DROP COLUMN "id", DROP COLUMN "last_used_at", DROP COLUMN "address", DROP COLUMN "user_agent"');
    await db.query('DROP INDEX "person_email"');
    await db.query('ALTER TABLE "person" DROP COLUMN "active"');
  }
}
