import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a message was about may be over before it goes out (`ESC-3`). */
export class Settled1795000000022 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE "notice" ADD "settled" jsonb');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE "notice" DROP COLUMN "settled"');
  }
}
