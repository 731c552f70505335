import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody wrote in an event of a case (`src/cases/rules/redaction.ts`), and the mark of who took it away. */
const TEXTS = `ARRAY['body', 'summary', 'cause', 'reason', 'note', 'comment', 'title', 'missedObligation', 'tags', 'before', 'redacted']`;

/** Redactions that leave a mark, people who take part in a case, and what its contact says once it is closed. */
export class Record1795000000012 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of UP) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const statement of DOWN) await db.query(statement);
  }
}

const UP = [
  `ALTER TABLE "support_case" ADD "survey_asked_at" TIMESTAMP(3) WITH TIME ZONE, ADD "survey" jsonb`,
  `ALTER TABLE "case_watcher" ADD "part" text, ADD "watching" boolean NOT NULL DEFAULT true,
     ADD CONSTRAINT "case_watcher_why" CHECK (watching OR part IS NOT NULL)`,
  'GRANT UPDATE ON case_watcher TO desk_staff',
  // The words of a case are made anew from what of it still stands.
  'GRANT DELETE ON case_words TO desk_staff',
  // A record is appended to. Of what stands in it the desk may say that it was relayed, and redact a text; the trigger sees to it.
  'REVOKE UPDATE ON case_event FROM desk_staff',
  'GRANT UPDATE (data, relayed) ON case_event TO desk_staff',
  `CREATE FUNCTION case_event_stands() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.data = OLD.data THEN RETURN NEW; END IF;
     IF NEW.data ? 'redacted' AND NEW.data - ${TEXTS} = OLD.data - ${TEXTS} AND NOT EXISTS (
       SELECT 1 FROM jsonb_each(NEW.data - 'redacted') AS told
       WHERE told.value IS DISTINCT FROM OLD.data -> told.key AND told.value NOT IN ('"[redacted]"', '["[redacted]"]'))
     THEN RETURN NEW; END IF;
     RAISE EXCEPTION 'The record of a case is not edited: what was written stands, or is redacted.';
   END $$`,
  'CREATE TRIGGER case_event_stands BEFORE UPDATE OF data ON case_event FOR EACH ROW EXECUTE FUNCTION case_event_stands()',
];

const DOWN = [
  'DROP TRIGGER case_event_stands ON case_event',
  'DROP FUNCTION case_event_stands()',
  'REVOKE UPDATE (data, relayed) ON case_event FROM desk_staff',
  'GRANT UPDATE ON case_event TO desk_staff',
  'REVOKE DELETE ON case_words FROM desk_staff',
  'REVOKE UPDATE ON case_watcher FROM desk_staff',
  `SELECT set_config('role', 'desk_staff', true)`,
  'DELETE FROM case_watcher WHERE NOT watching',
  `SELECT set_config('role', 'none', true)`,
  'ALTER TABLE "case_watcher" DROP CONSTRAINT "case_watcher_why", DROP COLUMN "part", DROP COLUMN "watching"',
  'ALTER TABLE "support_case" DROP COLUMN "survey_asked_at", DROP COLUMN "survey"',
];
