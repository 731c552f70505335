import type { EventEmitter } from 'node:events';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../migrations/index.js';
import { ENTITIES } from './entities.js';
import { SnakeNaming } from './platform/database/snake-naming.js';

/** The desk's database, as the migrations make it. The time limits keep a lost connection from holding a request for ever. */
export function deskDataSource(url: string, poolSize: number): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    poolSize,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTableName: 'migration',
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    migrationsTransactionMode: 'each',
    applicationName: 'critsit',
    connectTimeoutMS: 5_000,
    extra: { options: '-c timezone=UTC', keepAlive: true, onConnect: outliveItsEnd },
  });
}

/**
 * PostgreSQL may hang up in the moment between the pool's listening to a connection and TypeORM's: an 'error' that
 * nobody hears ends the process (`ESC-3`). Who uses the connection is told by its next query, which fails.
 */
function outliveItsEnd(connection: EventEmitter): void {
  connection.on('error', () => {});
}
