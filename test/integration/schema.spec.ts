import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { deskDataSource } from '../../src/data-source.js';
import { MIGRATIONS } from '../../migrations/index.js';
import { freshEnvironment } from '../support/desk.js';

/** What the migrations make by hand beside the entities' tables: TypeORM knows nothing of it, and must not drop it. */
const BY_HAND = {
  functions: ['desk_now'],
  sequences: ['case_number'],
  tables: ['desk_clock', 'migration'],
  views: ['location_now', 'work_order_now'],
  triggers: [] as string[],
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

describe('the schema', () => {
  it('is what the entities say: the schema builder finds nothing left to change', async () => {
    const { upQueries } = await database.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
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
});
