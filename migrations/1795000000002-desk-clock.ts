import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One clock for contracts (design, decision 4; `CLK-7`). The offset is moved by the demonstration and by tests only;
 * `moved` stays set for good, so that a desk with a moved clock can refuse to serve for real.
 */
export class DeskClock1795000000002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE desk_clock (
        only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        ahead interval NOT NULL DEFAULT '0' CHECK (ahead >= '0'),
        moved boolean NOT NULL DEFAULT false
      )`);
    await db.query('INSERT INTO desk_clock DEFAULT VALUES');
    await db.query(`
      CREATE FUNCTION desk_now() RETURNS timestamptz LANGUAGE sql VOLATILE
      AS $$ SELECT date_trunc('milliseconds', clock_timestamp() + ahead) FROM desk_clock $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP FUNCTION desk_now()');
    await db.query('DROP TABLE desk_clock');
  }
}
