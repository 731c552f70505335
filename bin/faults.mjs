import './lib/node-version.mjs';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureBuild } from './lib/build.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { run } from './lib/lifetime.mjs';
import { root } from './lib/paths.mjs';
import { Failure, sentence, step } from './lib/say.mjs';

const LONG = { stoppedMs: 90_000, downMs: 65_000 };
const SHORT = { stoppedMs: 3_000, downMs: 2_000 };
/** Every so many runs of a long campaign things last as long as they may. */
const LONG_EVERY = 20;

function readArguments(args) {
  const options = { runs: 3, seed: Math.trunc(Math.random() * 2 ** 31), report: join(root, '.data/faults/report.json') };
  for (let i = 0; i < args.length; i += 2) {
    const name = args[i]?.replace(/^--/, '');
    if (!(name in options) || args[i + 1] === undefined) throw new Failure('Say it like: npm run faults -- --runs 1000 --seed 7 --report report.json');
    options[name] = name === 'report' ? args[i + 1] : Number(args[i + 1]);
  }
  if (!Number.isInteger(options.runs) || options.runs < 1 || !Number.isInteger(options.seed)) throw new Failure('--runs and --seed take whole numbers.');
  return options;
}

const share = (sorted, part) => (sorted.length === 0 ? 0 : sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)]);

function reportOf(results, seconds) {
  const lags = results.flatMap((each) => each.lags).sort((a, b) => a - b);
  const sum = (of) => results.reduce((all, each) => all + of(each), 0);
  const injected = {};
  for (const what of results.flatMap((each) => each.injected)) injected[what] = (injected[what] ?? 0) + 1;
  return {
    runs: results.length, seconds: Math.round(seconds), cases: sum((each) => each.cases), faultsInjected: sum((each) => each.injected.length), stepsFired: sum((each) => each.fired),
    lagMs: { p50: Math.round(share(lags, 0.5)), p99: Math.round(share(lags, 0.99)), max: Math.round(share(lags, 1)) },
    late: lags.filter((lag) => lag > 60_000).length, lost: sum((each) => each.lost), duplicated: sum((each) => each.duplicated),
    broken: results.filter(({ faults }) => faults.length > 0).map(({ seed, faults }) => ({ seed, faults })), injected,
  };
}

const table = (rows) => rows.map(([name, value]) => `${name.padEnd(34)} ${String(value).padStart(10)}`).join('\n');

function show(report) {
  const { runs, seconds, cases, faultsInjected, stepsFired, lagMs, late, lost, duplicated, broken, injected } = report;
  sentence(`\n${table([['runs', runs], ['seconds', seconds], ['cases', cases], ['faults injected', faultsInjected], ['steps fired', stepsFired],
    ['lag p50, ms', lagMs.p50], ['lag p99, ms', lagMs.p99], ['lag max, ms', lagMs.max], ['late (over 60 s)', late], ['lost', lost], ['duplicated', duplicated], ['runs with a broken promise', broken.length]])}`);
  sentence(`\n${table(Object.entries(injected).sort())}`);
}

async function main() {
  const options = readArguments(process.argv.slice(2));
  await ensureDependencies();
  await ensureBuild();
  const { openHouse } = await import('../test/faults/campaign/house.mjs');
  const { peopleOf, runOnce } = await import('../test/faults/campaign/run.mjs');
  const began = performance.now();
  let house;
  let people;
  await step('the house', async () => {
    house = await openHouse();
    people = await peopleOf(house);
    return 'PostgreSQL, Redis, a mail server, 2 processes that answer, 3 that work';
  });
  const results = [];
  for (let i = 0; i < options.runs; i += 1) {
    const seed = options.seed + i;
    await step(`seed ${seed}`, async () => {
      const result = await runOnce(house, people, seed, i % LONG_EVERY === LONG_EVERY - 1 ? LONG : SHORT);
      results.push(result);
      for (const fault of result.faults) sentence(`  BROKEN: ${fault}`);
      return `${result.fired} fired, ${result.faults.length === 0 ? 'all as promised' : `${result.faults.length} faults`} (${result.injected.join(', ')})`;
    });
  }
  const report = { seed: options.seed, ...reportOf(results, (performance.now() - began) / 1_000) };
  mkdirSync(dirname(options.report), { recursive: true });
  writeFileSync(options.report, `${JSON.stringify(report, null, 2)}\n`);
  show(report);
  if (report.broken.length === 0) {
    sentence(`\nEvery step fired once. The report is in ${options.report}.`);
    return 0;
  }
  sentence(`\nPromises were broken. To see one again: npm run faults -- --runs 1 --seed ${report.broken[0].seed}`);
  return 1;
}

await run(main, { interrupted: 130 });
