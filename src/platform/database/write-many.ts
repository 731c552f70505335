import type { EntityManager, EntityTarget, ObjectLiteral, ValueTransformer } from 'typeorm';

/**
 * Inserts many rows of one table and one shape as one parameter: PostgreSQL reads them in the order given, where a parameter for every value
 * costs more to bind than the rows to write.
 * @param over the key of rows that may be there already and are overwritten
 */
export async function writeMany<Row extends ObjectLiteral>(tx: EntityManager, entity: EntityTarget<Row>, rows: Partial<Row>[], over: string[] = []): Promise<void> {
  if (rows.length === 0) return;
  const { tablePath, columns } = tx.connection.getMetadata(entity);
  const written = columns.filter(({ propertyName }) => propertyName in rows[0]!);
  const names = written.map(({ databaseName }) => `"${databaseName}"`);
  const values = rows.map((row) => Object.fromEntries(written.map(({ databaseName, propertyName, transformer }) => [databaseName, stored(transformer, row[propertyName])])));
  const key = columns.filter(({ propertyName }) => over.includes(propertyName)).map(({ databaseName }) => `"${databaseName}"`);
  const overwritten = names.filter((name) => !key.includes(name)).map((name) => `${name} = EXCLUDED.${name}`);
  await tx.query(
    `INSERT INTO "${tablePath}" (${names.join(', ')}) SELECT ${names.join(', ')} FROM jsonb_populate_recordset(NULL::"${tablePath}", $1::jsonb)`
    + (key.length === 0 ? '' : ` ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${overwritten.join(', ')}`),
    [JSON.stringify(values)]);
}

/** As the table has it; an instant goes as text of its time in UTC. */
function stored(transformer: ValueTransformer | ValueTransformer[] | undefined, value: unknown): unknown {
  return [transformer ?? []].flat().reduce((given, each) => each.to(given) as unknown, value);
}
