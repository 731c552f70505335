import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Policies as data: what each is for, and who saved which version of it, and why (`ESC-1`, `ESC-2`). */
export class Policies1795000000021 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE "escalation_policy" (
        "id" uuid NOT NULL,
        "name" text NOT NULL,
        "queue_id" uuid,
        "work_order_id" uuid,
        CONSTRAINT "UQ_0b8c5e988df619971f7bec9c8c3" UNIQUE ("name"),
        CONSTRAINT "escalation_policy_scope" CHECK (queue_id IS NULL OR work_order_id IS NULL),
        CONSTRAINT "PK_fba4ee1e088aadb259d2ca9f4f7" PRIMARY KEY ("id"),
        CONSTRAINT "FK_fdf5294713b21f8fd96107d59a0" FOREIGN KEY ("queue_id") REFERENCES "queue"("id"),
        CONSTRAINT "FK_34adff363476490e01e223fee13" FOREIGN KEY ("work_order_id") REFERENCES "work_order"("id")
      )`);
    await db.query('CREATE UNIQUE INDEX "escalation_policy_of_queue" ON "escalation_policy" ("queue_id") WHERE queue_id IS NOT NULL');
    await db.query('CREATE UNIQUE INDEX "escalation_policy_of_work_order" ON "escalation_policy" ("work_order_id") WHERE work_order_id IS NOT NULL');
    await db.query(`INSERT INTO escalation_policy (id, name) SELECT gen_random_uuid(), name FROM (SELECT 'default' AS name UNION SELECT policy_name FROM escalation_policy_version) AS known`);
    await db.query('ALTER TABLE "escalation_policy_version" ADD "by_id" uuid, ADD "why" text');
    await db.query('ALTER TABLE "escalation_policy_version" ADD CONSTRAINT "FK_5ac314baf2de977d1a763934e4c" FOREIGN KEY ("by_id") REFERENCES "person"("id")');
    await db.query('ALTER TABLE "escalation_policy_version" ADD CONSTRAINT "FK_a2764471863bda21dbf5404527e" FOREIGN KEY ("policy_name") REFERENCES "escalation_policy"("name")');
    await db.query('GRANT SELECT, INSERT, UPDATE ON escalation_policy TO desk_staff');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE "escalation_policy_version" DROP CONSTRAINT "FK_a2764471863bda21dbf5404527e", DROP COLUMN "by_id", DROP COLUMN "why"');
    await db.query('DROP TABLE "escalation_policy"');
  }
}
