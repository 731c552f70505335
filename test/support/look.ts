import { THE_DESK, UnitOfWork } from '../../src/platform/database/index.js';
import type { TestDesk } from './desk.js';

/** Rows of the desk's own tables, as the desk itself sees them. */
export function look<Row>(desk: TestDesk, sql: string, parameters: unknown[] = []): Promise<Row[]> {
  return desk.app.get(UnitOfWork).run(THE_DESK, ({ tx }) => tx.query<Row[]>(sql, parameters));
}
