import { readConfig } from './config.ts';
import { createLog } from './log.ts';
import { startServer } from './server.ts';

const config = readConfig(process.env);
const log = createLog(config.LOG_LEVEL);
const server = await startServer(config, log);
log.info({ url: server.url, roles: config.ROLES }, 'server.ready');
process.send?.({ type: 'ready', url: server.url });

const HARD_LIMIT_MS = 25_000;
let isStopping = false;

async function stop(reason: string, exitCode: number): Promise<void> {
  if (isStopping) process.exit(1);
  isStopping = true;
  log.info({ reason }, 'server.stopping');
  setTimeout(() => process.exit(1), HARD_LIMIT_MS).unref();
  await server.drain();
  await server.close();
  log.info('server.stopped');
  log.flush(() => process.exit(exitCode));
}

process.on('SIGTERM', () => void stop('SIGTERM', 0));
process.on('SIGINT', () => void stop('SIGINT', 0));
// Whoever started this process is gone: nobody would stop it later.
process.on('disconnect', () => void stop('parent is gone', 0));
process.on('unhandledRejection', (error) => {
  log.fatal({ error }, 'server.bug');
  if (!isStopping) void stop('unhandled rejection', 1);
});
