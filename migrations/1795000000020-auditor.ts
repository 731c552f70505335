import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The auditor's findings, what is wrong with the desk itself, jumps of a demonstration's clock, and the beat by which a
 * restored backup is known (`ESC-3`). None of it belongs to a customer.
 */
export class Auditor1795000000020 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE "escalation_audit" (
        "id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        "audited_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "from_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "until_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "due" integer NOT NULL,
        "fired" integer NOT NULL,
        "late" integer NOT NULL,
        "jumped" integer NOT NULL,
        "missing" integer NOT NULL,
        "unexpected" integer NOT NULL,
        CONSTRAINT "PK_8859fe6edd22f1740c1602890ce" PRIMARY KEY ("id")
      )`);
    await db.query('CREATE INDEX "escalation_audit_at" ON "escalation_audit" ("audited_at")');
    await db.query(`
      CREATE TABLE "desk_incident" (
        "id" uuid NOT NULL,
        "kind" text NOT NULL,
        "opened_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "ended_at" TIMESTAMP(3) WITH TIME ZONE,
        "held_until" TIMESTAMP(3) WITH TIME ZONE,
        "ended_by_id" uuid,
        "data" jsonb NOT NULL,
        CONSTRAINT "desk_incident_kind" CHECK (kind IN ('escalations', 'restored')),
        CONSTRAINT "desk_incident_held" CHECK ((kind = 'restored') = (held_until IS NOT NULL)),
        CONSTRAINT "PK_637b16f98b3833ee556fc580316" PRIMARY KEY ("id")
      )`);
    await db.query('CREATE UNIQUE INDEX "desk_incident_open" ON "desk_incident" ("kind") WHERE ended_at IS NULL');
    await db.query(`
      CREATE TABLE "clock_jump" (
        "id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        "from_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "to_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "PK_8e6a7f3fbd39662b7f60ed51d69" PRIMARY KEY ("id")
      )`);
    await db.query(`
      CREATE TABLE "desk_beat" (
        "only_row" boolean NOT NULL DEFAULT true,
        "beat" bigint NOT NULL,
        "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "desk_beat_only_row" CHECK (only_row),
        CONSTRAINT "PK_b28478049c28a914b8f249f6e84" PRIMARY KEY ("only_row")
      )`);
    await db.query('INSERT INTO desk_beat (beat, at) VALUES (0, desk_now())');
    // Clocks that have stopped are looked at by when they did; most of a desk's clocks stopped long ago.
    await db.query('CREATE INDEX "clock_stopped" ON "clock" ("ended_at")');
    for (const table of ['escalation_audit', 'desk_incident', 'clock_jump']) await db.query(`GRANT SELECT, INSERT, UPDATE ON ${table} TO desk_staff`);
    await db.query('GRANT DELETE ON escalation_audit TO desk_staff');
    await db.query('GRANT SELECT, UPDATE ON desk_beat TO desk_staff');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX "clock_stopped"');
    await db.query('DROP TABLE "desk_beat", "clock_jump", "desk_incident", "escalation_audit"');
  }
}
