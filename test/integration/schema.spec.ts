import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { deskDataSource } from '../../src/data-source.js';
import { MIGRATIONS } from '../../migrations/index.js';
import { THE_DESK, UnitOfWork } from '../../src/platform/database/index.js';
import { aCase, freshEnvironment, openingOf, startDesk } from '../support/desk.js';

/** What the migrations make by hand beside the entities' tables: TypeORM knows nothing of it, and must not drop it. */
const BY_HAND = {
  functions: ['case_event_stands', 'desk_now', 'ledger_stands', 'ledger_sums_to_zero'],
  indexes: ['CREATE UNIQUE INDEX person_email ON public.person USING btree (lower(email))'],
  sequences: ['case_number'],
  tables: ['desk_clock', 'migration'],
  views: ['location_now', 'work_order_now'],
  triggers: ['case_event_stands', 'ledger_entry_stands', 'ledger_entry_sums_to_zero', 'ledger_posting_stands'],
};

let database: DataSource;

beforeAll(async () => {
  database = await deskDataSource((await freshEnvironment()).DATABASE_URL, 2).initialize();
  await database.runMigrations();
});
afterAll(() => database.destroy());

const names = async (sql: string): Promise<string[]> => (await database.query<{ name: string }[]>(sql)).map(({ name }) => name).sort();
const relations = (kind: string) => names(
  `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = '${kind}'
     AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype IN ('a', 'i', 'e'))`);

/** Every part of the entities' tables as PostgreSQL itself writes it down: columns, constraints, indexes, their conditions included. */
const SPELT_OUT = `
  SELECT format('%s.%s %s%s%s%s', a.attrelid::regclass, a.attname, format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN ' NOT NULL' END,
    ' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), ' IDENTITY ' || NULLIF(a.attidentity::text, '')) AS name
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relname = ANY($1) LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
  WHERE a.attnum > 0 AND NOT a.attisdropped
  UNION ALL SELECT format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint WHERE conrelid::regclass::text = ANY($1) AND contype NOT IN ('n', 't')
  UNION ALL SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid::regclass::text = ANY($1)`;

/** What every version of the schema has had a place for. */
const KEPT = [
  'SELECT number, title, state, severity_set, opened_at FROM support_case ORDER BY number',
  'SELECT id, state, due_at, receipt FROM clock ORDER BY id',
  'SELECT case_id, type, at, data FROM case_event ORDER BY id',
  `SELECT number, terms->'startsOn' AS starts, terms->'endsOn' AS ends, sdm_id FROM work_order_now ORDER BY number`,
  'SELECT id, name, country, calendar_id, host, support_phone FROM location_now ORDER BY id',
  'SELECT name, email, roles FROM person ORDER BY email',
];

describe('the schema', () => {
  it('is what the entities say: the schema builder finds nothing left to change', async () => {
    const { upQueries } = await database.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('is what the entities say in what the schema builder does not compare: the text of checks, the conditions of indexes', async () => {
    const madeOfEntities = await deskDataSource((await freshEnvironment()).DATABASE_URL, 2).initialize();
    try {
      await madeOfEntities.query('CREATE SEQUENCE case_number');
      await madeOfEntities.synchronize();
      const tables = database.entityMetadatas.map(({ tableName }) => tableName);
      const spelt = async (of: DataSource) => (await of.query<{ name: string }[]>(SPELT_OUT, [tables])).map(({ name }) => name).sort();
      const [migrated, made] = [await spelt(database), await spelt(madeOfEntities)];
      expect(made.length).toBeGreaterThan(300);
      expect(migrated.filter((each) => !made.includes(each))).toEqual(BY_HAND.indexes);
      expect(made.filter((each) => !migrated.includes(each))).toEqual([]);
    } finally {
      await madeOfEntities.destroy();
    }
  });

  it('has, beside the entities’ tables, exactly the objects listed here', async () => {
    const known = database.entityMetadatas.map(({ tableName }) => tableName);
    const tables = await relations('r');
    expect(tables.filter((table) => !known.includes(table))).toEqual(BY_HAND.tables);
    expect(known.filter((table) => !tables.includes(table))).toEqual([]);
    expect(await relations('v')).toEqual(BY_HAND.views);
    expect(await relations('S')).toEqual(BY_HAND.sequences);
    expect(await names(`SELECT proname AS name FROM pg_proc p WHERE pronamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`)).toEqual(BY_HAND.functions);
    expect(await names(`SELECT tgname AS name FROM pg_trigger WHERE NOT tgisinternal`)).toEqual(BY_HAND.triggers);
  });

  it('goes back step by step to nothing but the log of migrations, and forward again', async () => {
    for (const _ of MIGRATIONS) await database.undoLastMigration();
    expect(await relations('r')).toEqual(['migration']);
    expect([...(await relations('v')), ...(await relations('S')), ...(await names(`SELECT proname AS name FROM pg_proc p WHERE pronamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`))]).toEqual([]);
    await database.runMigrations();
    expect((await database.driver.createSchemaBuilder().log()).upQueries).toEqual([]);
  });

  it('with a desk’s data in it: back to the first tables and forward again, its cases, promises and contracts are what they were', async () => {
    const environment = await freshEnvironment();
    await (await startDesk(environment)).close();
    const kept = await deskDataSource(environment.DATABASE_URL, 2).initialize();
    try {
      const record = () => new UnitOfWork(kept).run(THE_DESK, async ({ tx }) => {
        const rows: unknown[][] = [];
        for (const sql of KEPT) rows.push(await tx.query<unknown[]>(sql));
        return rows;
      });
      const before = await record();
      for (const rows of before) expect(rows.length).toBeGreaterThan(2);
      for (const _ of MIGRATIONS.slice(1)) await kept.undoLastMigration();
      await kept.runMigrations();
      expect(await record()).toEqual(before);
    } finally {
      await kept.destroy();
    }
    const again = await startDesk(environment);
    try {
      const csm = await again.as('csm');
      await csm.post('/cases', aCase(await openingOf(csm), { channel: 'web', requestedSeverity: 'C', callerVerification: undefined })).expect(201);
    } finally {
      await again.close();
    }
  }, 120_000);
});
