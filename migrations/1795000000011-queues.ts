import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROSTERS = ['duty_roster_id', 'critsit_roster_id', 'senior_managers_roster_id', 'executives_roster_id'];

/**
 * Queues are kept by administrators: made before there are rosters, removed, on record; rules send cases to them; one may
 * help with a case that another has.
 */
export class Queues1795000000011 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE "queue" ${ROSTERS.map((roster) => `ALTER "${roster}" DROP NOT NULL`).join(', ')},
        ADD "version" integer NOT NULL DEFAULT 1,
        ADD "removed_at" TIMESTAMP(3) WITH TIME ZONE,
        ADD CONSTRAINT "queue_removed" CHECK (removed_at IS NULL OR NOT takes_all)`);
    await db.query('CREATE UNIQUE INDEX "queue_name" ON "queue" ("name") WHERE removed_at IS NULL');
    for (const statement of TABLES) await db.query(statement);
    await db.query('GRANT SELECT, INSERT ON routing_rule, queue_event TO desk_staff');
    await db.query('GRANT DELETE ON routing_rule, queue_member TO desk_staff');
    await db.query('ALTER TABLE "case_item" ADD "queue_id" uuid, ADD CONSTRAINT "FK_13ef606cc2c3e9504f9128394e9" FOREIGN KEY ("queue_id") REFERENCES "queue"("id")');
    await db.query('CREATE INDEX "case_item_of_queue" ON "case_item" ("queue_id") WHERE queue_id IS NOT NULL');
  }

  /** A queue without a roster gets an empty one, since it had to have four. */
  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE "case_item" DROP COLUMN "queue_id"');
    await db.query('DROP TABLE queue_event, routing_rule');
    await db.query('REVOKE DELETE ON queue_member FROM desk_staff');
    await db.query('DROP INDEX "queue_name"');
    await db.query('ALTER TABLE "queue" DROP CONSTRAINT "queue_removed", DROP COLUMN "removed_at", DROP COLUMN "version"');
    const without = ROSTERS.map((roster) => `${roster} IS NULL`).join(' OR ');
    await db.query(`
      INSERT INTO roster (id, name, mode, time_zone, first_handover_on, handover_time)
      SELECT gen_random_uuid(), 'Nobody', 'everyone', 'UTC', '2026-01-05', '09:00' WHERE EXISTS (SELECT 1 FROM queue WHERE ${without})`);
    const nobody = `(SELECT id FROM roster WHERE name = 'Nobody' LIMIT 1)`;
    await db.query(`UPDATE queue SET ${ROSTERS.map((roster) => `${roster} = COALESCE(${roster}, ${nobody})`).join(', ')} WHERE ${without}`);
    await db.query(`ALTER TABLE "queue" ${ROSTERS.map((roster) => `ALTER "${roster}" SET NOT NULL`).join(', ')}`);
  }
}

const TABLES = [
  `CREATE TABLE "routing_rule" (
    "position" integer NOT NULL,
    "response_table" text,
    "product_id" uuid,
    "severities" text array,
    "queue_id" uuid NOT NULL,
    CONSTRAINT "routing_rule_severities" CHECK (severities <@ ARRAY['1', 'A', 'B', 'C'] AND severities <> '{}'),
    CONSTRAINT "PK_8804f8ed238218636923f290d60" PRIMARY KEY ("position"),
    CONSTRAINT "FK_36ec8bad5b6185250a9b9bc3a6c" FOREIGN KEY ("product_id") REFERENCES "product"("id"),
    CONSTRAINT "FK_24ab88956eae4ff662a153c86d0" FOREIGN KEY ("queue_id") REFERENCES "queue"("id")
  )`,
  `CREATE TABLE "queue_event" (
    "id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    "queue_id" uuid,
    "type" text NOT NULL,
    "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "actor_id" uuid,
    "actor_name" text NOT NULL,
    "data" jsonb NOT NULL,
    CONSTRAINT "PK_76ece37d89c82c22ffe90cb54a2" PRIMARY KEY ("id"),
    CONSTRAINT "FK_0c5293bffe2492801af3b27784b" FOREIGN KEY ("queue_id") REFERENCES "queue"("id")
  )`,
  'CREATE INDEX "queue_event_of_queue" ON "queue_event" ("queue_id", "id")',
];
