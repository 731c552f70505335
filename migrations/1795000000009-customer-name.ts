import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files name customers, so a name is one customer's: two of the same would come back from an export as one (`WHO-1`). */
export class CustomerName1795000000009 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('CREATE UNIQUE INDEX "customer_name" ON "customer" ("name")');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX "customer_name"');
  }
}
