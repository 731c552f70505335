import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first tables: people, calendars, rosters, contracts, policies, clocks, cases, escalations, deliveries. */
export class Tables1795000000001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE "calendar" (
        "id" uuid NOT NULL,
        "name" text NOT NULL,
        "country" text NOT NULL,
        "region" text,
        CONSTRAINT "PK_2492fb846a48ea16d53864e3267" PRIMARY KEY ("id")
      )`);
    await db.query(`
      CREATE TABLE "calendar_version" (
        "id" uuid NOT NULL,
        "calendar_id" uuid NOT NULL,
        "version" integer NOT NULL,
        "time_zone" text NOT NULL,
        "weekly" jsonb NOT NULL,
        "note" text NOT NULL,
        "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "calendar_version_number" UNIQUE ("calendar_id", "version"),
        CONSTRAINT "PK_aa1131bd5d740b3dc0448302633" PRIMARY KEY ("id")
      )`);
    await db.query(`
      CREATE TABLE "calendar_holiday" (
        "calendar_version_id" uuid NOT NULL,
        "date" date NOT NULL,
        "name" text NOT NULL,
        "hours" jsonb,
        "origin" text NOT NULL,
        CONSTRAINT "PK_b04940ff2fbbdd7d5e01717bc9c" PRIMARY KEY ("calendar_version_id", "date")
      )`);
    await db.query(`
      CREATE TABLE "person" (
        "id" uuid NOT NULL,
        "side" text NOT NULL,
        "customer_id" uuid,
        "name" text NOT NULL,
        "email" text NOT NULL,
        "roles" text array NOT NULL,
        "time_zone" text NOT NULL,
        "language" text NOT NULL,
        CONSTRAINT "person_side" CHECK ((side = 'customer') = (customer_id IS NOT NULL) AND side IN ('customer', 'provider')),
        CONSTRAINT "PK_5fdaf670315c4b7e70cce85daa3" PRIMARY KEY ("id")
      )`);
    await db.query(`CREATE INDEX "IDX_7ad9967b8a91a3c93ce106744e" ON "person" ("customer_id")`);
    await db.query(`
      CREATE TABLE "session" (
        "token_hash" text NOT NULL,
        "person_id" uuid NOT NULL,
        "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "PK_a83507eb0338ac037780e02f2b9" PRIMARY KEY ("token_hash")
      )`);
    await db.query(`CREATE INDEX "IDX_5c6e00902a1344d01a8d90f33c" ON "session" ("person_id")`);
    await db.query(`
      CREATE TABLE "customer" (
        "id" uuid NOT NULL,
        "name" text NOT NULL,
        CONSTRAINT "PK_a7a13f4cacb744524e44dfdad32" PRIMARY KEY ("id")
      )`);
    await db.query(`
      CREATE TABLE "agreement" (
        "id" uuid NOT NULL,
        "customer_id" uuid NOT NULL,
        "sector" text NOT NULL,
        CONSTRAINT "agreement_of_customer" UNIQUE ("customer_id", "id"),
        CONSTRAINT "agreement_sector" CHECK (sector IN ('commercial', 'public')),
        CONSTRAINT "PK_e7537188219eeef56233a609753" PRIMARY KEY ("id")
      )`);
    await db.query(`
      CREATE TABLE "work_order" (
        "id" uuid NOT NULL,
        "customer_id" uuid NOT NULL,
        "agreement_id" uuid NOT NULL,
        "number" text NOT NULL,
        "starts_on" date NOT NULL,
        "ends_on" date NOT NULL,
        "package" text NOT NULL,
        "delivery_model" text NOT NULL,
        "service_level" text NOT NULL,
        "increment_minutes" integer NOT NULL,
        "sdm_id" uuid NOT NULL,
        CONSTRAINT "UQ_cfc0c3c12cc31a84d49a7769ad9" UNIQUE ("number"),
        CONSTRAINT "work_order_of_customer" UNIQUE ("customer_id", "id"),
        CONSTRAINT "work_order_increment" CHECK (increment_minutes > 0),
        CONSTRAINT "work_order_package" CHECK (package IN ('custom', 'fixed')),
        CONSTRAINT "work_order_term" CHECK (starts_on <= ends_on),
        CONSTRAINT "PK_0730e63dd523d397530859cb6d1" PRIMARY KEY ("id")
      )`);
    await db.query(`
      CREATE TABLE "support_location" (
        "id" uuid NOT NULL,
        "customer_id" uuid NOT NULL,
        "work_order_id" uuid NOT NULL,
        "name" text NOT NULL,
        "country" text NOT NULL,
        "calendar_id" uuid NOT NULL,
        "host" boolean NOT NULL,
        "severity_b_around_the_clock" boolean NOT NULL,
        "support_phone" text NOT NULL,
        CONSTRAINT "support_location_of_work_order" UNIQUE ("customer_id", "work_order_id", "id"),
        CONSTRAINT "PK_0d60143dfffcbe8d0f1b50bd614" PRIMARY KEY ("id")
      )`);
    await db.query(`CREATE UNIQUE INDEX "support_location_one_host" ON "support_location" ("work_order_id") WHERE host`);
    await db.query(`
      CREATE TABLE "contact" (
        "id" uuid NOT NULL,
        "customer_id" uuid NOT NULL,
        "work_order_id" uuid NOT NULL,
        "person_id" uuid NOT NULL,
        "kind" text NOT NULL,
        "account_id" text NOT NULL,
        CONSTRAINT "contact_person_once" UNIQUE ("work_order_id", "person_id"),
        CONSTRAINT "contact_of_work_order" UNIQUE ("customer_id", "work_order_id", "id"),
        CONSTRAINT "contact_kind" CHECK (kind IN ('csm', 'named', 'group_submit', 'group_information', 'cloud_admin')),
        CONSTRAINT "PK_2cbbe00f59ab6b3bb5b8d19f989" PRIMARY KEY ("id")
      )`);
    await db.query(`CREATE UNIQUE INDEX "contact_one_csm" ON "contact" ("work_order_id") WHERE kind = 'csm'`);
    await db.query(`
      CREATE TABLE "product" (
        "id" uuid NOT NULL,
        "name" text NOT NULL,
        "phase" text NOT NULL,
        "online_service" boolean NOT NULL,
        "mission_critical" boolean NOT NULL,
        "portal_url" text,
        "position" integer NOT NULL,
        CONSTRAINT "product_phase" CHECK (phase IN ('pre_release', 'mainstream', 'extended', 'ended')),
        CONSTRAINT "product_portal" CHECK (online_service OR portal_url IS NULL),
        CONSTRAINT "PK_bebc9158e480b949565b4dc7a82" PRIMARY KEY ("id")
      )`);
    await db.query(`
      CREATE TABLE "roster" (
        "id" uuid NOT NULL,
        "name" text NOT NULL,
        "mode" text NOT NULL,
        "time_zone" text NOT NULL,
        "first_handover_on" date NOT NULL,
        "handover_time" text NOT NULL,
        CONSTRAINT "roster_mode" CHECK (mode IN ('rotation', 'everyone')),
        CONSTRAINT "PK_a4942154015f2666f3b5ddc15d3" PRIMARY KEY ("id")
      )`);
    await db.query(`
      CREATE TABLE "roster_member" (
        "roster_id" uuid NOT NULL,
        "position" integer NOT NULL,
        "person_id" uuid NOT NULL,
        CONSTRAINT "PK_5415738e75d61454dcb0ef3f854" PRIMARY KEY ("roster_id", "position")
      )`);
    await db.query(`
      CREATE TABLE "roster_override" (
        "id" uuid NOT NULL,
        "roster_id" uuid NOT NULL,
        "person_id" uuid NOT NULL,
        "starts_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "ends_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "roster_override_span" CHECK (starts_at < ends_at),
        CONSTRAINT "PK_ca3cf38cf33a600f99826f161a8" PRIMARY KEY ("id")
      )`);
    await db.query(`CREATE INDEX "IDX_abe0c97f393c6283596c795f9a" ON "roster_override" ("roster_id")`);
    await db.query(`
      CREATE TABLE "queue" (
        "id" uuid NOT NULL,
        "name" text NOT NULL,
        "takes_all" boolean NOT NULL,
        "lead_id" uuid,
        "duty_roster_id" uuid NOT NULL,
        "critsit_roster_id" uuid NOT NULL,
        "senior_managers_roster_id" uuid NOT NULL,
        "executives_roster_id" uuid NOT NULL,
        CONSTRAINT "PK_4adefbd9c73b3f9a49985a5529f" PRIMARY KEY ("id")
      )`);
    await db.query(`CREATE UNIQUE INDEX "queue_one_default" ON "queue" ("takes_all") WHERE takes_all`);
    await db.query(`
      CREATE TABLE "queue_member" (
        "queue_id" uuid NOT NULL,
        "person_id" uuid NOT NULL,
        CONSTRAINT "PK_6f07b705f4051ede88ad27485d9" PRIMARY KEY ("queue_id", "person_id")
      )`);
    await db.query(`
      CREATE TABLE "support_case" (
        "id" uuid NOT NULL,
        "number" text NOT NULL,
        "customer_id" uuid NOT NULL,
        "work_order_id" uuid NOT NULL,
        "location_id" uuid NOT NULL,
        "contact_id" uuid NOT NULL,
        "product_id" uuid NOT NULL,
        "queue_id" uuid NOT NULL,
        "assignee_id" uuid,
        "opened_by_id" uuid NOT NULL,
        "state" text NOT NULL,
        "channel" text NOT NULL,
        "severity_requested" text NOT NULL,
        "severity_set" text NOT NULL,
        "title" text NOT NULL,
        "description" text NOT NULL,
        "business_impact" text NOT NULL,
        "steps_to_reproduce" text,
        "environment" text NOT NULL,
        "language" text NOT NULL,
        "caller_verification" text,
        "response_table" text NOT NULL,
        "response_table_why" text NOT NULL,
        "queue_rank" integer NOT NULL,
        "opened_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "last_event_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "version" integer NOT NULL,
        CONSTRAINT "UQ_b35f322168821cc5e89f3be0814" UNIQUE ("number"),
        CONSTRAINT "support_case_of_customer" UNIQUE ("customer_id", "id"),
        CONSTRAINT "support_case_severity" CHECK (severity_requested IN ('1', 'A', 'B', 'C') AND severity_set IN ('1', 'A', 'B', 'C')),
        CONSTRAINT "support_case_state" CHECK (state IN ('draft', 'awaiting_entitlement', 'open', 'in_progress', 'waiting_for_customer', 'resolved', 'closed', 'cancelled')),
        CONSTRAINT "PK_bb49f208672f180300c95fed180" PRIMARY KEY ("id")
      )`);
    await db.query(`CREATE INDEX "support_case_queue" ON "support_case" ("queue_id", "state")`);
    await db.query(`
      CREATE TABLE "case_event" (
        "id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        "case_id" uuid NOT NULL,
        "customer_id" uuid NOT NULL,
        "audience" text NOT NULL,
        "type" text NOT NULL,
        "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "actor_id" uuid,
        "actor_side" text NOT NULL,
        "actor_name" text NOT NULL,
        "actor_role" text NOT NULL,
        "case_version" integer NOT NULL,
        "data" jsonb NOT NULL,
        "relayed" boolean NOT NULL DEFAULT false,
        CONSTRAINT "case_event_audience" CHECK (audience IN ('customer', 'provider')),
        CONSTRAINT "PK_5b6e18b2d4fd178711a2269645e" PRIMARY KEY ("id")
      )`);
    await db.query(`CREATE INDEX "case_event_to_relay" ON "case_event" ("id") WHERE NOT relayed`);
    await db.query(`CREATE INDEX "case_event_of_case" ON "case_event" ("case_id", "id")`);
    await db.query(`
      CREATE TABLE "escalation_policy_version" (
        "id" uuid NOT NULL,
        "policy_name" text NOT NULL,
        "version" integer NOT NULL,
        "policy" jsonb NOT NULL,
        "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "PK_76a8fc42be9d95badc86b84c27c" PRIMARY KEY ("id")
      )`);
    await db.query(`CREATE UNIQUE INDEX "escalation_policy_version_number" ON "escalation_policy_version" ("policy_name", "version")`);
    await db.query(`
      CREATE TABLE "clock" (
        "id" text NOT NULL,
        "subject_id" uuid NOT NULL,
        "customer_id" uuid NOT NULL,
        "kind" text NOT NULL,
        "severity" text NOT NULL,
        "state" text NOT NULL,
        "target_minutes" integer NOT NULL,
        "calendar_version_id" uuid,
        "policy_version_id" uuid NOT NULL,
        "started_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "due_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "not_before" TIMESTAMP(3) WITH TIME ZONE,
        "not_after" TIMESTAMP(3) WITH TIME ZONE,
        "met_at" TIMESTAMP(3) WITH TIME ZONE,
        "missed_at" TIMESTAMP(3) WITH TIME ZONE,
        "ended_at" TIMESTAMP(3) WITH TIME ZONE,
        "receipt" jsonb NOT NULL,
        "wake_at" TIMESTAMP(3) WITH TIME ZONE,
        "generation" integer NOT NULL,
        CONSTRAINT "clock_sleeps" CHECK (ended_at IS NULL OR wake_at IS NULL),
        CONSTRAINT "clock_ended" CHECK ((state IN ('met', 'superseded', 'cancelled') OR met_at IS NOT NULL) <= (ended_at IS NOT NULL)),
        CONSTRAINT "clock_missed" CHECK ((state = 'missed') = (missed_at IS NOT NULL)),
        CONSTRAINT "clock_met" CHECK ((state <> 'met' OR (met_at IS NOT NULL AND met_at <= due_at))),
        CONSTRAINT "clock_state" CHECK (state IN ('running', 'met', 'missed', 'superseded', 'cancelled')),
        CONSTRAINT "PK_f5e432be52c8e5686e4d31269ec" PRIMARY KEY ("id")
      )`);
    await db.query(`CREATE INDEX "clock_of_subject" ON "clock" ("subject_id")`);
    await db.query(`CREATE INDEX "clock_wake" ON "clock" ("wake_at") WHERE wake_at IS NOT NULL`);
    await db.query(`
      CREATE TABLE "clock_step" (
        "clock_id" text NOT NULL,
        "step" integer NOT NULL,
        "repeat" integer NOT NULL,
        "customer_id" uuid NOT NULL,
        "due_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "state" text NOT NULL,
        "fired_at" TIMESTAMP(3) WITH TIME ZONE,
        "acknowledged_at" TIMESTAMP(3) WITH TIME ZONE,
        CONSTRAINT "clock_step_acknowledged" CHECK (acknowledged_at IS NULL OR state = 'fired'),
        CONSTRAINT "clock_step_fired" CHECK ((state = 'fired') = (fired_at IS NOT NULL)),
        CONSTRAINT "clock_step_state" CHECK (state IN ('armed', 'fired', 'passed', 'cancelled')),
        CONSTRAINT "PK_406606c93d6201f8860d57d43a8" PRIMARY KEY ("clock_id", "step", "repeat")
      )`);
    await db.query(`
      CREATE TABLE "escalation" (
        "id" uuid NOT NULL,
        "customer_id" uuid NOT NULL,
        "case_id" uuid NOT NULL,
        "clock_id" text NOT NULL,
        "step" integer NOT NULL,
        "repeat" integer NOT NULL,
        "due_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "fired_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "late" boolean NOT NULL,
        "reached" jsonb NOT NULL,
        "acknowledged_by_id" uuid,
        "acknowledged_at" TIMESTAMP(3) WITH TIME ZONE,
        CONSTRAINT "escalation_once" UNIQUE ("clock_id", "step", "repeat"),
        CONSTRAINT "escalation_acknowledged" CHECK ((acknowledged_at IS NULL) = (acknowledged_by_id IS NULL)),
        CONSTRAINT "PK_2c9a4d9277ed8620a8a72813864" PRIMARY KEY ("id")
      )`);
    await db.query(`CREATE INDEX "escalation_of_case" ON "escalation" ("case_id")`);
    await db.query(`
      CREATE TABLE "delivery" (
        "id" uuid NOT NULL,
        "seq" BIGSERIAL NOT NULL,
        "channel" text NOT NULL,
        "person_id" uuid NOT NULL,
        "address" text NOT NULL,
        "subject" text NOT NULL,
        "body" text NOT NULL,
        "reference" text,
        "reason" text NOT NULL,
        "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "state" text NOT NULL,
        "attempts" integer NOT NULL,
        "next_attempt_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "sent_at" TIMESTAMP(3) WITH TIME ZONE,
        "last_error" text,
        CONSTRAINT "delivery_sent" CHECK ((state = 'sent') = (sent_at IS NOT NULL)),
        CONSTRAINT "delivery_state" CHECK (state IN ('pending', 'sent', 'failed')),
        CONSTRAINT "PK_ffad7bf84e68716cd9af89003b0" PRIMARY KEY ("id")
      )`);
    await db.query(`CREATE INDEX "delivery_pending" ON "delivery" ("next_attempt_at") WHERE state = 'pending'`);
    await db.query(`
      CREATE TABLE "live_message" (
        "room" text NOT NULL,
        "audience" text NOT NULL,
        "seq" integer NOT NULL,
        "customer_id" uuid NOT NULL,
        "position" bigint NOT NULL,
        "event_id" bigint NOT NULL,
        CONSTRAINT "live_message_audience" CHECK (audience IN ('customer', 'provider')),
        CONSTRAINT "PK_3bf90f06dd146cf791e792808c9" PRIMARY KEY ("room", "audience", "seq")
      )`);
    await db.query(`CREATE UNIQUE INDEX "live_message_position" ON "live_message" ("position")`);
    await db.query(`ALTER TABLE "calendar_version" ADD CONSTRAINT "FK_c65c2def06d3ecf3f15a36d290f" FOREIGN KEY ("calendar_id") REFERENCES "calendar"("id")`);
    await db.query(`ALTER TABLE "calendar_holiday" ADD CONSTRAINT "FK_f4b7af830ff23b80b9cf1e5a479" FOREIGN KEY ("calendar_version_id") REFERENCES "calendar_version"("id")`);
    await db.query(`ALTER TABLE "person" ADD CONSTRAINT "FK_7ad9967b8a91a3c93ce106744e0" FOREIGN KEY ("customer_id") REFERENCES "customer"("id")`);
    await db.query(`ALTER TABLE "session" ADD CONSTRAINT "FK_5c6e00902a1344d01a8d90f33cf" FOREIGN KEY ("person_id") REFERENCES "person"("id")`);
    await db.query(`ALTER TABLE "agreement" ADD CONSTRAINT "FK_77019745c34e8808a712cc83c7f" FOREIGN KEY ("customer_id") REFERENCES "customer"("id")`);
    await db.query(`ALTER TABLE "work_order" ADD CONSTRAINT "FK_2519305f1f201eb20a487fdbd98" FOREIGN KEY ("sdm_id") REFERENCES "person"("id")`);
    await db.query(`ALTER TABLE "work_order" ADD CONSTRAINT "FK_683b8221861b5bc20e8a00ca3d9" FOREIGN KEY ("customer_id", "agreement_id") REFERENCES "agreement"("customer_id","id")`);
    await db.query(`ALTER TABLE "support_location" ADD CONSTRAINT "FK_686e3dd3571916c727dcf7273b6" FOREIGN KEY ("calendar_id") REFERENCES "calendar"("id")`);
    await db.query(`ALTER TABLE "support_location" ADD CONSTRAINT "FK_c49cf2a65da8419b3eefab494fb" FOREIGN KEY ("customer_id", "work_order_id") REFERENCES "work_order"("customer_id","id")`);
    await db.query(`ALTER TABLE "contact" ADD CONSTRAINT "FK_12d9c34f76290c4e2ad2aa5e33f" FOREIGN KEY ("person_id") REFERENCES "person"("id")`);
    await db.query(`ALTER TABLE "contact" ADD CONSTRAINT "FK_b3afdfeabed9cc268a18756044d" FOREIGN KEY ("customer_id", "work_order_id") REFERENCES "work_order"("customer_id","id")`);
    await db.query(`ALTER TABLE "roster_member" ADD CONSTRAINT "FK_bedf1cbb27752bf3798007646eb" FOREIGN KEY ("person_id") REFERENCES "person"("id")`);
    await db.query(`ALTER TABLE "roster_member" ADD CONSTRAINT "FK_f1655fdf920e3bb9f1eec0619e8" FOREIGN KEY ("roster_id") REFERENCES "roster"("id")`);
    await db.query(`ALTER TABLE "roster_override" ADD CONSTRAINT "FK_79b46642f87e37b9c6fe32d7ea4" FOREIGN KEY ("person_id") REFERENCES "person"("id")`);
    await db.query(`ALTER TABLE "roster_override" ADD CONSTRAINT "FK_abe0c97f393c6283596c795f9a3" FOREIGN KEY ("roster_id") REFERENCES "roster"("id")`);
    await db.query(`ALTER TABLE "queue" ADD CONSTRAINT "FK_27c0cb24f5e6da9ad6ac8079ee8" FOREIGN KEY ("executives_roster_id") REFERENCES "roster"("id")`);
    await db.query(`ALTER TABLE "queue" ADD CONSTRAINT "FK_149b0a957707f023f62a479d838" FOREIGN KEY ("senior_managers_roster_id") REFERENCES "roster"("id")`);
    await db.query(`ALTER TABLE "queue" ADD CONSTRAINT "FK_50e6c69dc21b95d666e026a2b7c" FOREIGN KEY ("critsit_roster_id") REFERENCES "roster"("id")`);
    await db.query(`ALTER TABLE "queue" ADD CONSTRAINT "FK_5d54ef305d8a74c8f75ef4de38f" FOREIGN KEY ("duty_roster_id") REFERENCES "roster"("id")`);
    await db.query(`ALTER TABLE "queue" ADD CONSTRAINT "FK_d516fe3b3f1215129823867d8d6" FOREIGN KEY ("lead_id") REFERENCES "person"("id")`);
    await db.query(`ALTER TABLE "queue_member" ADD CONSTRAINT "FK_aef3e39ca1f2099ed170ca8f770" FOREIGN KEY ("person_id") REFERENCES "person"("id")`);
    await db.query(`ALTER TABLE "queue_member" ADD CONSTRAINT "FK_b6cec891de44766f910777caa32" FOREIGN KEY ("queue_id") REFERENCES "queue"("id")`);
    await db.query(`ALTER TABLE "support_case" ADD CONSTRAINT "FK_9f0757d59612ecc28443d0793be" FOREIGN KEY ("opened_by_id") REFERENCES "person"("id")`);
    await db.query(`ALTER TABLE "support_case" ADD CONSTRAINT "FK_46fb01f8a85bbfbb88580ec5b0b" FOREIGN KEY ("assignee_id") REFERENCES "person"("id")`);
    await db.query(`ALTER TABLE "support_case" ADD CONSTRAINT "FK_0b51ea1e0a9a5add8af550fd879" FOREIGN KEY ("queue_id") REFERENCES "queue"("id")`);
    await db.query(`ALTER TABLE "support_case" ADD CONSTRAINT "FK_6568ffe7398c9fb49a9c19ae4aa" FOREIGN KEY ("product_id") REFERENCES "product"("id")`);
    await db.query(`ALTER TABLE "support_case" ADD CONSTRAINT "FK_56c3f333aeff2f54dbeae4e9bf8" FOREIGN KEY ("customer_id", "work_order_id", "contact_id") REFERENCES "contact"("customer_id","work_order_id","id")`);
    await db.query(`ALTER TABLE "support_case" ADD CONSTRAINT "FK_de5928fec5135cfb2ab2752554c" FOREIGN KEY ("customer_id", "work_order_id", "location_id") REFERENCES "support_location"("customer_id","work_order_id","id")`);
    await db.query(`ALTER TABLE "support_case" ADD CONSTRAINT "FK_d2a7a0ccbc7e165c0181463803c" FOREIGN KEY ("customer_id", "work_order_id") REFERENCES "work_order"("customer_id","id")`);
    await db.query(`ALTER TABLE "case_event" ADD CONSTRAINT "FK_2bb7627fe85cd6a0d1b308d2e0f" FOREIGN KEY ("customer_id", "case_id") REFERENCES "support_case"("customer_id","id")`);
    await db.query(`ALTER TABLE "clock" ADD CONSTRAINT "FK_13d355809fa5be6301db6bcfc42" FOREIGN KEY ("customer_id") REFERENCES "customer"("id")`);
    await db.query(`ALTER TABLE "clock" ADD CONSTRAINT "FK_56aa642dc2c617f6a62ddb9616b" FOREIGN KEY ("policy_version_id") REFERENCES "escalation_policy_version"("id")`);
    await db.query(`ALTER TABLE "clock" ADD CONSTRAINT "FK_aa27e74d382c084f28e1f5d342c" FOREIGN KEY ("calendar_version_id") REFERENCES "calendar_version"("id")`);
    await db.query(`ALTER TABLE "clock_step" ADD CONSTRAINT "FK_167bbe544988149ee73240eb8b7" FOREIGN KEY ("customer_id") REFERENCES "customer"("id")`);
    await db.query(`ALTER TABLE "clock_step" ADD CONSTRAINT "FK_557bb9069f97f522f07c16c67f0" FOREIGN KEY ("clock_id") REFERENCES "clock"("id")`);
    await db.query(`ALTER TABLE "escalation" ADD CONSTRAINT "FK_8c1bc21a5d518e8c5c1b60b8ae1" FOREIGN KEY ("acknowledged_by_id") REFERENCES "person"("id")`);
    await db.query(`ALTER TABLE "escalation" ADD CONSTRAINT "FK_72049e17e2eeeba5e2c517045c3" FOREIGN KEY ("customer_id", "case_id") REFERENCES "support_case"("customer_id","id")`);
    await db.query(`ALTER TABLE "escalation" ADD CONSTRAINT "FK_348ede3771aaf7a453edbd2273f" FOREIGN KEY ("clock_id", "step", "repeat") REFERENCES "clock_step"("clock_id","step","repeat")`);
    await db.query(`ALTER TABLE "delivery" ADD CONSTRAINT "FK_291d7a7ca36c0b1b360f643cd15" FOREIGN KEY ("person_id") REFERENCES "person"("id")`);
    await db.query(`ALTER TABLE "live_message" ADD CONSTRAINT "FK_bf47d36306c28461e9865c027d0" FOREIGN KEY ("customer_id") REFERENCES "customer"("id")`);
    await db.query(`ALTER TABLE "live_message" ADD CONSTRAINT "FK_a7d2533dc5bc0486571fe0557d6" FOREIGN KEY ("event_id") REFERENCES "case_event"("id")`);
    await db.query('CREATE SEQUENCE case_number START 100001');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SEQUENCE case_number');
    await db.query('DROP TABLE calendar, calendar_version, calendar_holiday, person, session, customer, agreement, work_order, support_location, contact, product, roster, roster_member, roster_override, queue, queue_member, support_case, case_event, escalation_policy_version, clock, clock_step, escalation, delivery, live_message CASCADE');
  }
}
