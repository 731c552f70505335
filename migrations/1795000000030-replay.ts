import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Logs handed in to be replayed, with their verdicts; and what a case is called in the log that it was taken from as history. */
export class Replay1795000000030 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE "replay" (
        "id" uuid NOT NULL,
        "work_order_id" uuid NOT NULL,
        "by_id" uuid NOT NULL,
        "file_name" text NOT NULL,
        "size" integer NOT NULL,
        "policy_version_ids" uuid array NOT NULL,
        "state" text NOT NULL,
        "version" integer NOT NULL DEFAULT '1',
        "read_bytes" integer NOT NULL DEFAULT '0',
        "rows" integer NOT NULL DEFAULT '0',
        "attempts" integer NOT NULL DEFAULT '0',
        "asked_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "ended_at" TIMESTAMP(3) WITH TIME ZONE,
        "held_until" TIMESTAMP(3) WITH TIME ZONE,
        "problem" text,
        "result" jsonb,
        CONSTRAINT "replay_state" CHECK (state IN ('waiting', 'running', 'done', 'failed')),
        CONSTRAINT "replay_done" CHECK ((state = 'done') = (result IS NOT NULL)),
        CONSTRAINT "replay_failed" CHECK ((state = 'failed') = (problem IS NOT NULL)),
        CONSTRAINT "replay_ended" CHECK ((state IN ('done', 'failed')) = (ended_at IS NOT NULL)),
        CONSTRAINT "replay_held" CHECK ((state = 'running') = (held_until IS NOT NULL)),
        CONSTRAINT "PK_f8deb77a142176bd7078cdd2093" PRIMARY KEY ("id"),
        CONSTRAINT "FK_85f625badf3068ede62a42e88a7" FOREIGN KEY ("work_order_id") REFERENCES "work_order"("id"),
        CONSTRAINT "FK_618034bee54006ac977409e68eb" FOREIGN KEY ("by_id") REFERENCES "person"("id")
      )`);
    await db.query('CREATE INDEX "replay_asked" ON "replay" ("asked_at", "id")');
    await db.query(`CREATE INDEX "replay_unfinished" ON "replay" ("asked_at") WHERE state IN ('waiting', 'running')`);
    await db.query(`
      CREATE TABLE "replay_piece" (
        "replay_id" uuid NOT NULL,
        "part" integer NOT NULL,
        "bytes" bytea NOT NULL,
        CONSTRAINT "PK_a1513ec7d8d13ee536beda85afd" PRIMARY KEY ("replay_id", "part"),
        CONSTRAINT "FK_060ba451d59eedea8a5e8bf86f0" FOREIGN KEY ("replay_id") REFERENCES "replay"("id") ON DELETE CASCADE
      )`);
    // The provider's own: a customer's role may not even read them.
    await db.query('GRANT SELECT, INSERT, UPDATE, DELETE ON replay, replay_piece TO desk_staff');
    await db.query('ALTER TABLE "support_case" ADD "history_source" text');
    await db.query('CREATE UNIQUE INDEX "support_case_of_history" ON "support_case" ("work_order_id", "history_source") WHERE history_source IS NOT NULL');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX "support_case_of_history"');
    await db.query('ALTER TABLE "support_case" DROP COLUMN "history_source"');
    await db.query('DROP TABLE "replay_piece", "replay"');
  }
}
