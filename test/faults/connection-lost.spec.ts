import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { deskDataSource } from '../../src/data-source.js';

let database: DataSource;

beforeEach(async () => {
  database = await deskDataSource(process.env.TEST_DATABASE_URL!, 2).initialize();
});

afterEach(() => database.destroy());

it('a connection that ends in the moment it is handed out ends nothing but itself (ESC-3)', async () => {
  const pool = (database.driver as unknown as { master: Pool }).master;
  const connection = await pool.connect();
  try {
    expect(() => connection.emit('error', new Error('terminating connection due to administrator command'))).not.toThrow();
  } finally {
    connection.release(true);
  }
  expect(await database.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
});
