import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A case of a partner says for whom it is (`WHO-6`). */
export class EndCustomer1795000000018 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE "support_case" ADD "end_customer" text');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE "support_case" DROP COLUMN "end_customer"');
  }
}
