import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { io, type Socket } from 'socket.io-client';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { createDesk, openDatabase } from '../../src/desk.js';
import { readConfig, type DeskConfig } from '../../src/platform/config/desk-config.js';

/** Whom a test signs in as: the demonstration's cast. */
export type As = 'csm' | 'contact' | 'information' | 'intake' | 'engineer' | 'lead' | 'critsit' | 'sdm' | 'admin' | 'other-csm';

/** A desk of the test's own: a fresh database, real PostgreSQL and Redis, HTTP and sockets on loopback. */
export interface TestDesk {
  app: NestExpressApplication;
  url: string;
  database: DataSource;
  config: DeskConfig;
  /** Requests as one of the cast. */
  as(who: As): Promise<Caller>;
  /** Moves the desk's time forward. */
  advance(minutes: number): Promise<void>;
  live(token: string): Promise<Socket>;
  close(): Promise<void>;
}

export interface Caller {
  token: string;
  get(path: string): request.Test;
  post(path: string, body?: object): request.Test;
}

const API = '/api/v1';

/** The environment of a desk on a database of its own, made from what the test command provides. */
export async function freshEnvironment(): Promise<NodeJS.ProcessEnv & { DATABASE_URL: string; REDIS_URL: string }> {
  const server = process.env.TEST_DATABASE_URL;
  const redis = process.env.TEST_REDIS_URL;
  if (!server || !redis) throw new Error('This test needs PostgreSQL and Redis: run it by `npm test`.');
  const name = `desk_${randomUUID().replaceAll('-', '')}`;
  const maintenance = await new DataSource({ type: 'postgres', url: server }).initialize();
  await maintenance.query(`CREATE DATABASE ${name}`);
  await maintenance.destroy();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { DATABASE_URL: url.toString(), REDIS_URL: redis, REDIS_PREFIX: name, PORT: '0', DESK_DEMO: 'on', DESK_RATE_LIMIT: 'off', LOG_LEVEL: 'silent' };
}

/** Starts a desk in this process. @param overrides of its environment, such as `ROLE` or an empty `REDIS_URL` */
export async function startDesk(overrides: NodeJS.ProcessEnv = {}): Promise<TestDesk> {
  const config = readConfig({ ...(await freshEnvironment()), ...overrides });
  const database = await openDatabase(config);
  const app = await createDesk(config, database);
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  const sockets: Socket[] = [];
  const demo = (path: string, body: object) => request(url).post(`${API}/demo/${path}`).send(body);

  return {
    app, url, database, config,
    as: async (who) => callerOf(url, (await demo('sign-in', { as: who }).expect(200)).body.token),
    advance: async (minutes) => void (await demo('clock', { advanceMinutes: minutes }).expect(200)),
    live: async (token) => {
      const socket = io(`${url}/live`, { auth: { token }, transports: ['websocket'], reconnection: false });
      sockets.push(socket);
      await new Promise<void>((resolve, reject) => {
        socket.once('connect', resolve);
        socket.once('connect_error', reject);
      });
      return socket;
    },
    close: async () => {
      for (const socket of sockets) socket.disconnect();
      await app.close();
    },
  };
}

function callerOf(url: string, token: string): Caller {
  return {
    token,
    get: (path) => request(url).get(`${API}${path}`).set('Authorization', `Bearer ${token}`),
    post: (path, body = {}) => request(url).post(`${API}${path}`).set('Authorization', `Bearer ${token}`).send(body),
  };
}

/** What a case of the first customer is opened under, as its own customer support manager sees it. */
export async function openingOf(csm: Caller): Promise<Record<'workOrderId' | 'locationId' | 'contactId' | 'productId', string>> {
  const workOrders = await csm.get('/work-orders').expect(200);
  const { id: workOrderId } = workOrders.body.items[0];
  const { locations, contacts } = (await csm.get(`/work-orders/${workOrderId}`).expect(200)).body;
  const { id: productId } = (await csm.get('/products').expect(200)).body.items[0];
  return { workOrderId, locationId: locations[0].id, contactId: contacts[0].id, productId };
}

/** A case to open, with what a test does not care about filled in. */
export function aCase(under: Record<string, string>, given: object = {}): object {
  return {
    ...under, channel: 'phone', requestedSeverity: 'A', environment: 'production', callerVerification: 'pin',
    title: 'Nothing can be saved', description: 'Every save ends with an error.', businessImpact: 'The plant stands still.', ...given,
  };
}

/** Waits until a condition holds, looking often; fails with what was last seen. For what happens in another process or loop. */
export async function eventually<T>(look: () => Promise<T>, holds: (seen: T) => boolean, withinMs = 30_000): Promise<T> {
  const end = performance.now() + withinMs;
  for (;;) {
    const seen = await look();
    if (holds(seen)) return seen;
    if (performance.now() > end) throw new Error(`It did not come about within ${withinMs} ms. Last seen: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => { setTimeout(resolve, 25); });
  }
}
