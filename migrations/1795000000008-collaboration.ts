import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a draft may lack while it is typed. */
const TYPED = ['contact_id', 'product_id', 'channel', 'severity_requested', 'severity_set', 'title', 'description', 'business_impact', 'environment', 'response_table', 'response_table_why'];

/** Tables of a customer: it reads what is meant for its ears, the desk writes (`WHO-1`). */
const MINE = `customer_id = NULLIF(current_setting('desk.customer', true), '')::uuid`;
const OWNED = [
  ['case_link', `${MINE} AND other_customer_id = customer_id`],
  ['case_words', `${MINE} AND audience = 'customer'`],
] as const;

/** The provider's own: a customer may not even ask. */
const STAFF_ONLY = ['outage', 'outage_message', 'case_tag', 'case_watcher'];

/** Cases are found by their words, linked, merged, tagged, watched; one outage has many cases; a draft is saved as it is typed. */
export class Collaboration1795000000008 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...COLUMNS]) await db.query(statement);
    for (const [table, visible] of OWNED) {
      await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
      await db.query(`CREATE POLICY of_customer ON ${table} TO desk_customer USING (${visible})`);
      await db.query(`CREATE POLICY of_staff ON ${table} TO desk_staff USING (true) WITH CHECK (true)`);
      await db.query(`GRANT SELECT ON ${table} TO desk_customer`);
    }
    for (const table of [...OWNED.map(([name]) => name), ...STAFF_ONLY]) await db.query(`GRANT SELECT, INSERT ON ${table} TO desk_staff`);
    await db.query('GRANT UPDATE ON outage_message TO desk_staff');
    await db.query('GRANT DELETE ON case_tag, case_watcher TO desk_staff');
    // A case has events, which nothing deletes; so this reaches drafts alone.
    await db.query('GRANT DELETE ON support_case TO desk_staff');
    for (const statement of WORDS_SO_FAR) await db.query(statement);
  }

  /** Drafts that lack something have no place in the columns of before. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`SELECT set_config('role', 'desk_staff', true)`);
    await db.query(`DELETE FROM support_case WHERE state = 'draft' AND (${TYPED.map((column) => `${column} IS NULL`).join(' OR ')})`);
    await db.query(`UPDATE support_case SET caller_verification = 'call_back' WHERE caller_verification = 'contact'`);
    await db.query(`SELECT set_config('role', 'none', true)`);
    await db.query('REVOKE DELETE ON support_case FROM desk_staff');
    await db.query('ALTER TABLE "support_case" DROP CONSTRAINT "support_case_complete", DROP COLUMN "merged_into_id", DROP COLUMN "outage_id"');
    await db.query(`ALTER TABLE "support_case" ${TYPED.map((column) => `ALTER "${column}" SET NOT NULL`).join(', ')}`);
    await db.query(`DROP TABLE ${[...OWNED.map(([name]) => name), 'outage_message', 'outage', 'case_tag', 'case_watcher'].join(', ')}`);
  }
}

const TABLES = [
  `CREATE TABLE "case_words" (
    "id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    "case_id" uuid NOT NULL,
    "customer_id" uuid NOT NULL,
    "audience" text NOT NULL,
    "words" tsvector NOT NULL,
    CONSTRAINT "case_words_audience" CHECK (audience IN ('customer', 'provider')),
    CONSTRAINT "PK_d284c72ca6a0b99f9795ce1d0e1" PRIMARY KEY ("id"),
    CONSTRAINT "FK_e0c8f7a9cf37fb77e4f385d8eef" FOREIGN KEY ("customer_id", "case_id") REFERENCES "support_case"("customer_id", "id")
  )`,
  'CREATE INDEX "case_words_found" ON "case_words" USING gin ("words")',
  'CREATE INDEX "case_words_of_customer" ON "case_words" ("customer_id")',
  `CREATE TABLE "case_link" (
    "id" uuid NOT NULL,
    "case_id" uuid NOT NULL,
    "customer_id" uuid NOT NULL,
    "other_id" uuid NOT NULL,
    "other_customer_id" uuid NOT NULL,
    "kind" text NOT NULL,
    "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    CONSTRAINT "case_link_once" UNIQUE ("case_id", "other_id", "kind"),
    CONSTRAINT "case_link_kind" CHECK (kind IN ('related', 'duplicate', 'caused_by')),
    CONSTRAINT "case_link_of_another" CHECK (case_id <> other_id),
    CONSTRAINT "PK_e80e18102707048fbbd0bdbc7f7" PRIMARY KEY ("id"),
    CONSTRAINT "FK_d845ab38ba5deab50b5947b2954" FOREIGN KEY ("customer_id", "case_id") REFERENCES "support_case"("customer_id", "id"),
    CONSTRAINT "FK_34a30908eb30be48e32f069dce5" FOREIGN KEY ("other_customer_id", "other_id") REFERENCES "support_case"("customer_id", "id")
  )`,
  'CREATE INDEX "case_link_other" ON "case_link" ("other_id")',
  `CREATE TABLE "case_tag" (
    "case_id" uuid NOT NULL,
    "tag" text NOT NULL,
    CONSTRAINT "PK_acf0d4a2d476a2de3b69705c161" PRIMARY KEY ("case_id", "tag"),
    CONSTRAINT "FK_0d93b3bf85b79d6db6b5d7aafb5" FOREIGN KEY ("case_id") REFERENCES "support_case"("id")
  )`,
  'CREATE INDEX "case_tag_found" ON "case_tag" ("tag")',
  `CREATE TABLE "case_watcher" (
    "case_id" uuid NOT NULL,
    "person_id" uuid NOT NULL,
    CONSTRAINT "PK_779b42b15806cfd404816e9d907" PRIMARY KEY ("case_id", "person_id"),
    CONSTRAINT "FK_adc49701d055b988640a9ad2bbf" FOREIGN KEY ("case_id") REFERENCES "support_case"("id"),
    CONSTRAINT "FK_a7fa7e2e1fbe4bb7349271be54e" FOREIGN KEY ("person_id") REFERENCES "person"("id")
  )`,
  `CREATE TABLE "outage" (
    "id" uuid NOT NULL,
    "title" text NOT NULL,
    "description" text NOT NULL,
    "opened_by_id" uuid NOT NULL,
    "opened_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    CONSTRAINT "PK_4b537b6fa0093fba4fb32df2542" PRIMARY KEY ("id"),
    CONSTRAINT "FK_9651528160ef6560c62561503f3" FOREIGN KEY ("opened_by_id") REFERENCES "person"("id")
  )`,
  `CREATE TABLE "outage_message" (
    "id" uuid NOT NULL,
    "outage_id" uuid NOT NULL,
    "by_id" uuid NOT NULL,
    "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "body" text NOT NULL,
    "told" text array NOT NULL DEFAULT '{}',
    "failed" jsonb NOT NULL DEFAULT '[]',
    CONSTRAINT "PK_111ab3719d31502e2b5255fb4cb" PRIMARY KEY ("id"),
    CONSTRAINT "FK_9f777c7ee7e0b5182f177d57bd1" FOREIGN KEY ("outage_id") REFERENCES "outage"("id"),
    CONSTRAINT "FK_ed1e8c46602f772369e22e2f0fb" FOREIGN KEY ("by_id") REFERENCES "person"("id")
  )`,
  'CREATE INDEX "outage_message_of_outage" ON "outage_message" ("outage_id", "at")',
];

const COLUMNS = [
  `ALTER TABLE "support_case"
    ADD "merged_into_id" uuid,
    ADD "outage_id" uuid,
    ADD CONSTRAINT "FK_e0cad48e360f352f1bb529dc2ce" FOREIGN KEY ("customer_id", "merged_into_id") REFERENCES "support_case"("customer_id", "id"),
    ADD CONSTRAINT "FK_499e0ac2cac74c817f107ceaa26" FOREIGN KEY ("outage_id") REFERENCES "outage"("id"),
    ${TYPED.map((column) => `ALTER "${column}" DROP NOT NULL`).join(', ')},
    ADD CONSTRAINT "support_case_complete" CHECK (state = 'draft' OR (${TYPED.map((column) => `${column} IS NOT NULL`).join(' AND ')}))`,
  'CREATE INDEX "support_case_of_outage" ON "support_case" ("outage_id") WHERE outage_id IS NOT NULL',
];

/** The words of what was written before there was a search: as PostgreSQL splits them, which is near enough. */
const vector = (text: string) => `to_tsvector('simple', regexp_replace(${text}, '[[:punct:][:space:]]+', ' ', 'g'))`;
const WORDS_SO_FAR = [
  `SELECT set_config('role', 'desk_staff', true)`,
  `INSERT INTO case_words (case_id, customer_id, audience, words)
   SELECT id, customer_id, 'customer', strip(${vector(`title || ' ' || description`)}) FROM support_case WHERE state <> 'draft'`,
  `INSERT INTO case_words (case_id, customer_id, audience, words)
   SELECT case_id, customer_id, audience, strip(${vector(`data->>'body'`)}) FROM case_event WHERE data->>'body' IS NOT NULL`,
  `SELECT set_config('role', 'none', true)`,
];
