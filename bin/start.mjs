import './lib/node-version.mjs';
import { join } from 'node:path';
import { ensureBuild } from './lib/build.mjs';
import { startChild } from './lib/children.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { redisPrefix, takeDesk } from './lib/desk.mjs';
import { atEnd, isEnding, run } from './lib/lifetime.mjs';
import { dataDir, root } from './lib/paths.mjs';
import { whyNotFree } from './lib/ports.mjs';
import { Failure, line, sentence } from './lib/say.mjs';
import { deskDatabase, deskRedis } from './lib/services.mjs';

function readSettings() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Failure(`PORT is "${process.env.PORT}": give a number from 1 to 65535.`);
  const demo = process.env.DESK_DEMO || 'on';
  if (demo !== 'on' && demo !== 'off') throw new Failure(`DESK_DEMO is "${demo}": give on or off.`);
  return { port, demo };
}

async function checkPort(port) {
  const why = await whyNotFree(port);
  if (why === 'EADDRINUSE') throw new Failure(`Port ${port} of 127.0.0.1 is in use by another program: stop that one, or choose another port, as in PORT=${port + 1} npm start.`);
  if (why) throw new Failure(`Port ${port} of 127.0.0.1 cannot be used (${why}): choose another, as in PORT=3000 npm start.`);
}

/** Waits for the first to end; that none of them should is what makes the exit code. */
async function untilOneEnds(app, postgres) {
  const which = [[app, 'The desk']];
  if (postgres) which.push([postgres, 'PostgreSQL']);
  const [name, { code, signal, error }] = await Promise.race(which.map(([child, label]) => child.exited.then((end) => [label, end])));
  if (isEnding()) return 0;
  const how = error?.message ?? (signal ? `killed by ${signal}` : `exit code ${code}`);
  const advice = name === 'PostgreSQL' ? `see ${join(dataDir, 'postgres.log')}` : 'see the lines above';
  sentence(`${name} stopped by itself (${how}): ${advice}, then start again.`);
  return name === 'PostgreSQL' ? 1 : (code ?? 1);
}

async function main() {
  const { port, demo } = readSettings();
  const desk = await takeDesk(dataDir, { purpose: 'desk', port });
  await checkPort(port);
  await ensureDependencies();
  await ensureBuild();
  const database = await deskDatabase(dataDir);
  const redis = await deskRedis(dataDir);
  if (redis.child) desk.addChild(redis.child);
  redis.child?.exited.then(() => isEnding() || line('Redis', 'stopped by itself; escalations fire by the sweep until the desk is started again'));
  const prefix = redisPrefix(dataDir);
  desk.update({ databaseUrl: database.url, redisUrl: redis.url, redisPrefix: prefix, startedAt: new Date().toISOString() });
  const app = startChild('The desk', process.execPath, ['--enable-source-maps', 'dist/src/main.js'], {
    cwd: root, stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env, PORT: String(port), DATABASE_URL: database.url, REDIS_URL: redis.url, REDIS_PREFIX: prefix,
      DESK_DATA_DIR: dataDir, DESK_DEMO: demo, DESK_WEB_ROOT: join(root, 'dist/web'),
    },
  });
  desk.addChild(app);
  atEnd(desk.leave);
  return untilOneEnds(app, database.child);
}

await run(main, { interrupted: 0 });
