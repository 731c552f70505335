import type { EntityManager } from 'typeorm';

/** The next account id of a work order, such as `WO-1001-4`; one that was ever somebody's is not given again (`WHO-2`). */
export async function accountIdFor(tx: EntityManager, { number }: { number: string }): Promise<string> {
  const [{ free }] = await tx.query<[{ free: string }]>(
    `WITH taken AS (SELECT account_id FROM contact WHERE starts_with(account_id, $1 || '-'))
     SELECT $1 || '-' || n AS free FROM generate_series(1, (SELECT count(*) + 1 FROM taken)) n
     WHERE NOT EXISTS (SELECT 1 FROM taken WHERE account_id = $1 || '-' || n) ORDER BY n LIMIT 1`, [number]);
  return free;
}
