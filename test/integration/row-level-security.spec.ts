import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asDesk, THE_DESK, UnitOfWork, type Actor } from '../../src/platform/database/index.js';
import { startDesk, type TestDesk } from '../support/desk.js';
import { look } from '../support/look.js';

let desk: TestDesk;
let unit: UnitOfWork;
let own: { table: string; column: string }[];
let mine: string;
let theirs: string;

beforeAll(async () => {
  desk = await startDesk({ DATABASE_POOL: '2' });
  unit = desk.app.get(UnitOfWork);
  own = await look(desk, OWNED);
  [{ id: mine }, { id: theirs }] = (await look(desk, `SELECT id FROM customer WHERE name IN ('Alatau Energy', 'Lakeshore Retail') ORDER BY name`)) as [{ id: string }, { id: string }];
});
afterAll(() => desk.close());

/** Tables whose rows belong to a customer: those with a column that says to which, and the customer's own. */
const OWNED = `
  SELECT c.relname AS "table", CASE c.relname WHEN 'customer' THEN 'id' ELSE 'customer_id' END AS "column"
  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
    AND (c.relname = 'customer' OR EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'customer_id' AND NOT a.attisdropped))
  ORDER BY 1`;

const customer = (customerId: string): Actor => ({ side: 'customer', personId: mine, name: 'Somebody', roles: ['csm'], customerId });
const readable = async (actor: Actor, table: string): Promise<boolean> => unit.run(actor, async ({ tx }) =>
  (await tx.query<{ may: boolean }[]>(`SELECT has_table_privilege($1, 'SELECT') AS may`, [`public.${table}`]))[0]!.may);

describe('row-level security (WHO-1)', () => {
  it('is on, and forced, on every table whose rows belong to a customer, with a policy for each of the two roles', async () => {
    const guarded = await look<{ table: string; policies: string }>(desk, `
      SELECT c.relname AS "table", (SELECT string_agg(polname, ', ' ORDER BY polname) FROM pg_policy p WHERE p.polrelid = c.oid) AS policies
      FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relrowsecurity AND c.relforcerowsecurity ORDER BY 1`);
    expect(guarded).toEqual(own.map(({ table }) => ({ table, policies: 'of_customer, of_staff' })));
    expect(own.length).toBeGreaterThan(12);
  });

  it('is not passed by the login: no superuser, no BYPASSRLS, and the roles are taken, not inherited', async () => {
    const [login] = await desk.database.query(`SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user`);
    expect(login).toEqual({ rolsuper: false, rolbypassrls: false });
    const [inherits] = await desk.database.query(`SELECT pg_has_role(current_user, 'desk_staff', 'USAGE') AS staff, pg_has_role(current_user, 'desk_customer', 'USAGE') AS customer`);
    expect(inherits).toEqual({ staff: false, customer: false });
  });

  it('shows nothing to a transaction without an actor', async () => {
    for (const { table } of own) expect([table, (await desk.database.query(`SELECT count(*)::int AS count FROM ${table}`))[0].count]).toEqual([table, 0]);
  });

  it('shows a customer its own rows and no others, in every table it may read', async () => {
    let seen = 0;
    for (const { table, column } of own) {
      const actor = customer(mine);
      if (!(await readable(actor, table))) continue;
      const rows = await unit.run(actor, ({ tx }) => tx.query<{ owner: string }[]>(`SELECT DISTINCT ${column} AS owner FROM ${table}`));
      expect([table, rows.filter(({ owner }) => owner !== mine)]).toEqual([table, []]);
      seen += rows.length;
    }
    expect(seen).toBeGreaterThan(5);
  });

  it('shows a customer nothing of the views either that is not its own', async () => {
    for (const view of ['work_order_now', 'location_now']) {
      const rows = await unit.run(customer(theirs), ({ tx }) => tx.query<{ customer_id: string }[]>(`SELECT customer_id FROM ${view}`));
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every(({ customer_id: owner }) => owner === theirs)).toBe(true);
    }
  });

  it('lets a customer change no row of another, whatever the statement says', async () => {
    await unit.run(customer(mine), async ({ tx }) => {
      const [, changed] = (await tx.query(`UPDATE support_case SET title = 'taken' WHERE customer_id = $1`, [theirs])) as [unknown, number];
      expect(changed).toBe(0);
    });
    const put = unit.run(customer(mine), ({ tx }) => tx.query(
      `INSERT INTO case_event (case_id, customer_id, audience, type, at, actor_side, actor_name, actor_role, case_version, data)
       SELECT id, customer_id, 'customer', 'case.commented', now(), 'customer', 'x', 'x', 1, '{}' FROM (SELECT gen_random_uuid() AS id, $1::uuid AS customer_id) other`, [theirs]));
    await expect(put).rejects.toThrow(/row-level security/);
  });

  it('leaves nothing behind in a pooled connection: the next transaction is nobody again', async () => {
    await unit.run(customer(mine), ({ tx }) => tx.query('SELECT 1'));
    const [after] = await desk.database.query(`SELECT current_user = session_user AS nobody, current_setting('desk.customer', true) AS customer`);
    expect(after).toEqual({ nobody: true, customer: '' });
    await expect(unit.run(customer(mine), () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect((await desk.database.query(`SELECT count(*)::int AS count FROM customer`))[0].count).toBe(0);
  });

  it('is taken back after the desk did its own duty inside a customer’s transaction', async () => {
    await unit.run(customer(mine), async (work) => {
      const count = async () => (await work.tx.query<{ count: number }[]>('SELECT count(*)::int AS count FROM customer'))[0]!.count;
      expect(await asDesk(work, count)).toBe(3);
      expect(await count()).toBe(1);
    });
    expect(await unit.run(THE_DESK, async ({ tx }) => (await tx.query<{ count: number }[]>('SELECT count(*)::int AS count FROM customer'))[0]!.count)).toBe(3);
  });
});
