import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is owed or under way on a case; and what each event was to the promises, so that the record alone gives them again. */
export class CaseItems1795000000007 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE "case_event" ADD "inputs" jsonb NOT NULL DEFAULT '[]'`);
    await db.query(`
      CREATE TABLE "case_item" (
        "id" uuid NOT NULL,
        "case_id" uuid NOT NULL,
        "customer_id" uuid NOT NULL,
        "kind" text NOT NULL,
        "side" text NOT NULL,
        "title" text NOT NULL,
        "state" text NOT NULL,
        "due_at" TIMESTAMP(3) WITH TIME ZONE,
        "opened_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "moved_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "case_item_side" CHECK (side IN ('customer', 'provider')),
        CONSTRAINT "PK_adb8b4afe49440de9bfe0ace1c6" PRIMARY KEY ("id"),
        CONSTRAINT "FK_49d8e17b661590938f22c0a1921" FOREIGN KEY ("customer_id", "case_id") REFERENCES "support_case"("customer_id", "id")
      )`);
    await db.query('CREATE INDEX "case_item_of_case" ON "case_item" ("case_id", "opened_at")');
    await db.query('ALTER TABLE case_item ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY');
    await db.query(`CREATE POLICY of_customer ON case_item TO desk_customer USING (customer_id = NULLIF(current_setting('desk.customer', true), '')::uuid)`);
    await db.query('CREATE POLICY of_staff ON case_item TO desk_staff USING (true) WITH CHECK (true)');
    await db.query('GRANT SELECT ON case_item TO desk_customer');
    await db.query('GRANT SELECT, INSERT, UPDATE ON case_item TO desk_staff');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE "case_item"');
    await db.query('ALTER TABLE "case_event" DROP COLUMN "inputs"');
  }
}
