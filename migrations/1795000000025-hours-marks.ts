import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is said once about hours: to be invoiced, or to be looked at. A customer reads the role of whoever posted (`WHO-1`). A ledger
 * that does not add up is an incident of the desk itself (`HRS-11`).
 */
export class HoursMarks1795000000025 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE ledger_posting ADD "actor_role" text NOT NULL DEFAULT 'Critsit'`);
    await db.query('ALTER TABLE ledger_posting ALTER "actor_role" DROP DEFAULT');
    // All but labour is little, and is looked at by itself.
    await db.query(`CREATE INDEX "ledger_posting_not_labour" ON "ledger_posting" ("work_order_id") WHERE cause <> 'labour'`);
    await db.query(`
      CREATE TABLE "hours_mark" (
        "work_order_id" uuid NOT NULL,
        "key" text NOT NULL,
        "customer_id" uuid NOT NULL,
        "kind" text NOT NULL,
        "rule" text NOT NULL,
        "says" text NOT NULL,
        "data" jsonb NOT NULL,
        "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "hours_mark_kind" CHECK (kind IN ('invoiceable', 'warning')),
        CONSTRAINT "PK_4c65bf699d89d1fd47a255f035b" PRIMARY KEY ("work_order_id", "key"),
        CONSTRAINT "FK_ce2517bb9c853911232b972b162" FOREIGN KEY ("customer_id", "work_order_id") REFERENCES "ledger"("customer_id", "work_order_id")
      )`);
    await db.query('ALTER TABLE hours_mark ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY');
    await db.query(`CREATE POLICY of_customer ON hours_mark TO desk_customer USING (customer_id = NULLIF(current_setting('desk.customer', true), '')::uuid)`);
    await db.query('CREATE POLICY of_staff ON hours_mark TO desk_staff USING (true) WITH CHECK (true)');
    await db.query('GRANT SELECT ON hours_mark TO desk_customer');
    await db.query('GRANT SELECT, INSERT ON hours_mark TO desk_staff');
    await db.query(`ALTER TABLE desk_incident DROP CONSTRAINT "desk_incident_kind", ADD CONSTRAINT "desk_incident_kind" CHECK (kind IN ('escalations', 'hours', 'restored'))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM desk_incident WHERE kind = 'hours'`);
    await db.query(`ALTER TABLE desk_incident DROP CONSTRAINT "desk_incident_kind", ADD CONSTRAINT "desk_incident_kind" CHECK (kind IN ('escalations', 'restored'))`);
    await db.query('DROP TABLE "hours_mark"');
    await db.query('DROP INDEX "ledger_posting_not_labour"');
    await db.query('ALTER TABLE ledger_posting DROP COLUMN "actor_role"');
  }
}
