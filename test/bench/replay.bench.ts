/**
 * A million rows of an incident log, made while they are read, through the whole replay: how long it takes, and how
 * much memory the process has at each tenth. Once with seven rows an incident, once with one (the most incidents).
 *
 *   npx swc src test -d dist --config-file .swcrc && node dist/test/bench/replay.bench.js
 */
import { performance } from 'node:perf_hooks';
import { publicHolidays } from '../../src/calendar/rules/public-holidays.js';
import { replay, type ReplayTerms } from '../../src/replay/replay.js';
import { ALMATY } from '../support/almaty-terms.js';
import { repeatable } from './lib/measure.js';
import { printTable, writeResult, type Row } from './lib/report.js';

const ROWS = 1_000_000;
const MINUTE = 60_000;
const PRIORITIES = ['1 - Critical', '2 - High', '3 - Moderate', '3 - Moderate', '3 - Moderate', '4 - Low'];
const HEADER = 'number,incident_state,active,opened_at,sys_updated_at,contact_type,location,category,priority,short_description,resolved_at';
const TERMS: ReplayTerms = { ...ALMATY, holidaysFor: (years) => publicHolidays('KZ', null, years) };

const dateOf = (at: number) => {
  const [, year, month, day, time] = /^(\d+)-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(new Date(at).toISOString())!;
  return `${day}-${month}-${year} ${time}`;
};

/** The log in chunks of about 64 KiB; incidents follow one another over two years, each row its own update. */
async function* logOf(rowsEach: number): AsyncGenerator<Buffer> {
  const random = repeatable(1);
  const upTo = (limit: number) => Math.floor(random() * limit);
  const between = (2 * 365 * 24 * 60 * MINUTE) / (ROWS / rowsEach);
  let text = `${HEADER}\n`;
  for (let row = 0; row < ROWS; row += rowsEach) {
    const incident = row / rowsEach;
    const opened = Math.floor((Date.UTC(2023, 0, 1) + incident * between) / MINUTE) * MINUTE;
    const number = `INC${String(incident).padStart(7, '0')}`;
    const resolved = dateOf(opened + 3000 * MINUTE);
    let at = opened;
    for (let i = 0; i < rowsEach; i++) {
      const state = i < 2 && rowsEach > 1 ? 'New' : 'Active';
      const priority = PRIORITIES[i === 0 || random() < 0.1 ? upTo(6) : 2]!;
      at += upTo(90) * MINUTE;
      text += `${number},${state},TRUE,${dateOf(opened)},${dateOf(at)},Phone,Almaty,Network,${priority},"Slow, again",${resolved}\n`;
    }
    if (text.length < 65_536) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}

async function run(rowsEach: number): Promise<Row[]> {
  const began = performance.now();
  const samples: Row[] = [];
  const { incidents } = await replay(logOf(rowsEach), TERMS, ({ rows }) => {
    if (rows < (samples.length + 1) * (ROWS / 10)) return;
    const memory = process.memoryUsage();
    const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    samples.push({ rows, seconds, 'RSS, MiB': megabytes(memory.rss), 'heap used, MiB': megabytes(memory.heapUsed) });
  });
  printTable(`${incidents.toLocaleString('en-US')} incidents of ${rowsEach} row(s)`, samples);
  return samples;
}

const result = { sevenRowsEach: await run(7), oneRowEach: await run(1) };
console.log(`\nwritten to ${writeResult('replay', result)}`);
