import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { ConfigProblem, readConfig } from './platform/config/desk-config.js';
import { createDesk, openDatabase } from './desk.js';
import { ReplayAgreements, runReplayCommand } from './replay/index.js';

class UsageProblem extends Error {}

/** The commands of `npx critsit`, on a desk that is put together like any other but serves nobody. */
const COMMANDS: Record<string, (args: string[]) => Promise<number>> = { replay };

async function replay(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args, allowPositionals: true, options: { 'work-order': { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const [input, ...more] = positionals;
  if (input === undefined || more.length > 0) throw new UsageProblem('Give one file: critsit replay FILE.csv [--work-order ID] [--json].');
  const workOrder = values['work-order'] ?? null;
  const agreement = await agreementOf(workOrder);
  if (!agreement) throw new UsageProblem(workOrder === null ? 'This desk has no work order to replay under yet.' : `This desk has no work order ${workOrder}.`);
  return runReplayCommand({ input, agreement, json: values.json, out: process.stdout, err: process.stderr });
}

async function agreementOf(workOrder: string | null) {
  const config = { ...readConfig(process.env), works: false, serves: false, redisUrl: null, webRoot: null, logLevel: 'silent' };
  const desk = await createDesk(config, await openDatabase(config));
  try {
    return await desk.get(ReplayAgreements, { strict: false }).find(workOrder);
  } finally {
    await desk.close();
  }
}

/** What the caller can mend, in one sentence; null for a failure that is ours. */
function sentenceFor(error: unknown): string | null {
  if (error instanceof UsageProblem || error instanceof ConfigProblem) return error.message;
  const { code, message } = error as { code?: string; message?: string };
  return code?.startsWith('ERR_PARSE_ARGS') ? message ?? code : null;
}

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const [name = '', ...args] = process.argv.slice(2);
try {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageProblem(`There is no command ${name}: see critsit --help.`);
  process.exitCode = await command(args);
} catch (error) {
  console.error(sentenceFor(error) ?? error);
  process.exitCode = 1;
}
