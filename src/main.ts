import 'reflect-metadata';
import { createDesk, openDatabase } from './desk.js';
import { ConfigProblem, readConfig } from './platform/config/desk-config.js';

/** One entry for every role: a worker listens too, so that its health and figures can be read. */
try {
  const config = readConfig(process.env);
  const app = await createDesk(config, await openDatabase(config));
  await app.listen(config.port, config.host);
  if (!config.demo) console.log('This desk keeps its own data only. The first administrator is created with `npx critsit admin`, which comes with sign-in.');
  if (config.redisUrl === null) console.log('No Redis: escalations fire by the sweep, within seconds.');
  console.log(`ready http://${config.host}:${config.port}`);
} catch (error) {
  console.error(error instanceof ConfigProblem ? error.message : error);
  process.exit(1);
}
