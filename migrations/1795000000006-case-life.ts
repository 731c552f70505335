import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A case is claimed for a while, driven by a critsit manager, resolved with a cause. */
export class CaseLife1795000000006 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE "support_case"
        ADD "claimed_until" TIMESTAMP(3) WITH TIME ZONE,
        ADD "claim_reminded_at" TIMESTAMP(3) WITH TIME ZONE,
        ADD "critsit_manager_id" uuid,
        ADD "resolved_at" TIMESTAMP(3) WITH TIME ZONE,
        ADD "resolution" jsonb,
        ADD CONSTRAINT "FK_e8b1527b4ab359953881b3c47a1" FOREIGN KEY ("critsit_manager_id") REFERENCES "person"("id")`);
    await db.query('CREATE INDEX "support_case_claimed" ON "support_case" ("claimed_until") WHERE claimed_until IS NOT NULL');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE "support_case"
        DROP COLUMN "claimed_until", DROP COLUMN "claim_reminded_at", DROP COLUMN "critsit_manager_id", DROP COLUMN "resolved_at", DROP COLUMN "resolution"`);
  }
}
