import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWNED = ['event_window', 'event_preparation'];

/**
 * Events that Azure Event Management covers; a critsit manager is nominated, then accepts; reduced effort; mail to who has no
 * account. The default policy gets a version in which a clock's owner is reached, where it had said the assignee: clocks that
 * run keep the version they started with.
 */
export class Events1795000000010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...COLUMNS, ...NOMINATED_SO_FAR, CHECK, OWNER]) await db.query(statement);
    for (const table of OWNED) {
      await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
      await db.query(`CREATE POLICY of_customer ON ${table} TO desk_customer USING (customer_id = NULLIF(current_setting('desk.customer', true), '')::uuid)`);
      await db.query(`CREATE POLICY of_staff ON ${table} TO desk_staff USING (true) WITH CHECK (true)`);
      await db.query(`GRANT SELECT ON ${table} TO desk_customer`);
      await db.query(`GRANT SELECT, INSERT, UPDATE ON ${table} TO desk_staff`);
    }
  }

  /** The policy's version stays: clocks may run under it. Mail to who had no account has no place in the column of before. */
  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE "event_preparation", "event_window"');
    await db.query('ALTER TABLE "support_case" DROP CONSTRAINT "support_case_critsit", DROP COLUMN "critsit_nominated_at", DROP COLUMN "critsit_accepted_at", DROP COLUMN "effort_reduced_at"');
    await db.query('DELETE FROM "delivery" WHERE person_id IS NULL');
    await db.query('ALTER TABLE "delivery" ALTER "person_id" SET NOT NULL');
  }
}

const TABLES = [
  `CREATE TABLE "event_window" (
    "id" uuid NOT NULL,
    "customer_id" uuid NOT NULL,
    "work_order_id" uuid NOT NULL,
    "name" text NOT NULL,
    "starts_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "ends_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "state" text NOT NULL,
    "confirmed_by" text,
    "confirmed_at" TIMESTAMP(3) WITH TIME ZONE,
    CONSTRAINT "event_window_of_customer" UNIQUE ("customer_id", "id"),
    CONSTRAINT "event_window_confirmed" CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL) AND (state <> 'confirmed' OR confirmed_at IS NOT NULL)),
    CONSTRAINT "event_window_span" CHECK (starts_at < ends_at),
    CONSTRAINT "event_window_state" CHECK (state IN ('planned', 'confirmed', 'cancelled')),
    CONSTRAINT "PK_b98c8d39379b7f1b6b9364acd5e" PRIMARY KEY ("id"),
    CONSTRAINT "FK_a5f6c958bb4873f1c9b55b56eda" FOREIGN KEY ("customer_id", "work_order_id") REFERENCES "work_order"("customer_id", "id")
  )`,
  'CREATE INDEX "event_window_of_work_order" ON "event_window" ("work_order_id", "starts_at")',
  `CREATE TABLE "event_preparation" (
    "id" uuid NOT NULL,
    "customer_id" uuid NOT NULL,
    "event_id" uuid NOT NULL,
    "kind" text NOT NULL,
    "owner_id" uuid NOT NULL,
    "state" text NOT NULL,
    "note" text,
    "moved_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    CONSTRAINT "event_preparation_once" UNIQUE ("event_id", "kind"),
    CONSTRAINT "event_preparation_state" CHECK (state IN ('open', 'done')),
    CONSTRAINT "event_preparation_kind" CHECK (kind IN ('assessment', 'risks', 'capacity', 'resilience')),
    CONSTRAINT "PK_6e33dced0337f1eadde1e078dcf" PRIMARY KEY ("id"),
    CONSTRAINT "FK_a67b75720192ae9f5245d5891bc" FOREIGN KEY ("customer_id", "event_id") REFERENCES "event_window"("customer_id", "id"),
    CONSTRAINT "FK_c4e692e677fec3131348ee3bfec" FOREIGN KEY ("owner_id") REFERENCES "person"("id")
  )`,
];

const COLUMNS = [
  `ALTER TABLE "support_case"
    ADD "critsit_nominated_at" TIMESTAMP(3) WITH TIME ZONE,
    ADD "critsit_accepted_at" TIMESTAMP(3) WITH TIME ZONE,
    ADD "effort_reduced_at" TIMESTAMP(3) WITH TIME ZONE`,
  'ALTER TABLE "delivery" ALTER "person_id" DROP NOT NULL',
];

/** Who was assigned without being asked is nominated since then; whether they would have accepted nobody knows. */
const NOMINATED_SO_FAR = [
  `SELECT set_config('role', 'desk_staff', true)`,
  `UPDATE support_case k SET critsit_nominated_at = COALESCE(
     (SELECT max(e.at) FROM case_event e WHERE e.case_id = k.id AND e.type = 'critsit_manager.assigned'), k.opened_at)
   WHERE critsit_manager_id IS NOT NULL`,
  `SELECT set_config('role', 'none', true)`,
];

const CHECK = `ALTER TABLE "support_case" ADD CONSTRAINT "support_case_critsit"
  CHECK ((critsit_manager_id IS NULL) = (critsit_nominated_at IS NULL) AND (critsit_accepted_at IS NULL OR critsit_nominated_at IS NOT NULL))`;

const OWNER = `
  INSERT INTO escalation_policy_version (id, policy_name, version, policy, created_at)
  SELECT gen_random_uuid(), policy_name, version + 1, changed, desk_now() FROM (
    SELECT policy_name, version, policy, jsonb_set(policy, '{chains}', (
      SELECT jsonb_agg(CASE chain->>'kind' WHEN 'any' THEN replace(chain::text, '{"role": "assignee"}', '{"role": "owner"}')::jsonb ELSE chain END ORDER BY place)
      FROM jsonb_array_elements(policy->'chains') WITH ORDINALITY AS each(chain, place))) AS changed
    FROM escalation_policy_version WHERE policy_name = 'default' ORDER BY version DESC LIMIT 1) last
  WHERE changed <> policy`;
