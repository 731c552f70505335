import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of a customer: it reads its own rows, the desk writes them (`WHO-1`). */
const OWNED = ['work_order_version', 'notified_contact', 'contract_event'];
const STAFF_WRITES = ['product_phase', 'renewal_limit'];

/**
 * What a work order says moves into versions that never change; products get their phases over time; contacts leave
 * without being deleted. What is there becomes version 1. Two views show the terms that hold now.
 */
export class Contracts1795000000005 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...CONVERSION, ...COLUMNS, ...CONSTRAINTS, ...VIEWS]) await db.query(statement);
    for (const table of OWNED) {
      await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
      await db.query(`CREATE POLICY of_customer ON ${table} TO desk_customer USING (customer_id = NULLIF(current_setting('desk.customer', true), '')::uuid)`);
      await db.query(`CREATE POLICY of_staff ON ${table} TO desk_staff USING (true) WITH CHECK (true)`);
    }
    await db.query(`GRANT SELECT ON ${[...OWNED, 'product_phase', 'work_order_now', 'location_now'].join(', ')} TO desk_customer`);
    await db.query(`GRANT SELECT, INSERT ON ${[...OWNED, ...STAFF_WRITES].join(', ')} TO desk_staff`);
    await db.query('GRANT SELECT ON work_order_now, location_now TO desk_staff');
    await db.query('GRANT UPDATE ON renewal_limit TO desk_staff');
    await db.query('GRANT DELETE ON notified_contact, product_phase TO desk_staff');
  }

  /** The versions' contents do not fit into the columns of before: going back keeps the last one, and loses the services. */
  async down(db: QueryRunner): Promise<void> {
    for (const statement of BACK) await db.query(statement);
  }
}

const TABLES = [
  `CREATE TABLE "renewal_limit" (
    "sector" text NOT NULL,
    "not_from" date,
    CONSTRAINT "renewal_limit_sector" CHECK (sector IN ('commercial', 'public')),
    CONSTRAINT "PK_faaed938d6fd2668626655d515d" PRIMARY KEY ("sector")
  )`,
  `CREATE TABLE "work_order_version" (
    "work_order_id" uuid NOT NULL,
    "version" integer NOT NULL,
    "customer_id" uuid NOT NULL,
    "terms" jsonb NOT NULL,
    "why" text NOT NULL,
    "by_id" uuid,
    "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    CONSTRAINT "PK_3afa50511cb269519e660807bce" PRIMARY KEY ("work_order_id", "version")
  )`,
  `CREATE TABLE "notified_contact" (
    "id" uuid NOT NULL,
    "customer_id" uuid NOT NULL,
    "work_order_id" uuid NOT NULL,
    "role" text NOT NULL,
    "name" text NOT NULL,
    "email" text NOT NULL,
    "phone" text,
    CONSTRAINT "notified_contact_role" CHECK (role IN ('change_control', 'executive', 'management')),
    CONSTRAINT "PK_d83795bf89782336144b4061d81" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "contract_event" (
    "id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    "customer_id" uuid NOT NULL,
    "work_order_id" uuid NOT NULL,
    "type" text NOT NULL,
    "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "actor_id" uuid,
    "actor_side" text NOT NULL,
    "actor_name" text NOT NULL,
    "data" jsonb NOT NULL,
    CONSTRAINT "PK_a0a0fdb2918e838e546c3b5fd01" PRIMARY KEY ("id")
  )`,
  'CREATE INDEX "contract_event_of_work_order" ON "contract_event" ("work_order_id", "id")',
  // While the table is empty: what is in it later is checked by the login, which sees no work order.
  'ALTER TABLE "work_order_version" ADD CONSTRAINT "FK_106cb6ebcfeb010d2012423bdba" FOREIGN KEY ("customer_id", "work_order_id") REFERENCES "work_order"("customer_id", "id")',
  `CREATE TABLE "product_phase" (
    "product_id" uuid NOT NULL,
    "starts_on" date NOT NULL,
    "phase" text NOT NULL,
    CONSTRAINT "product_phase_name" CHECK (phase IN ('pre_release', 'mainstream', 'extended', 'ended')),
    CONSTRAINT "PK_b5e0173a5a5e62e51c503c55c9a" PRIMARY KEY ("product_id", "starts_on")
  )`,
];

/** The login sees no rows of customers by itself: it takes the role that may for as long as it copies them. */
const CONVERSION = [
  'GRANT INSERT ON work_order_version, product_phase TO desk_staff',
  `SELECT set_config('role', 'desk_staff', true)`,
  `INSERT INTO work_order_version (work_order_id, version, customer_id, terms, why, at)
   SELECT w.id, 1, w.customer_id, jsonb_build_object(
     'startsOn', w.starts_on, 'endsOn', w.ends_on, 'package', w.package, 'deliveryModel', w.delivery_model, 'serviceLevel', w.service_level,
     'incrementMinutes', w.increment_minutes, 'sdmId', w.sdm_id, 'namedContacts', 10, 'services', '[]'::jsonb,
     'locations', (SELECT jsonb_agg(jsonb_build_object(
       'id', l.id, 'name', l.name, 'country', l.country, 'calendarId', l.calendar_id, 'host', l.host,
       'severityBAroundTheClock', l.severity_b_around_the_clock, 'supportPhone', l.support_phone) ORDER BY l.host DESC, l.name)
       FROM support_location l WHERE l.work_order_id = w.id)), 'As it was.', desk_now()
   FROM work_order w`,
  `INSERT INTO product_phase (product_id, starts_on, phase) SELECT id, '2000-01-01', phase FROM product`,
  `SELECT set_config('role', 'none', true)`,
];

const COLUMNS = [
  'DROP INDEX "support_location_one_host"',
  `ALTER TABLE "work_order"
    DROP COLUMN "service_level", DROP COLUMN "package", DROP COLUMN "starts_on", DROP COLUMN "ends_on", DROP COLUMN "delivery_model",
    DROP COLUMN "sdm_id", DROP COLUMN "increment_minutes",
    ADD "state" text NOT NULL DEFAULT 'active', ADD "version" integer NOT NULL DEFAULT 1, ADD "renews_id" uuid`,
  'ALTER TABLE "work_order" ALTER "state" DROP DEFAULT, ALTER "version" DROP DEFAULT',
  `ALTER TABLE "support_location"
    DROP COLUMN "calendar_id", DROP COLUMN "severity_b_around_the_clock", DROP COLUMN "support_phone", DROP COLUMN "host",
    DROP COLUMN "name", DROP COLUMN "country"`,
  `ALTER TABLE "product"
    DROP COLUMN "mission_critical", DROP COLUMN "phase",
    ADD "azure_component" boolean NOT NULL DEFAULT false, ADD "rapid_response" boolean NOT NULL DEFAULT false`,
  'ALTER TABLE "product" ALTER "azure_component" DROP DEFAULT, ALTER "rapid_response" DROP DEFAULT',
  `ALTER TABLE "agreement" ADD "number" text NOT NULL DEFAULT 'A-' || gen_random_uuid()`,
  'ALTER TABLE "agreement" ALTER "number" DROP DEFAULT',
  'ALTER TABLE "contact" DROP CONSTRAINT "contact_person_once", ADD "phone" text, ADD "pin_hash" text, ADD "removed_at" TIMESTAMP(3) WITH TIME ZONE',
  'DROP INDEX "contact_one_csm"',
  'ALTER TABLE "support_case" ADD "work_order_version" integer NOT NULL DEFAULT 1',
  'ALTER TABLE "support_case" ALTER "work_order_version" DROP DEFAULT',
];

const CONSTRAINTS = [
  'ALTER TABLE "agreement" ADD CONSTRAINT "UQ_93028bdb565f1ef32b0151bd03a" UNIQUE ("number")',
  'ALTER TABLE "product" ADD CONSTRAINT "UQ_22cc43e9a74d7498546e9a63e77" UNIQUE ("name")',
  'CREATE UNIQUE INDEX "contact_account" ON "contact" ("account_id") WHERE removed_at IS NULL',
  'CREATE UNIQUE INDEX "contact_person_once" ON "contact" ("work_order_id", "person_id") WHERE removed_at IS NULL',
  `CREATE UNIQUE INDEX "contact_one_csm" ON "contact" ("work_order_id") WHERE kind = 'csm' AND removed_at IS NULL`,
  `ALTER TABLE "work_order" ADD CONSTRAINT "work_order_state" CHECK (state IN ('draft', 'active', 'ended'))`,
  'ALTER TABLE "work_order" ADD CONSTRAINT "FK_548e3ef94bee36c5c08fdb51352" FOREIGN KEY ("customer_id", "renews_id") REFERENCES "work_order"("customer_id", "id")',
  'ALTER TABLE "work_order_version" ADD CONSTRAINT "FK_2e8b05f6623750edc0bfb3e894c" FOREIGN KEY ("by_id") REFERENCES "person"("id")',
  'ALTER TABLE "notified_contact" ADD CONSTRAINT "FK_7a66c82ec2eac1260ed53d805c1" FOREIGN KEY ("customer_id", "work_order_id") REFERENCES "work_order"("customer_id", "id")',
  'ALTER TABLE "contract_event" ADD CONSTRAINT "FK_5a9dd20cf6173a3791a85c20f22" FOREIGN KEY ("customer_id", "work_order_id") REFERENCES "work_order"("customer_id", "id")',
  'ALTER TABLE "product_phase" ADD CONSTRAINT "FK_405e55dc399d509b86715521d01" FOREIGN KEY ("product_id") REFERENCES "product"("id")',
  'ALTER TABLE "support_case" ADD CONSTRAINT "FK_e606040c41706a0c12e2400d7d4" FOREIGN KEY ("work_order_id", "work_order_version") REFERENCES "work_order_version"("work_order_id", "version")',
];

const VIEWS = [
  `CREATE VIEW work_order_now WITH (security_invoker = true) AS
   SELECT w.id, w.customer_id, w.agreement_id, w.number, w.state, w.version, w.renews_id, v.terms, (v.terms->>'sdmId')::uuid AS sdm_id
   FROM work_order w JOIN work_order_version v ON v.work_order_id = w.id AND v.version = w.version`,
  `CREATE VIEW location_now WITH (security_invoker = true) AS
   SELECT w.customer_id, w.id AS work_order_id, l.id, l.name, l.country, l."calendarId" AS calendar_id, l.host,
          l."severityBAroundTheClock" AS severity_b_around_the_clock, l."supportPhone" AS support_phone
   FROM work_order_now w CROSS JOIN LATERAL jsonb_to_recordset(w.terms->'locations') AS l(
     id uuid, name text, country text, "calendarId" uuid, host boolean, "severityBAroundTheClock" boolean, "supportPhone" text)`,
];

const BACK = [
  'ALTER TABLE "support_case" DROP COLUMN "work_order_version"',
  'ALTER TABLE "work_order" ADD "starts_on" date, ADD "ends_on" date, ADD "package" text, ADD "delivery_model" text, ADD "service_level" text, ADD "increment_minutes" integer, ADD "sdm_id" uuid',
  'ALTER TABLE "support_location" ADD "name" text, ADD "country" text, ADD "calendar_id" uuid, ADD "host" boolean, ADD "severity_b_around_the_clock" boolean, ADD "support_phone" text',
  `ALTER TABLE "product" ADD "phase" text, ADD "mission_critical" boolean NOT NULL DEFAULT false`,
  `SELECT set_config('role', 'desk_staff', true)`,
  `UPDATE work_order w SET starts_on = (n.terms->>'startsOn')::date, ends_on = (n.terms->>'endsOn')::date, package = n.terms->>'package',
     delivery_model = n.terms->>'deliveryModel', service_level = n.terms->>'serviceLevel', increment_minutes = (n.terms->>'incrementMinutes')::int, sdm_id = n.sdm_id
   FROM work_order_now n WHERE n.id = w.id`,
  `UPDATE support_location l SET name = n.name, country = n.country, calendar_id = n.calendar_id, host = n.host,
     severity_b_around_the_clock = n.severity_b_around_the_clock, support_phone = n.support_phone
   FROM location_now n WHERE n.id = l.id`,
  `UPDATE product p SET phase = (SELECT phase FROM product_phase s WHERE s.product_id = p.id ORDER BY starts_on DESC LIMIT 1)`,
  `SELECT set_config('role', 'none', true)`,
  'DROP VIEW location_now, work_order_now',
  'DROP TABLE "product_phase", "contract_event", "notified_contact", "work_order_version", "renewal_limit" CASCADE',
  'ALTER TABLE "product" ALTER "phase" SET NOT NULL, ALTER "mission_critical" DROP DEFAULT, DROP COLUMN "azure_component", DROP COLUMN "rapid_response", DROP CONSTRAINT "UQ_22cc43e9a74d7498546e9a63e77"',
  `ALTER TABLE "product" ADD CONSTRAINT "product_phase" CHECK (phase IN ('pre_release', 'mainstream', 'extended', 'ended'))`,
  'ALTER TABLE "agreement" DROP COLUMN "number"',
  'DROP INDEX "contact_account", "contact_person_once", "contact_one_csm"',
  'ALTER TABLE "contact" DROP COLUMN "phone", DROP COLUMN "pin_hash", DROP COLUMN "removed_at", ADD CONSTRAINT "contact_person_once" UNIQUE ("work_order_id", "person_id")',
  `CREATE UNIQUE INDEX "contact_one_csm" ON "contact" ("work_order_id") WHERE kind = 'csm'`,
  `ALTER TABLE "work_order" DROP COLUMN "renews_id", DROP COLUMN "version", DROP COLUMN "state",
    ALTER "starts_on" SET NOT NULL, ALTER "ends_on" SET NOT NULL, ALTER "package" SET NOT NULL, ALTER "delivery_model" SET NOT NULL,
    ALTER "service_level" SET NOT NULL, ALTER "increment_minutes" SET NOT NULL, ALTER "sdm_id" SET NOT NULL,
    ADD CONSTRAINT "work_order_term" CHECK (starts_on <= ends_on), ADD CONSTRAINT "work_order_package" CHECK (package IN ('custom', 'fixed')),
    ADD CONSTRAINT "work_order_increment" CHECK (increment_minutes > 0),
    ADD CONSTRAINT "FK_2519305f1f201eb20a487fdbd98" FOREIGN KEY ("sdm_id") REFERENCES "person"("id")`,
  `ALTER TABLE "support_location" ALTER "name" SET NOT NULL, ALTER "country" SET NOT NULL, ALTER "calendar_id" SET NOT NULL, ALTER "host" SET NOT NULL,
    ALTER "severity_b_around_the_clock" SET NOT NULL, ALTER "support_phone" SET NOT NULL,
    ADD CONSTRAINT "FK_686e3dd3571916c727dcf7273b6" FOREIGN KEY ("calendar_id") REFERENCES "calendar"("id")`,
  'CREATE UNIQUE INDEX "support_location_one_host" ON "support_location" ("work_order_id") WHERE host',
];
