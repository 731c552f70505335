import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The lists that people keep for themselves, and who has which case before them. Presence is worth nothing after a crash,
 * so no log of the database carries it.
 */
export class ViewsAndPresence1795000000028 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE "saved_view" (
        "id" uuid NOT NULL,
        "person_id" uuid NOT NULL,
        "name" text NOT NULL,
        "search" text NOT NULL,
        "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "saved_view_name" UNIQUE ("person_id", "name"),
        CONSTRAINT "saved_view_search" CHECK (char_length(search) <= 2000),
        CONSTRAINT "PK_be317311b88c1a5e47ad6c19081" PRIMARY KEY ("id"),
        CONSTRAINT "FK_5764b6f27dc9da90be8f5963c5b" FOREIGN KEY ("person_id") REFERENCES "person"("id")
      )`);
    await db.query(`
      CREATE UNLOGGED TABLE "presence" (
        "socket_id" text NOT NULL,
        "case_id" uuid NOT NULL,
        "person_id" uuid NOT NULL,
        "seen_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "typed_at" TIMESTAMP(3) WITH TIME ZONE,
        CONSTRAINT "PK_abbf968551d63565b8eee2734ed" PRIMARY KEY ("socket_id", "case_id"),
        CONSTRAINT "FK_af78a80a6282c8c9f42fb591a12" FOREIGN KEY ("case_id") REFERENCES "support_case"("id"),
        CONSTRAINT "FK_8b31e2ad6c6f6ed75dd11763946" FOREIGN KEY ("person_id") REFERENCES "person"("id")
      )`);
    await db.query('GRANT SELECT, INSERT, DELETE ON saved_view TO desk_staff');
    await db.query('GRANT SELECT, INSERT, UPDATE, DELETE ON presence TO desk_staff');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE "presence", "saved_view"');
  }
}
