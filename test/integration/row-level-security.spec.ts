import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deskDataSource } from '../../src/data-source.js';
import { asDesk, THE_DESK, UnitOfWork, type Actor } from '../../src/platform/database/index.js';
import { belongingsOf } from '../support/belongings.js';
import { eventually, startDesk, type TestDesk } from '../support/desk.js';
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
  const ours = await belongingsOf(desk, 'csm', 'MINE');
  await (await desk.as('engineer')).post(`/cases/${ours.caseNumber}/comments`, { body: 'Among ourselves.', internal: true }).expect(201);
  mine = ours.customerId;
  theirs = (await belongingsOf(desk, 'other-csm', 'THEIRS')).customerId;
  await eventually(() => look(desk, 'SELECT 1 FROM live_message WHERE customer_id = $1 LIMIT 1', [theirs]), ({ length }) => length === 1);
}, 120_000);
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

  it('is not passed by anybody: neither the login nor the two roles are above it, and the roles are taken, not inherited', async () => {
    const roles = await desk.database.query(`
      SELECT CASE rolname WHEN current_user THEN 'login' ELSE rolname END AS name, rolsuper OR rolbypassrls AS above, rolcanlogin AS enters
      FROM pg_roles WHERE rolname IN (current_user, 'desk_customer', 'desk_staff') ORDER BY enters, name`);
    expect(roles).toEqual([
      { name: 'desk_customer', above: false, enters: false }, { name: 'desk_staff', above: false, enters: false }, { name: 'login', above: false, enters: true },
    ]);
    const [inherits] = await desk.database.query(`SELECT pg_has_role(current_user, 'desk_staff', 'USAGE') AS staff, pg_has_role(current_user, 'desk_customer', 'USAGE') AS customer`);
    expect(inherits).toEqual({ staff: false, customer: false });
  });

  it('is not needed where a table hangs on a customer’s without saying whose it is: the customer’s role may not read it', async () => {
    const hanging = await look<{ table: string }>(desk, `
      SELECT DISTINCT f.conrelid::regclass::text AS "table" FROM pg_constraint f
      WHERE f.contype = 'f' AND f.confrelid::regclass::text = ANY($1) AND NOT f.conrelid::regclass::text = ANY($1) ORDER BY 1`, [own.map(({ table }) => table)]);
    expect(hanging.map(({ table }) => table)).toEqual(expect.arrayContaining(['session', 'credential', 'delivery']));
    const open = await Promise.all(hanging.map(async ({ table }) => ((await readable(customer(mine), table)) ? table : null)));
    // A queue is the provider's, and so is the person who leads it.
    expect(open.filter((table) => table !== null)).toEqual(['queue']);
  });

  it('shows nothing to a transaction without an actor', async () => {
    for (const { table } of own) expect([table, (await desk.database.query(`SELECT count(*)::int AS count FROM ${table}`))[0].count]).toEqual([table, 0]);
  });

  it('shows a customer its own rows and no others, in every table it may read', async () => {
    for (const { table, column } of own) {
      // Without rows of both nothing is proven: a new table gets some in test/support/belongings.ts.
      const owners = async (who: Actor) => (await unit.run(who, ({ tx }) => tx.query<{ owner: string }[]>(`SELECT DISTINCT ${column} AS owner FROM ${table}`))).map(({ owner }) => owner);
      expect([table, await owners(THE_DESK)]).toEqual([table, expect.arrayContaining([mine, theirs])]);
      expect([table, await readable(customer(mine), table)]).toEqual([table, true]);
      expect([table, await owners(customer(mine))]).toEqual([table, [mine]]);
    }
  });

  it('keeps from a customer what is said among the provider', async () => {
    const withAudience = await look<{ table: string }>(desk, `SELECT table_name AS "table" FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'audience' ORDER BY 1`);
    expect(withAudience.length).toBeGreaterThan(1);
    for (const { table } of withAudience) {
      const audiences = (who: Actor) => unit.run(who, ({ tx }) => tx.query(`SELECT DISTINCT audience FROM ${table} ORDER BY 1`));
      expect([table, await audiences(THE_DESK)]).toEqual([table, [{ audience: 'customer' }, { audience: 'provider' }]]);
      expect([table, await audiences(customer(mine))]).toEqual([table, [{ audience: 'customer' }]]);
    }
  });

  it('shows a customer nothing of the views either that is not its own', async () => {
    for (const view of ['work_order_now', 'location_now']) {
      const rows = await unit.run(customer(theirs), ({ tx }) => tx.query<{ customer_id: string }[]>(`SELECT customer_id FROM ${view}`));
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every(({ customer_id: owner }) => owner === theirs)).toBe(true);
    }
  });

  it('lets a customer write its cases and their record and nothing else, and nothing of another, whatever the statement says', async () => {
    const writes = await look<{ table: string; may: string }>(desk, `
      SELECT c.relname AS "table", string_agg(given.privilege_type, ', ' ORDER BY given.privilege_type) AS may
      FROM pg_class c CROSS JOIN LATERAL aclexplode(c.relacl) AS given
      WHERE c.relkind IN ('r', 'v') AND given.grantee = 'desk_customer'::regrole AND given.privilege_type <> 'SELECT' GROUP BY 1 ORDER BY 1`);
    expect(writes).toEqual([{ table: 'case_event', may: 'INSERT' }, { table: 'support_case', may: 'INSERT, UPDATE' }]);

    const asMine = (sql: string, parameters: string[]) => unit.run(customer(mine), ({ tx }) => tx.query<unknown>(sql, parameters));
    for (const { table } of writes) {
      await expect(asMine(`INSERT INTO ${table} (customer_id) VALUES ($1)`, [theirs])).rejects.toThrow('row-level security');
      await expect(asMine(`INSERT INTO ${table} (customer_id) VALUES ($1)`, [mine])).rejects.not.toThrow('row-level security');
    }
    expect(await asMine(`UPDATE support_case SET title = 'taken' WHERE customer_id = $1`, [theirs])).toEqual([[], 0]);
    await expect(asMine('UPDATE support_case SET customer_id = $1', [theirs])).rejects.toThrow('row-level security');
  });

  it('leaves nothing behind in a pooled connection, whether it was committed or broken off: the next transaction is nobody again', async () => {
    const alone = await deskDataSource(desk.config.databaseUrl, 1).initialize();
    const one = new UnitOfWork(alone);
    const connection = async (): Promise<number> => (await alone.query('SELECT pg_backend_pid() AS pid'))[0].pid;
    const nobody = async () => expect((await alone.query(`SELECT current_user = session_user AS nobody, current_setting('desk.customer', true) AS customer, (SELECT count(*)::int FROM customer) AS seen`))[0])
      .toEqual({ nobody: true, customer: '', seen: 0 });
    try {
      const used = await connection();
      await one.run(customer(mine), ({ tx }) => tx.query('SELECT 1'));
      await nobody();
      await expect(one.run(customer(mine), () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
      await nobody();
      await expect(one.run(customer(mine), ({ tx }) => tx.query('SELECT 1 / 0'))).rejects.toThrow('division by zero');
      await nobody();
      expect(await one.run(customer(theirs), ({ tx }) => tx.query('SELECT id FROM customer'))).toEqual([{ id: theirs }]);
      expect(await one.run(THE_DESK, ({ tx }) => tx.query(`SELECT current_setting('desk.customer') AS customer`))).toEqual([{ customer: '' }]);
      expect(await connection()).toBe(used);
    } finally {
      await alone.destroy();
    }
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
