#!/usr/bin/env node
import './lib/node-version.mjs';
import { ensureBuild } from './lib/build.mjs';
import { startChild } from './lib/children.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { redisPrefix, runningDesk, takeDesk } from './lib/desk.mjs';
import { run } from './lib/lifetime.mjs';
import { dataDir, root } from './lib/paths.mjs';
import { Failure, sayTo } from './lib/say.mjs';
import { deskDatabase } from './lib/services.mjs';

const usage = `Usage: critsit COMMAND

  replay FILE.csv [--work-order ID] [--json]   what the desk's agreement would have done with an incident log
  replay FILE.csv --load [--work-order ID] [--product NAME]
                                               keeps the log's cases as history, each once, so that reports have a past
  admin EMAIL [--name NAME] [--reset-second-factor]
                                               creates the first administrator, or lets a locked-out one in again
  --help                                       this text

Works on the desk in DESK_DATA_DIR (default .data/), running or not, or on DATABASE_URL.
`;

/** The database to work on: the given one, the running desk's, or ours for the time of the command. */
async function databaseAccess() {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, redisUrl: process.env.REDIS_URL ?? '' };
  const desk = runningDesk(dataDir);
  if (desk?.databaseUrl) return { url: desk.databaseUrl, redisUrl: desk.redisUrl, port: desk.port };
  if (desk?.purpose === 'desk') throw new Failure(`The desk on ${dataDir} is just starting: run the command again when it is ready.`);
  await takeDesk(dataDir, { purpose: 'command' });
  return { url: (await deskDatabase(dataDir)).url, redisUrl: '' };
}

async function main() {
  const args = process.argv.slice(2);
  if (args.length === 0 || args[0] === '--help' || args[0] === '-h') {
    process.stdout.write(usage);
    return 0;
  }
  await ensureDependencies();
  await ensureBuild();
  const { url, redisUrl, port = process.env.PORT ?? '' } = await databaseAccess();
  const command = startChild('The command', process.execPath, ['--enable-source-maps', `${root}/dist/src/cli.js`, ...args], {
    stdio: 'inherit', detached: false,
    env: { ...process.env, DATABASE_URL: url, REDIS_URL: redisUrl, PORT: String(port), REDIS_PREFIX: redisPrefix(dataDir), DESK_DATA_DIR: dataDir },
  });
  const { code } = await command.exited;
  return code ?? 1;
}

sayTo(process.stderr);
await run(main, { interrupted: 130 });
