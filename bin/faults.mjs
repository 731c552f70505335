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
  const options = { runs: 3, houses: 1, seed: Math.trunc(Math.random() * 2 ** 31), report: join(root, '.data/faults/report.json') };
  for (let i = 0; i < args.length; i += 2) {
    const name = args[i]?.replace(/^--/, '');
    if (!(name in options) || args[i + 1] === undefined) throw new Failure('Say it like: npm run faults -- --runs 1000 --seed 7 --houses 2 --report report.json');
    options[name] = name === 'report' ? args[i + 1] : Number(args[i + 1]);
  }
  if (!(options.runs >= 1 && options.houses >= 1 && [options.runs, options.houses, options.seed].every(Number.isInteger))) throw new Failure('--runs, --houses and --seed take whole numbers.');
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

const oneRun = async (runOnce, house, people, seed, durations) => {
  let result;
  await step(`seed ${seed}`, async () => {
    result = await runOnce(house, people, seed, durations);
    for (const fault of result.faults) sentence(`  BROKEN: ${fault}`);
    return `${result.fired} fired, ${result.faults.length === 0 ? 'all as promised' : `${result.faults.length} faults`} (${result.injected.join(', ')})`;
  });
  return result;
};

/** After every run: a campaign that is ended early leaves what it found. */
function write(file, report) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
}

async function main() {
  const options = readArguments(process.argv.slice(2));
  await ensureDependencies();
  await ensureBuild();
  const { openHouse } = await import('../test/faults/campaign/house.mjs');
  const { peopleOf, runOnce } = await import('../test/faults/campaign/run.mjs');
  const began = performance.now();
  const houses = [];
  await step('the house', async () => {
    for (let i = 0; i < options.houses; i += 1) houses.push(await openHouse());
    return `PostgreSQL, Redis, a mail server, 2 processes that answer, 3 that work${options.houses === 1 ? '' : `; ${options.houses} of it`}`;
  });
  const results = [];
  const report = () => ({ seed: options.seed, ...reportOf(results, (performance.now() - began) / 1_000) });
  let next = 0;
  const live = async (house) => {
    const people = await peopleOf(house);
    for (let i = next++; i < options.runs; i = next++) {
      results.push(await oneRun(runOnce, house, people, options.seed + i, i % LONG_EVERY === LONG_EVERY - 1 ? LONG : SHORT));
      write(options.report, report());
    }
  };
  await Promise.all(houses.map(live));
  return conclude(report(), options);
}

function conclude(report, options) {
  show(report);
  if (report.broken.length === 0) {
    sentence(`\nEvery step fired once. The report is in ${options.report}.`);
    return 0;
  }
  sentence(`\nPromises were broken. To see one again: npm run faults -- --runs 1 --seed ${report.broken[0].seed}`);
  return 1;
}

await run(main, { interrupted: 130 });
