/** One process of the storm: charges cases of one work order, all at once. Its orders come as a line of JSON, and then a line to go. */
import { createInterface } from 'node:readline';
import { createDesk, openDatabase } from '../../dist/src/desk.js';
import { LedgerService } from '../../dist/src/hours/index.js';
import { readConfig } from '../../dist/src/platform/config/desk-config.js';
import { THE_DESK, UnitOfWork } from '../../dist/src/platform/database/index.js';

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const { workOrderId, locationId, charges, hands } = JSON.parse((await lines.next()).value);
const config = readConfig(process.env);
const app = await createDesk(config, await openDatabase(config));
const [unit, ledger] = [app.get(UnitOfWork), app.get(LedgerService)];
process.stdout.write('ready\n');
await lines.next();

let next = 0;
const hand = async () => {
  for (let i = next++; i < charges.length; i = next++) {
    const { caseId, minutes } = charges[i];
    await unit.run(THE_DESK, (work) => ledger.charge(work, {
      workOrderId, locationId, kind: 'prs', caseId, caseNumber: 'C-1', workOrderVersion: 1, minutes, key: `storm/${caseId}`, happenedAt: 1, rule: 'HRS-1', reason: 'Labour.',
    }));
  }
};
const began = performance.now();
await Promise.all(Array.from({ length: hands }, hand));
process.stdout.write(`done ${Math.round(performance.now() - began)}\n`);
process.stdin.destroy();
await app.close();
