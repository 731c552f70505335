import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The work done on cases, appended and never edited (`HRS-1`), the timers of those at work, and a way to the cases held for hours (`HRS-4`). */
export class Labour1795000000026 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE "labour" (
        "id" uuid NOT NULL,
        "customer_id" uuid NOT NULL,
        "case_id" uuid NOT NULL,
        "person_id" uuid NOT NULL,
        "kind" text NOT NULL,
        "minutes" integer NOT NULL,
        "worked_on" date NOT NULL,
        "note" text NOT NULL,
        "logged_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "replaces_id" uuid,
        "why" text,
        CONSTRAINT "labour_replaced_once" UNIQUE ("replaces_id"),
        CONSTRAINT "labour_kind" CHECK (kind IN ('prs', 'third_tier', 'support_assistance', 'development_assistance', 'advisory', 'dse')),
        CONSTRAINT "labour_minutes" CHECK (minutes BETWEEN 0 AND 1440 AND (minutes > 0 OR replaces_id IS NOT NULL)),
        CONSTRAINT "PK_3e186d361532b69e057fbfa8029" PRIMARY KEY ("id"),
        CONSTRAINT "FK_614f81e77af6c631dddbb8d6f49" FOREIGN KEY ("customer_id", "case_id") REFERENCES "support_case"("customer_id", "id"),
        CONSTRAINT "FK_bea17d0876afb3edb8c9156a7d3" FOREIGN KEY ("person_id") REFERENCES "person"("id"),
        CONSTRAINT "FK_dab8a7e770367de4239bbb9bd61" FOREIGN KEY ("replaces_id") REFERENCES "labour"("id")
      )`);
    await db.query('CREATE INDEX "labour_of_case" ON "labour" ("case_id", "logged_at")');
    await db.query(`
      CREATE TABLE "labour_timer" (
        "case_id" uuid NOT NULL,
        "person_id" uuid NOT NULL,
        "customer_id" uuid NOT NULL,
        "started_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "PK_e9a0b1fe8120d25f4cd55755ed4" PRIMARY KEY ("case_id", "person_id"),
        CONSTRAINT "FK_902fd35bb0011fa8f1f48f18564" FOREIGN KEY ("customer_id", "case_id") REFERENCES "support_case"("customer_id", "id"),
        CONSTRAINT "FK_5a89a3a2c5d2a541f7791fb5743" FOREIGN KEY ("person_id") REFERENCES "person"("id")
      )`);
    for (const table of ['labour', 'labour_timer']) {
      await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
      await db.query(`CREATE POLICY of_customer ON ${table} TO desk_customer USING (customer_id = NULLIF(current_setting('desk.customer', true), '')::uuid)`);
      await db.query(`CREATE POLICY of_staff ON ${table} TO desk_staff USING (true) WITH CHECK (true)`);
      await db.query(`GRANT SELECT, INSERT ON ${table} TO desk_staff`);
    }
    await db.query('GRANT SELECT ON labour, labour_timer TO desk_customer');
    await db.query('GRANT DELETE ON labour_timer TO desk_staff');
    await db.query(`CREATE INDEX "support_case_held" ON "support_case" ("work_order_id", "opened_at") WHERE state = 'awaiting_entitlement'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX "support_case_held"');
    await db.query('DROP TABLE "labour_timer", "labour"');
  }
}
