import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who let whom in and changed what they may do is on record, as every other change is; nobody's to edit (`WHO-5`). */
export class PersonRecord1795000000019 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE "person_event" (
        "id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        "person_id" uuid NOT NULL,
        "type" text NOT NULL,
        "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "actor_id" uuid,
        "actor_name" text NOT NULL,
        "data" jsonb NOT NULL,
        CONSTRAINT "PK_5e8ee065852d81bd4883664fad9" PRIMARY KEY ("id"),
        CONSTRAINT "FK_e7d7d408fcd7605847c8c3fa26d" FOREIGN KEY ("person_id") REFERENCES "person"("id")
      )`);
    await db.query('CREATE INDEX "person_event_of_person" ON "person_event" ("person_id", "id")');
    await db.query('GRANT SELECT, INSERT ON person_event TO desk_staff');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE "person_event"');
  }
}
