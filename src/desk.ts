import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import compression from 'compression';
import express from 'express';
import helmet from 'helmet';
import { Logger } from 'nestjs-pino';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import { ConfigProblem, type DeskConfig } from './platform/config/desk-config.js';
import { UpCalls } from './platform/events/up-calls.js';
import { IdempotencyInterceptor } from './platform/http/idempotency.interceptor.js';
import { withKeys } from './platform/http/openapi.js';
import { limitRate } from './platform/http/rate-limit.js';
import { ProblemFilter } from './platform/http/problem.filter.js';
import { refuseNul, validation } from './platform/http/validation.js';
import { deskDataSource } from './data-source.js';

const MIGRATION_LOCK = 7_003_000;

/** Connects to the database and brings its tables up to date; several processes may do so at once. */
export async function openDatabase(config: DeskConfig): Promise<DataSource> {
  const dataSource = await deskDataSource(config.databaseUrl, config.databasePoolSize).initialize();
  try {
    await migrate(dataSource);
    await refuseMovedClock(config, dataSource);
  } catch (problem) {
    await dataSource.destroy();
    throw problem;
  }
  return dataSource;
}

async function migrate(dataSource: DataSource): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await dataSource.runMigrations();
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await runner.release();
  }
}

/** A database whose time was ever moved may not serve for real (design, decision 4). */
async function refuseMovedClock(config: DeskConfig, dataSource: DataSource): Promise<void> {
  if (config.demo) return;
  const moved = await dataSource.transaction(async (tx) => {
    await tx.query(`SELECT set_config('role', 'desk_staff', true)`);
    const [row] = await tx.query<{ moved: boolean }[]>('SELECT moved FROM desk_clock');
    return row!.moved;
  });
  if (moved) throw new ConfigProblem('This database was used for a demonstration and its time was moved. Start with DESK_DEMO=on, or give a fresh database (DESK_DATA_DIR or DATABASE_URL).');
}

/** The desk as one process: HTTP, sockets and, by role, the worker's duties. Not listening yet. */
export async function createDesk(config: DeskConfig, dataSource: DataSource): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config, dataSource), { bufferLogs: true, bodyParser: false });
  app.useLogger(app.get(Logger));
  app.set('trust proxy', config.proxies);
  app.useWebSocketAdapter(new IoAdapter(app));
  app.use(helmet({ contentSecurityPolicy: { directives: { 'upgrade-insecure-requests': null } } }));
  app.use(compression());
  app.use('/api', neverCached);
  if (config.rateLimit) app.use('/api', limitRate());
  app.use('/api', refuseNul);
  app.useBodyParser('json', { limit: '1mb' });
  app.setGlobalPrefix('api/v1', { exclude: ['healthz', 'readyz', 'metrics', 'api/v1/desk'] });
  app.useGlobalPipes(validation());
  app.useGlobalInterceptors(app.get(IdempotencyInterceptor));
  app.useGlobalFilters(new ProblemFilter());
  app.enableShutdownHooks();
  if (config.webRoot) serveWeb(app, config.webRoot);
  const document = new DocumentBuilder().setTitle('Critsit').setDescription('Ticketing and escalation for Premier severity response.').setVersion('1').addBearerAuth().build();
  SwaggerModule.setup('api/docs', app, () => withKeys(SwaggerModule.createDocument(app, document)), { jsonDocumentUrl: 'api/docs.json' });
  await app.init();
  app.get(UpCalls).checkComplete();
  return app;
}

/** An answer is true for its asker, now. (A case's ETag is its version, which its clocks and escalations do not raise.) */
function neverCached(_: express.Request, response: express.Response, next: express.NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}

/** The built web application; every path that is not the server's own is one of its pages. */
function serveWeb(app: NestExpressApplication, root: string): void {
  app.use('/assets', express.static(join(root, 'assets'), { index: false, immutable: true, maxAge: '1y' }));
  app.use('/docs/rules.md', (_: express.Request, response: express.Response) => response.sendFile(join(root, 'docs/rules.html')));
  app.use(express.static(root, { index: false, maxAge: '1h' }));
  app.use((request: express.Request, response: express.Response, next: express.NextFunction) => {
    const page = /^(GET|HEAD)$/.test(request.method) && request.accepts('html') && !/^\/(api|socket\.io|healthz|readyz|metrics)(\/|$|\?)/.test(request.url);
    if (page) response.sendFile(join(root, 'index.html'), { maxAge: 0 });
    else next();
  });
}
