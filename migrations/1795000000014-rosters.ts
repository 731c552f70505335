import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A roster is layers in versions, each from an instant on, so that what was on duty stays explainable; stand-ins are for a
 * person, cancelled, swapped; leave is kept when it is over; shifts are read by calendar programs. The weekly rotations and
 * groups of before become the first version of each, in force since ever: the same people stay on duty.
 */
export class Rosters1795000000014 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of TABLES) await db.query(statement);
    for (const table of ['roster_version', 'absence', 'calendar_feed']) await db.query(`GRANT SELECT, INSERT, UPDATE ON ${table} TO desk_staff`);
    await asStaff(db, [FIRST_VERSIONS, DELEGATIONS, LEFT]);
    await db.query('DROP TABLE "roster_member"');
    await db.query(`ALTER TABLE "roster" DROP CONSTRAINT "roster_mode",
      DROP COLUMN "mode", DROP COLUMN "time_zone", DROP COLUMN "first_handover_on", DROP COLUMN "handover_time"`);
  }

  /** What a weekly rotation cannot say (further layers, hours, other rhythms) is lost: the first layer of the newest version stays. */
  async down(db: QueryRunner): Promise<void> {
    for (const statement of TABLES_BEFORE) await db.query(statement);
    await db.query('GRANT SELECT, INSERT, UPDATE ON roster_member TO desk_staff');
    await asStaff(db, [FIRST_LAYERS, MEMBERS]);
    await db.query('ALTER TABLE "roster" ALTER "mode" SET NOT NULL, ALTER "time_zone" SET NOT NULL, ALTER "first_handover_on" SET NOT NULL, ALTER "handover_time" SET NOT NULL');
    await asStaff(db, ['UPDATE roster_override SET ends_at = cancelled_at WHERE cancelled_at > starts_at AND cancelled_at < ends_at']);
    await db.query('DELETE FROM roster_override WHERE cancelled_at <= starts_at');
    await db.query(`ALTER TABLE "roster_override" DROP COLUMN "in_place_of_id", DROP COLUMN "swap_id", DROP COLUMN "note", DROP COLUMN "by_id",
      DROP COLUMN "at", DROP COLUMN "cancelled_at", DROP COLUMN "cancelled_by_id"`);
    await db.query('DROP TABLE roster_version, absence, calendar_feed');
  }
}

/** Rows of persons are behind row-level security: the desk's own role reads them. */
async function asStaff(db: QueryRunner, statements: string[]): Promise<void> {
  await db.query(`SELECT set_config('role', 'desk_staff', true)`);
  for (const statement of statements) await db.query(statement);
  await db.query(`SELECT set_config('role', 'none', true)`);
}

const TABLES = [
  `CREATE TABLE "roster_version" (
    "id" uuid NOT NULL,
    "roster_id" uuid NOT NULL,
    "version" integer NOT NULL,
    "name" text NOT NULL,
    "applies_from" TIMESTAMP(3) WITH TIME ZONE,
    "layers" jsonb NOT NULL,
    "note" text NOT NULL,
    "by_id" uuid,
    "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    CONSTRAINT "roster_version_number" UNIQUE ("roster_id", "version"),
    CONSTRAINT "PK_0b9c0aa2801e55604dbc52971c8" PRIMARY KEY ("id"),
    CONSTRAINT "FK_7083e5988588783396deeaed57e" FOREIGN KEY ("roster_id") REFERENCES "roster"("id"),
    CONSTRAINT "FK_38bf26423aba0c5d66d5fabc4d2" FOREIGN KEY ("by_id") REFERENCES "person"("id")
  )`,
  `ALTER TABLE "roster_override"
    ADD "in_place_of_id" uuid,
    ADD "swap_id" uuid,
    ADD "note" text,
    ADD "by_id" uuid,
    ADD "at" TIMESTAMP(3) WITH TIME ZONE,
    ADD "cancelled_at" TIMESTAMP(3) WITH TIME ZONE,
    ADD "cancelled_by_id" uuid,
    ADD CONSTRAINT "FK_2a00ae73c77cd451c33026418fe" FOREIGN KEY ("in_place_of_id") REFERENCES "person"("id"),
    ADD CONSTRAINT "FK_242d6adb19edfa1045ece898bc3" FOREIGN KEY ("by_id") REFERENCES "person"("id"),
    ADD CONSTRAINT "FK_d8d05ba5c130d0b265673c862a1" FOREIGN KEY ("cancelled_by_id") REFERENCES "person"("id")`,
  `CREATE TABLE "absence" (
    "id" uuid NOT NULL,
    "kind" text NOT NULL,
    "person_id" uuid NOT NULL,
    "delegate_id" uuid,
    "starts_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "ends_at" TIMESTAMP(3) WITH TIME ZONE,
    "by_id" uuid,
    "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "cancelled_at" TIMESTAMP(3) WITH TIME ZONE,
    CONSTRAINT "absence_kind" CHECK (kind IN ('delegated', 'leave', 'left') AND (kind = 'delegated') = (delegate_id IS NOT NULL) AND (kind = 'left') = (ends_at IS NULL)),
    CONSTRAINT "absence_of_another" CHECK (person_id <> delegate_id),
    CONSTRAINT "absence_span" CHECK (starts_at < ends_at),
    CONSTRAINT "PK_30089b15c0f880f026581218c16" PRIMARY KEY ("id"),
    CONSTRAINT "FK_4ca4478474b93a172a22a98c081" FOREIGN KEY ("person_id") REFERENCES "person"("id"),
    CONSTRAINT "FK_d82cbf951c0ff8c8efac1592c2e" FOREIGN KEY ("delegate_id") REFERENCES "person"("id"),
    CONSTRAINT "FK_3a2fcce76ad9b04ce538f7cecf8" FOREIGN KEY ("by_id") REFERENCES "person"("id")
  )`,
  'CREATE INDEX "absence_of_person" ON "absence" ("person_id")',
  `CREATE TABLE "calendar_feed" (
    "id" uuid NOT NULL,
    "person_id" uuid NOT NULL,
    "roster_id" uuid,
    "token_hash" text NOT NULL,
    "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "last_used_at" TIMESTAMP(3) WITH TIME ZONE,
    "revoked_at" TIMESTAMP(3) WITH TIME ZONE,
    CONSTRAINT "PK_24c0b9c80e4a4ac8752d854bc2e" PRIMARY KEY ("id"),
    CONSTRAINT "FK_6f1e687ddc5e27d066c00af5478" FOREIGN KEY ("person_id") REFERENCES "person"("id"),
    CONSTRAINT "FK_2f7e16b253afe468983d60c6762" FOREIGN KEY ("roster_id") REFERENCES "roster"("id")
  )`,
  'CREATE INDEX "IDX_6f1e687ddc5e27d066c00af547" ON "calendar_feed" ("person_id")',
  'CREATE UNIQUE INDEX "IDX_3a0b1d1c7619ea19ff1affaaf7" ON "calendar_feed" ("token_hash")',
];

const FIRST_VERSIONS = `
  INSERT INTO roster_version (id, roster_id, version, name, applies_from, layers, note, at)
  SELECT gen_random_uuid(), r.id, 1, r.name, NULL, jsonb_build_array(jsonb_build_object(
    'name', r.name, 'kind', r.mode, 'timeZone', r.time_zone, 'firstHandoverOn', to_char(r.first_handover_on, 'YYYY-MM-DD'), 'handoverTime', r.handover_time,
    'every', jsonb_build_object('count', 1, 'unit', 'weeks'), 'hours', NULL,
    'members', COALESCE((SELECT jsonb_agg(m.person_id ORDER BY m.position) FROM roster_member m WHERE m.roster_id = r.id), '[]'))),
    'As it was.', desk_now()
  FROM roster r`;

const DELEGATIONS = `
  INSERT INTO absence (id, kind, person_id, delegate_id, starts_at, ends_at, at)
  SELECT gen_random_uuid(), 'delegated', person_id, delegate_id, starts_at, ends_at, desk_now() FROM delegation`;

const LEFT = `
  INSERT INTO absence (id, kind, person_id, starts_at, at)
  SELECT gen_random_uuid(), 'left', id, desk_now(), desk_now() FROM person WHERE side = 'provider' AND NOT active`;

const TABLES_BEFORE = [
  `ALTER TABLE "roster" ADD "mode" text, ADD "time_zone" text, ADD "first_handover_on" date, ADD "handover_time" text,
    ADD CONSTRAINT "roster_mode" CHECK (mode IN ('rotation', 'everyone'))`,
  `CREATE TABLE "roster_member" (
    "roster_id" uuid NOT NULL,
    "position" integer NOT NULL,
    "person_id" uuid NOT NULL,
    CONSTRAINT "PK_5415738e75d61454dcb0ef3f854" PRIMARY KEY ("roster_id", "position"),
    CONSTRAINT "FK_bedf1cbb27752bf3798007646eb" FOREIGN KEY ("person_id") REFERENCES "person"("id"),
    CONSTRAINT "FK_f1655fdf920e3bb9f1eec0619e8" FOREIGN KEY ("roster_id") REFERENCES "roster"("id")
  )`,
];

const NEWEST = `(SELECT DISTINCT ON (roster_id) roster_id, layers->0 AS layer FROM roster_version ORDER BY roster_id, version DESC)`;

const FIRST_LAYERS = `
  UPDATE roster r SET mode = v.layer->>'kind', time_zone = v.layer->>'timeZone', first_handover_on = (v.layer->>'firstHandoverOn')::date, handover_time = v.layer->>'handoverTime'
  FROM ${NEWEST} v WHERE v.roster_id = r.id`;

const MEMBERS = `
  INSERT INTO roster_member (roster_id, position, person_id)
  SELECT v.roster_id, m.position - 1, m.person_id::uuid
  FROM ${NEWEST} v, jsonb_array_elements_text(v.layer->'members') WITH ORDINALITY AS m(person_id, position)`;
