import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was answered under an Idempotency-Key, and which cases of an outage a message is still to be told: both written with
 * what they belong to, so that no end of a process, wherever it comes, does something twice or not at all.
 */
export class Idempotency1795000000013 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of TABLES) await db.query(statement);
    await db.query('GRANT SELECT, INSERT, UPDATE, DELETE ON kept_answer TO desk_staff');
    await db.query('GRANT SELECT, INSERT, UPDATE ON outage_telling TO desk_staff');
    for (const statement of TOLD_SO_FAR) await db.query(statement);
    await db.query('ALTER TABLE "outage_message" DROP COLUMN "told", DROP COLUMN "failed"');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE "outage_message" ADD "told" text array NOT NULL DEFAULT '{}', ADD "failed" jsonb NOT NULL DEFAULT '[]'`);
    for (const statement of TOLD_BACK) await db.query(statement);
    await db.query('DROP TABLE outage_telling, kept_answer');
  }
}

const TABLES = [
  `CREATE TABLE "kept_answer" (
    "person_id" uuid NOT NULL,
    "key" bytea NOT NULL,
    "print" bytea NOT NULL,
    "status" integer NOT NULL,
    "headers" jsonb NOT NULL,
    "body" json,
    "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT "kept_answer_hashes" CHECK (octet_length(key) = 32 AND octet_length(print) = 32),
    CONSTRAINT "PK_3a9a2bc185387737d32cbabd085" PRIMARY KEY ("person_id", "key")
  )`,
  'CREATE INDEX "kept_answer_at" ON "kept_answer" ("at")',
  `CREATE TABLE "outage_telling" (
    "message_id" uuid NOT NULL,
    "case_id" uuid NOT NULL,
    "place" integer NOT NULL,
    "done_at" TIMESTAMP(3) WITH TIME ZONE,
    "why" text,
    CONSTRAINT "outage_telling_why" CHECK (why IS NULL OR done_at IS NOT NULL),
    CONSTRAINT "PK_5dea17f79d9ba6163a16875dabc" PRIMARY KEY ("message_id", "case_id"),
    CONSTRAINT "FK_151cb3739fcf46307008ccdfe17" FOREIGN KEY ("message_id") REFERENCES "outage_message"("id")
  )`,
  'CREATE INDEX "outage_telling_to_do" ON "outage_telling" ("message_id") WHERE done_at IS NULL',
];

const AS_STAFF = `SELECT set_config('role', 'desk_staff', true)`;
const AS_ONESELF = `SELECT set_config('role', 'none', true)`;

const TOLD_SO_FAR = [
  AS_STAFF,
  `INSERT INTO outage_telling (message_id, case_id, place, done_at, why)
   SELECT m.id, k.id, array_position(m.told, k.number), m.at, NULL FROM outage_message m JOIN support_case k ON k.number = ANY(m.told)`,
  `INSERT INTO outage_telling (message_id, case_id, place, done_at, why)
   SELECT m.id, k.id, cardinality(m.told) + f.place, m.at, f.untold->>'why'
   FROM outage_message m CROSS JOIN LATERAL jsonb_array_elements(m.failed) WITH ORDINALITY AS f (untold, place) JOIN support_case k ON k.number = f.untold->>'number'`,
  AS_ONESELF,
];

const TOLD_BACK = [
  AS_STAFF,
  `UPDATE outage_message m SET
     told = ARRAY(SELECT k.number FROM outage_telling t JOIN support_case k ON k.id = t.case_id WHERE t.message_id = m.id AND t.done_at IS NOT NULL AND t.why IS NULL ORDER BY t.place),
     failed = (SELECT COALESCE(jsonb_agg(jsonb_build_object('number', k.number, 'why', COALESCE(t.why, 'It was not told yet.')) ORDER BY t.place), '[]')
               FROM outage_telling t JOIN support_case k ON k.id = t.case_id WHERE t.message_id = m.id AND (t.done_at IS NULL OR t.why IS NOT NULL))`,
  AS_ONESELF,
];
