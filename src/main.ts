import 'reflect-metadata';
import { createDesk, openDatabase } from './desk.js';
import { ConfigProblem, readConfig } from './platform/config/desk-config.js';

/** One entry for every role: a worker listens too, so that its health and figures can be read. */
try {
  const config = readConfig(process.env);
  const app = await createDesk(config, await openDatabase(config));
  await app.listen(config.port, config.host);
  if (!config.demo) console.log('This desk keeps its own data only. Its first administrator is created, and one who is locked out let in again, by: npx critsit admin EMAIL');
  if (config.redisUrl === null) console.log('No Redis: escalations fire by the sweep, within seconds.');
  console.log(`ready ${await app.getUrl()}`);
} catch (error) {
  console.error(error instanceof ConfigProblem ? error.message : error);
  process.exit(1);
}
