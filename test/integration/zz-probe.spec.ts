import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, freshEnvironment, startDesk, type TestDesk, type Caller } from '../support/desk.js';
import { startGate, type Gate } from '../support/gate.js';

let gate: Gate; let desk: TestDesk; let csm: Caller;
beforeAll(async () => {
  const environment = await freshEnvironment();
  gate = await startGate(environment.DATABASE_URL);
  desk = await startDesk({ ...environment, DATABASE_URL: gate.url, DATABASE_POOL: '3' });
  csm = await desk.as('csm');
});
afterAll(async () => { await desk.close(); await gate.close(); }, 60_000);
const asked = async () => { const t = performance.now(); const a = await csm.get('/cases'); return [a.status, Math.round(performance.now() - t), a.body.title, a.headers['retry-after']]; };
const ready = async () => { const a = await fetch(`${desk.url}/readyz`); return [a.status, await a.json()]; };
describe('x', () => {
  it('shut', async () => {
    await gate.shut();
    console.log(JSON.stringify([await asked(), await ready(), await Promise.all([asked(), asked(), asked(), asked(), asked()])]));
    await gate.open();
    await eventually(asked, ([s]) => s === 200);
    console.log(JSON.stringify([await asked(), await ready()]));
  }, 30_000);
  it('hush', async () => {
    await asked();
    gate.hush();
    const all = Promise.all([asked(), asked(), asked(), asked(), asked()]);
    const first = await Promise.race([all, new Promise((r) => setTimeout(() => r('nothing after 20 s'), 20_000))]);
    console.log(JSON.stringify(first));
    await gate.open();
    console.log(JSON.stringify([await all]));
    console.log(JSON.stringify([await asked(), await ready()]));
  }, 60_000);
});
