import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWNED = ['ledger', 'ledger_account', 'ledger_posting', 'ledger_entry', 'ledger_reservation'];

/**
 * The hours ledger (`HRS-11`): postings and their entries are appended, and nobody changes or removes one, the tables' owner
 * included. Work orders that are active already get their pools when the desk starts next, by the same act as those activated later.
 */
export class Ledger1795000000023 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of TABLES) await db.query(statement);
    for (const table of OWNED) {
      await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
      await db.query(`CREATE POLICY of_customer ON ${table} TO desk_customer USING (customer_id = NULLIF(current_setting('desk.customer', true), '')::uuid)`);
      await db.query(`CREATE POLICY of_staff ON ${table} TO desk_staff USING (true) WITH CHECK (true)`);
      await db.query(`GRANT SELECT ON ${table} TO desk_customer`);
      await db.query(`GRANT SELECT, INSERT ON ${table} TO desk_staff`);
    }
    await db.query('GRANT UPDATE (last_seq, last_hash, last_posted_at) ON ledger TO desk_staff');
    await db.query('GRANT UPDATE (minutes) ON ledger_account TO desk_staff');
    await db.query('GRANT UPDATE, DELETE ON ledger_reservation TO desk_staff');
    for (const statement of STANDS) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE "ledger_reservation", "ledger_entry", "ledger_posting", "ledger_account", "ledger"');
    await db.query('DROP FUNCTION ledger_stands()');
    await db.query('DROP FUNCTION ledger_sums_to_zero()');
  }
}

const TABLES = [
  `CREATE TABLE "ledger" (
    "work_order_id" uuid NOT NULL,
    "customer_id" uuid NOT NULL,
    "last_seq" integer NOT NULL,
    "last_hash" text NOT NULL,
    "last_posted_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    CONSTRAINT "ledger_of_customer" UNIQUE ("customer_id", "work_order_id"),
    CONSTRAINT "PK_485c3806ac803cc7ab0c47d27e0" PRIMARY KEY ("work_order_id"),
    CONSTRAINT "FK_6ff79f383b8b36d7d4fa4e6afdd" FOREIGN KEY ("customer_id", "work_order_id") REFERENCES "work_order"("customer_id", "id")
  )`,
  `CREATE TABLE "ledger_account" (
    "id" uuid NOT NULL,
    "customer_id" uuid NOT NULL,
    "work_order_id" uuid NOT NULL,
    "name" text NOT NULL,
    "account" text NOT NULL,
    "kind" text,
    "location_id" uuid,
    "minutes" integer NOT NULL,
    CONSTRAINT "ledger_account_of_work_order" UNIQUE ("work_order_id", "id"),
    CONSTRAINT "ledger_account_name" UNIQUE ("work_order_id", "name"),
    CONSTRAINT "ledger_account_arrears" CHECK (account <> 'arrears' OR minutes <= 0),
    CONSTRAINT "ledger_account_pool" CHECK (account <> 'pool' OR minutes >= 0),
    CONSTRAINT "ledger_account_named" CHECK (name = account || COALESCE('/' || kind, '') || COALESCE('/' || location_id::text, '')),
    CONSTRAINT "ledger_account_kind" CHECK ((account IN ('pool', 'arrears', 'forfeited')) = (kind IS NOT NULL) AND (location_id IS NULL OR kind IS NOT NULL)),
    CONSTRAINT "ledger_account_known" CHECK (account IN ('pool', 'arrears', 'bought', 'converted', 'worked', 'travelled', 'scheduled', 'forfeited', 'carried', 'rate_difference', 'written_off')),
    CONSTRAINT "PK_34640393ff83dad2b4627d7ae5f" PRIMARY KEY ("id"),
    CONSTRAINT "FK_5c48418bc9a492efc85f1f285c6" FOREIGN KEY ("customer_id", "work_order_id", "location_id") REFERENCES "support_location"("customer_id", "work_order_id", "id"),
    CONSTRAINT "FK_2b972359abdc779044b93cb988b" FOREIGN KEY ("customer_id", "work_order_id") REFERENCES "ledger"("customer_id", "work_order_id")
  )`,
  `CREATE TABLE "ledger_posting" (
    "work_order_id" uuid NOT NULL,
    "seq" integer NOT NULL,
    "customer_id" uuid NOT NULL,
    "key" text NOT NULL,
    "request_hash" text NOT NULL,
    "cause" text NOT NULL,
    "rule" text NOT NULL,
    "happened_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "posted_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "actor_id" uuid,
    "actor_side" text NOT NULL,
    "actor_name" text NOT NULL,
    "reason" text NOT NULL,
    "reference" text,
    "case_id" uuid,
    "case_number" text,
    "kind" text,
    "factor_numerator" integer,
    "factor_denominator" integer,
    "reverses" integer,
    "previous_hash" text NOT NULL,
    "hash" text NOT NULL,
    CONSTRAINT "ledger_posting_reversed_once" UNIQUE ("work_order_id", "reverses"),
    CONSTRAINT "ledger_posting_key" UNIQUE ("work_order_id", "key"),
    CONSTRAINT "ledger_posting_reverses" CHECK ((cause = 'correction') = (reverses IS NOT NULL) AND reverses < seq),
    CONSTRAINT "ledger_posting_factor" CHECK ((factor_numerator IS NULL) = (factor_denominator IS NULL) AND factor_numerator > 0 AND factor_denominator > 0),
    CONSTRAINT "ledger_posting_case" CHECK ((case_id IS NULL) = (case_number IS NULL)),
    CONSTRAINT "ledger_posting_happened" CHECK (happened_at <= posted_at),
    CONSTRAINT "ledger_posting_cause" CHECK (cause IN ('purchase', 'labour', 'product_defect', 'transfer', 'exchange', 'conversion', 'travel', 'support_assistance', 'correction', 'write_off', 'forfeiture', 'carried_over')),
    CONSTRAINT "PK_8ab00d2db5ec8162c25c5a2ae24" PRIMARY KEY ("work_order_id", "seq"),
    CONSTRAINT "FK_a7f82c5ae212a5fb7c52d31999a" FOREIGN KEY ("work_order_id", "reverses") REFERENCES "ledger_posting"("work_order_id", "seq"),
    CONSTRAINT "FK_bc1fad391fbe2172f0da3baf4bc" FOREIGN KEY ("customer_id", "work_order_id") REFERENCES "ledger"("customer_id", "work_order_id")
  )`,
  'CREATE INDEX "ledger_posting_of_case" ON "ledger_posting" ("work_order_id", "case_id", "kind") WHERE case_id IS NOT NULL',
  `CREATE TABLE "ledger_entry" (
    "work_order_id" uuid NOT NULL,
    "seq" integer NOT NULL,
    "line" integer NOT NULL,
    "customer_id" uuid NOT NULL,
    "account_id" uuid NOT NULL,
    "minutes" integer NOT NULL,
    CONSTRAINT "ledger_entry_moves" CHECK (CASE line % 2 WHEN 1 THEN minutes < 0 ELSE minutes > 0 END),
    CONSTRAINT "PK_0622ddfd4bbda28635207d24809" PRIMARY KEY ("work_order_id", "seq", "line"),
    CONSTRAINT "FK_a7e28b676c922b516f30c73be42" FOREIGN KEY ("customer_id", "work_order_id") REFERENCES "ledger"("customer_id", "work_order_id"),
    CONSTRAINT "FK_bc4ed5e1919e31154f3d4e9f51b" FOREIGN KEY ("work_order_id", "account_id") REFERENCES "ledger_account"("work_order_id", "id"),
    CONSTRAINT "FK_a42157ba7721d64f66e456bf967" FOREIGN KEY ("work_order_id", "seq") REFERENCES "ledger_posting"("work_order_id", "seq")
  )`,
  'CREATE INDEX "ledger_entry_of_account" ON "ledger_entry" ("account_id")',
  `CREATE TABLE "ledger_reservation" (
    "case_id" uuid NOT NULL,
    "customer_id" uuid NOT NULL,
    "work_order_id" uuid NOT NULL,
    "location_id" uuid NOT NULL,
    "kind" text NOT NULL,
    "minutes" integer NOT NULL,
    CONSTRAINT "ledger_reservation_minutes" CHECK (minutes > 0),
    CONSTRAINT "PK_1f84686a27791ce753b7728a699" PRIMARY KEY ("case_id"),
    CONSTRAINT "FK_a94863866c80d3a7e7cfdc11346" FOREIGN KEY ("customer_id", "work_order_id", "location_id") REFERENCES "support_location"("customer_id", "work_order_id", "id"),
    CONSTRAINT "FK_f6598ebf874ffebdb865e38cc2c" FOREIGN KEY ("customer_id", "work_order_id") REFERENCES "ledger"("customer_id", "work_order_id")
  )`,
  'CREATE INDEX "ledger_reservation_of_work_order" ON "ledger_reservation" ("work_order_id")',
];

const STANDS = [
  `CREATE FUNCTION ledger_stands() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'The ledger is appended to, never edited: a posting is undone by another one (HRS-11).';
   END $$`,
  ...['ledger_posting', 'ledger_entry'].map((table) =>
    `CREATE TRIGGER ${table}_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION ledger_stands()`),
  `CREATE FUNCTION ledger_sums_to_zero() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF (SELECT sum(minutes) FROM ledger_entry WHERE work_order_id = NEW.work_order_id AND seq = NEW.seq) <> 0 THEN
       RAISE EXCEPTION 'The entries of posting % do not sum to zero (HRS-11).', NEW.seq;
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE CONSTRAINT TRIGGER ledger_entry_sums_to_zero AFTER INSERT ON ledger_entry DEFERRABLE INITIALLY DEFERRED
   FOR EACH ROW EXECUTE FUNCTION ledger_sums_to_zero()`,
];
