import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { isEmail } from 'class-validator';
import { ConfigProblem, readConfig, type DeskConfig } from './platform/config/desk-config.js';
import { Problem } from './platform/http/index.js';
import { createDesk, openDatabase } from './desk.js';
import { invitationLink, RescueService } from './identity/index.js';
import { HistoryLoader, jsonReport, loadReport, ReplayAgreements, runOnLog, runReplayCommand } from './replay/index.js';

class UsageProblem extends Error {}

/** The commands of `npx critsit`, on a desk that is put together like any other but serves nobody. */
const COMMANDS: Record<string, (args: string[]) => Promise<number>> = { replay, admin };

async function replay(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args, allowPositionals: true, options: {
      'work-order': { type: 'string' }, json: { type: 'boolean', default: false }, load: { type: 'boolean', default: false }, product: { type: 'string' },
    },
  });
  const [input, ...more] = positionals;
  if (input === undefined || more.length > 0) throw new UsageProblem('Give one file: critsit replay FILE.csv [--work-order ID] [--json] [--load [--product NAME]].');
  if (values.product !== undefined && !values.load) throw new UsageProblem('--product says what the cases of --load were about.');
  const workOrder = values['work-order'] ?? null;
  if (values.load) return load(input, { workOrder, product: values.product ?? null }, values.json);
  const agreement = await agreementOf(workOrder);
  if (!agreement) throw noWorkOrder(workOrder);
  return runReplayCommand({ input, agreement, json: values.json, out: process.stdout, err: process.stderr });
}

/** Keeps a log's cases as history, so that reports have a past. */
async function load(input: string, asked: { workOrder: string | null; product: string | null }, json: boolean): Promise<number> {
  const config = quietConfig();
  const desk = await createDesk(config, await openDatabase(config));
  try {
    return await runOnLog({ input, out: process.stdout, err: process.stderr }, async (bytes, onProgress) => {
      const loaded = await desk.get(HistoryLoader, { strict: false }).load(bytes, asked, onProgress);
      if (!loaded) throw noWorkOrder(asked.workOrder);
      return json ? jsonReport(loaded) : loadReport(loaded);
    });
  } finally {
    await desk.close();
  }
}

const noWorkOrder = (workOrder: string | null): UsageProblem =>
  new UsageProblem(workOrder === null ? 'This desk has no work order to replay under yet.' : `This desk has no work order ${workOrder}.`);

/** The configuration of a desk that serves nobody. */
const quietConfig = (): DeskConfig => ({ ...readConfig(process.env), works: false, serves: false, redisUrl: null, webRoot: null, logLevel: 'silent' });

const ADMIN_USAGE = 'critsit admin EMAIL [--name NAME] [--reset-second-factor]';

async function admin(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args, allowPositionals: true, options: { name: { type: 'string' }, 'reset-second-factor': { type: 'boolean', default: false } },
  });
  const [email, ...more] = positionals;
  if (email === undefined || more.length > 0 || !isEmail(email)) throw new UsageProblem(`Give one e-mail address: ${ADMIN_USAGE}.`);
  const name = values.name?.trim() ?? null;
  if (name !== null && (name === '' || name.length > 300)) throw new UsageProblem(`Give a name of 1 to 300 characters: ${ADMIN_USAGE}.`);
  const config = quietConfig();
  // Whatever is asked of demonstrations, this command brings no demonstration into an empty desk.
  const desk = await createDesk({ ...config, demo: false }, await openDatabase(config));
  try {
    const { created, token, expiresAt } = await desk.get(RescueService, { strict: false }).rescue({ email, name, resetSecondFactor: values['reset-second-factor'] });
    const address = config.deskUrl ?? `http://${config.host}:${config.port}`;
    console.log(`${email} ${created ? 'is an administrator now' : 'is an administrator, and signed out everywhere'}. Set a password here, once, until ${expiresAt}:`);
    console.log(invitationLink(address, token));
    return 0;
  } finally {
    await desk.close();
  }
}

async function agreementOf(workOrder: string | null) {
  const config = quietConfig();
  const desk = await createDesk(config, await openDatabase(config));
  try {
    return await desk.get(ReplayAgreements, { strict: false }).find(workOrder);
  } finally {
    await desk.close();
  }
}

/** What the caller can mend, in one sentence; null for a failure that is ours. */
function sentenceFor(error: unknown): string | null {
  if (error instanceof UsageProblem || error instanceof ConfigProblem || error instanceof Problem) return error.message;
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
