import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables whose rows belong to a customer, and which column says to whom (`WHO-1`). */
const OWNED = [
  ['customer', 'id'], ['person', 'customer_id'], ['agreement', 'customer_id'], ['work_order', 'customer_id'],
  ['support_location', 'customer_id'], ['contact', 'customer_id'], ['support_case', 'customer_id'],
  ['clock', 'customer_id'], ['clock_step', 'customer_id'], ['escalation', 'customer_id'],
  ['case_event', 'customer_id'], ['live_message', 'customer_id'],
] as const;

/** Of these a customer sees only what is meant for its ears. */
const WITH_AUDIENCE: readonly string[] = ['case_event', 'live_message'];

/** What everybody may read: it belongs to no customer. */
const SHARED = ['calendar', 'calendar_version', 'calendar_holiday', 'product', 'queue'];

const STAFF_ONLY = [
  'session', 'delivery', 'roster', 'roster_member', 'roster_override', 'escalation_policy_version', 'queue_member',
];

/**
 * Row-level security in two roles (design, "Data"). The roles belong to the whole cluster, so they are made where
 * absent; the login may take them but does not inherit them, so that a transaction that took none sees nothing.
 */
export class RowLevelSecurity1795000000003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const role of ['desk_customer', 'desk_staff']) await ensureRole(db, role);
    await db.query('GRANT SELECT ON desk_clock TO desk_customer, desk_staff');
    await db.query('GRANT UPDATE ON desk_clock TO desk_staff');
    await db.query('GRANT USAGE ON SEQUENCE case_number TO desk_customer, desk_staff');

    for (const [table, column] of OWNED) await protect(db, table, column);
    for (const table of [...SHARED, ...STAFF_ONLY]) await db.query(`GRANT SELECT, INSERT, UPDATE ON ${table} TO desk_staff`);
    for (const table of SHARED) await db.query(`GRANT SELECT ON ${table} TO desk_customer`);
    await db.query('GRANT USAGE ON SEQUENCE delivery_seq_seq TO desk_staff');
    await db.query('GRANT DELETE ON session TO desk_staff');
    await db.query('GRANT INSERT, UPDATE ON support_case TO desk_customer');
    await db.query('GRANT INSERT ON case_event TO desk_customer');
  }

  async down(db: QueryRunner): Promise<void> {
    for (const [table] of OWNED) {
      await db.query(`DROP POLICY of_customer ON ${table}`);
      await db.query(`DROP POLICY of_staff ON ${table}`);
      await db.query(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY`);
    }
    await db.query('REVOKE ALL ON ALL TABLES IN SCHEMA public FROM desk_customer, desk_staff');
    await db.query('REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM desk_customer, desk_staff');
  }
}

async function ensureRole(db: QueryRunner, role: string): Promise<void> {
  await db.query(`
    DO $$ BEGIN
      CREATE ROLE ${role} NOLOGIN;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END $$`);
  await db.query(`
    DO $$ BEGIN
      IF NOT pg_has_role(current_user, '${role}', 'SET') THEN
        GRANT ${role} TO CURRENT_USER WITH INHERIT FALSE, SET TRUE;
      END IF;
    END $$`);
}

async function protect(db: QueryRunner, table: string, column: string): Promise<void> {
  const mine = `${column} = NULLIF(current_setting('desk.customer', true), '')::uuid`;
  const audible = WITH_AUDIENCE.includes(table) ? ` AND audience = 'customer'` : '';
  await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
  await db.query(`CREATE POLICY of_customer ON ${table} TO desk_customer USING (${mine}${audible}) WITH CHECK (${mine})`);
  await db.query(`CREATE POLICY of_staff ON ${table} TO desk_staff USING (true) WITH CHECK (true)`);
  await db.query(`GRANT SELECT ON ${table} TO desk_customer`);
  await db.query(`GRANT SELECT, INSERT, UPDATE ON ${table} TO desk_staff`);
}
