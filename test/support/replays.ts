import { readFileSync } from 'node:fs';
import request from 'supertest';
import type { TestDesk } from './desk.js';
import { API } from './sign-in.js';

export const SAMPLE_LOG = readFileSync(new URL('../../samples/incident-log.csv', import.meta.url));

/** Logs handed in to a desk, by a token. */
export const replaysOf = ({ url }: Pick<TestDesk, 'url'>, token: string) => ({
  ask: (log: string | Buffer, asked: Record<string, string | number> = {}): request.Test =>
    request(url).post(`${API}/replays`).query(asked).set('Authorization', `Bearer ${token}`).set('Content-Type', 'text/csv').serialize(String).send(log),
});
