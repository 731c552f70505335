import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people are told, on every channel and by rules of their own; webhooks. Deliveries wait in lanes, so none blocks another. */
export class Deliveries1795000000016 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...DELIVERY]) await db.query(statement);
    await db.query('ALTER TABLE webhook_endpoint ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY');
    await db.query(`CREATE POLICY of_customer ON webhook_endpoint TO desk_customer USING (customer_id = NULLIF(current_setting('desk.customer', true), '')::uuid)`);
    await db.query('CREATE POLICY of_staff ON webhook_endpoint TO desk_staff USING (true) WITH CHECK (true)');
    await db.query('GRANT SELECT ON webhook_endpoint TO desk_customer');
    for (const table of ['notice', 'acknowledge_token', 'contact_setting', 'contact_proof', 'webhook_endpoint', 'webhook_secret']) {
      await db.query(`GRANT SELECT, INSERT, UPDATE ON ${table} TO desk_staff`);
    }
    await db.query('GRANT DELETE ON webhook_secret, contact_proof TO desk_staff');
    await db.query('GRANT USAGE ON SEQUENCE notice_seq_seq TO desk_staff');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM delivery WHERE channel <> 'mail' OR state = 'cancelled'`);
    await db.query(`
      ALTER TABLE "delivery" DROP CONSTRAINT "delivery_to", DROP CONSTRAINT "delivery_state",
        DROP COLUMN "lane", DROP COLUMN "notice_id", DROP COLUMN "endpoint_id", ALTER "person_id" SET NOT NULL,
        ADD CONSTRAINT "delivery_state" CHECK (state IN ('pending', 'sent', 'failed'))`);
    await db.query('DROP INDEX "delivery_failed"');
    await db.query(`CREATE INDEX "delivery_pending" ON "delivery" ("next_attempt_at") WHERE state = 'pending'`);
    for (const table of ['webhook_secret', 'webhook_endpoint', 'contact_proof', 'contact_setting', 'acknowledge_token', 'notice']) await db.query(`DROP TABLE "${table}"`);
  }
}

const TABLES = [
  `CREATE TABLE "notice" (
    "id" uuid NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "person_id" uuid NOT NULL,
    "urgency" text NOT NULL,
    "words" jsonb NOT NULL,
    "reference" text,
    "reason" text NOT NULL,
    "acknowledge" text,
    "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "read_at" TIMESTAMP(3) WITH TIME ZONE,
    "acknowledged_at" TIMESTAMP(3) WITH TIME ZONE,
    "acknowledged_by" text,
    CONSTRAINT "notice_urgency" CHECK (urgency IN ('normal', 'high', 'critical')),
    CONSTRAINT "notice_acknowledged" CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL)),
    CONSTRAINT "PK_705062b14410ff1a04998f86d72" PRIMARY KEY ("id"),
    CONSTRAINT "FK_6ca4d1340d19ba946cb58565012" FOREIGN KEY ("person_id") REFERENCES "person"("id")
  )`,
  'CREATE INDEX "notice_of_person" ON "notice" ("person_id", "seq")',
  'CREATE INDEX "notice_acknowledge" ON "notice" ("acknowledge") WHERE acknowledge IS NOT NULL',
  `CREATE TABLE "acknowledge_token" (
    "token_hash" text NOT NULL,
    "notice_id" uuid NOT NULL,
    "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    CONSTRAINT "PK_47cb6e6a487b702a4119c87d8d6" PRIMARY KEY ("token_hash"),
    CONSTRAINT "FK_7653217cfd407eca9394b046f88" FOREIGN KEY ("notice_id") REFERENCES "notice"("id")
  )`,
  `CREATE TABLE "contact_setting" (
    "person_id" uuid NOT NULL,
    "rules" jsonb NOT NULL,
    "quiet_hours" jsonb,
    CONSTRAINT "PK_e890d294973c15c8085e86bd9f4" PRIMARY KEY ("person_id"),
    CONSTRAINT "FK_e890d294973c15c8085e86bd9f4" FOREIGN KEY ("person_id") REFERENCES "person"("id")
  )`,
  `CREATE TABLE "contact_proof" (
    "person_id" uuid NOT NULL,
    "channel" text NOT NULL,
    "address" text NOT NULL,
    "proven_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    CONSTRAINT "PK_00b19fff8a32c0d29d4bdebe9a2" PRIMARY KEY ("person_id", "channel", "address"),
    CONSTRAINT "FK_92df17d60fe0624406a33aefaa4" FOREIGN KEY ("person_id") REFERENCES "person"("id")
  )`,
  `CREATE TABLE "webhook_endpoint" (
    "id" uuid NOT NULL,
    "customer_id" uuid,
    "url" text NOT NULL,
    "description" text NOT NULL,
    "types" text array NOT NULL,
    "state" text NOT NULL,
    "why" text,
    "created_by_id" uuid NOT NULL,
    "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    CONSTRAINT "webhook_endpoint_state" CHECK (state IN ('active', 'disabled', 'removed')),
    CONSTRAINT "PK_6c98112122b2b8a4f3984d2efa8" PRIMARY KEY ("id"),
    CONSTRAINT "FK_ae83822531e8408f07c5b6acbe6" FOREIGN KEY ("customer_id") REFERENCES "customer"("id"),
    CONSTRAINT "FK_61da875c2689b01ab03e0477bd4" FOREIGN KEY ("created_by_id") REFERENCES "person"("id")
  )`,
  `CREATE INDEX "webhook_endpoint_active" ON "webhook_endpoint" ("customer_id") WHERE state = 'active'`,
  `CREATE TABLE "webhook_secret" (
    "endpoint_id" uuid NOT NULL,
    "secret" text NOT NULL,
    "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "valid_until" TIMESTAMP(3) WITH TIME ZONE,
    CONSTRAINT "PK_5d45f44a7aa6fcb4d9001086401" PRIMARY KEY ("endpoint_id", "secret"),
    CONSTRAINT "FK_f1a7281626b00524cdb15ddb80a" FOREIGN KEY ("endpoint_id") REFERENCES "webhook_endpoint"("id")
  )`,
];

/** Mail that was on its way stays so, in the lane of its kind. */
const DELIVERY = [
  `ALTER TABLE "delivery" ADD "lane" text NOT NULL DEFAULT 'mail', ADD "notice_id" uuid, ADD "endpoint_id" uuid, ALTER "person_id" DROP NOT NULL,
    DROP CONSTRAINT "delivery_state",
    ADD CONSTRAINT "delivery_state" CHECK (state IN ('pending', 'sent', 'failed', 'cancelled')),
    ADD CONSTRAINT "delivery_to" CHECK (person_id IS NULL OR endpoint_id IS NULL),
    ADD CONSTRAINT "FK_a9420a7359629bc7e4765e31a61" FOREIGN KEY ("notice_id") REFERENCES "notice"("id"),
    ADD CONSTRAINT "FK_d97e55cfbbcb45e41abe63df92a" FOREIGN KEY ("endpoint_id") REFERENCES "webhook_endpoint"("id")`,
  'ALTER TABLE "delivery" ALTER "lane" DROP DEFAULT',
  'DROP INDEX "delivery_pending"',
  `CREATE INDEX "delivery_pending" ON "delivery" ("lane", "next_attempt_at") WHERE state = 'pending'`,
  `CREATE INDEX "delivery_failed" ON "delivery" ("next_attempt_at") WHERE state = 'failed'`,
  'CREATE INDEX "delivery_of_notice" ON "delivery" ("notice_id") WHERE notice_id IS NOT NULL',
];
