import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why promises were missed, as it was found (`ESC-2`): the provider's own, appended and never edited. A way to clocks by when they were due. */
export class BreachReviews1795000000029 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE "breach_review" (
        "clock_id" text NOT NULL,
        "version" integer NOT NULL,
        "cause" text NOT NULL,
        "note" text NOT NULL,
        "by_id" uuid NOT NULL,
        "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "breach_review_cause" CHECK (cause IN ('nobody_on_duty', 'not_noticed', 'overload', 'handed_over', 'wrong_queue', 'wrong_severity', 'waiting_for_customer', 'answered_elsewhere', 'tools_failed', 'other')),
        CONSTRAINT "PK_c328108b2415a0a7b5e20a730a6" PRIMARY KEY ("clock_id", "version"),
        CONSTRAINT "FK_774a024783f3153be8cc1f45be3" FOREIGN KEY ("clock_id") REFERENCES "clock"("id"),
        CONSTRAINT "FK_c05fa99b41a521f48d362c9998e" FOREIGN KEY ("by_id") REFERENCES "person"("id")
      )`);
    await db.query('GRANT SELECT, INSERT ON breach_review TO desk_staff');
    await db.query('CREATE INDEX "clock_due" ON "clock" ("due_at")');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX "clock_due"');
    await db.query('DROP TABLE "breach_review"');
  }
}
