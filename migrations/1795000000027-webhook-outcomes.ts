import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The way from a webhook to its messages: what arrived last, and what did not (`ESC-6`). */
export class WebhookOutcomes1795000000027 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('CREATE INDEX "delivery_of_endpoint" ON "delivery" ("endpoint_id") WHERE endpoint_id IS NOT NULL');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX "delivery_of_endpoint"');
  }
}
