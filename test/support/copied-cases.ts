import { THE_DESK, UnitOfWork } from '../../src/platform/database/index.js';
import type { TestDesk } from './desk.js';

/** Copies of one opened case with its clock and steps. @param dueMs from now to the first step of each, as SQL over `n` */
export async function copies(desk: TestDesk, number: string, prefix: string, count: number, dueMs: string): Promise<void> {
  await desk.app.get(UnitOfWork).run(THE_DESK, async ({ tx }) => {
    const made = `(SELECT n, md5($1 || n)::uuid AS id, $1 || n AS number, desk_now() + (${dueMs}) * interval '1 ms' AS first FROM generate_series(1, $2::int) n) m`;
    const parameters = [prefix, count, number];
    const moved = (column: string) => `t.${column} + (m.first - (SELECT min(s.due_at) FROM clock_step s WHERE s.clock_id = t.clock_id AND s.step = 0))`;
    await tx.query(`INSERT INTO support_case SELECT r.* FROM support_case t, ${made},
      LATERAL jsonb_populate_record(NULL::support_case, to_jsonb(t) || jsonb_build_object('id', m.id, 'number', m.number)) r WHERE t.number = $3`, parameters);
    await tx.query(`INSERT INTO clock SELECT r.* FROM (SELECT c.*, c.id AS clock_id FROM clock c JOIN support_case k ON k.id = c.subject_id WHERE k.number = $3 AND c.kind = 'first_response') t, ${made},
      LATERAL jsonb_populate_record(NULL::clock, to_jsonb(t) || jsonb_build_object('id', m.id || '.1', 'subject_id', m.id,
        'started_at', LEAST(${moved('started_at')}, desk_now()), 'due_at', ${moved('due_at')}, 'wake_at', m.first)) r`, parameters);
    await tx.query(`INSERT INTO clock_step SELECT r.* FROM (SELECT s.* FROM clock_step s JOIN clock c ON c.id = s.clock_id JOIN support_case k ON k.id = c.subject_id WHERE k.number = $3 AND c.kind = 'first_response') t, ${made},
      LATERAL jsonb_populate_record(NULL::clock_step, to_jsonb(t) || jsonb_build_object('clock_id', m.id || '.1', 'due_at', ${moved('due_at')})) r`, parameters);
  });
  await desk.database.query('ANALYZE support_case, clock, clock_step').catch(() => undefined);
}
