import { type Config, readConfig } from './config.ts';
import { createLog } from './log.ts';
import { startServer } from './server.ts';

const HARD_LIMIT_MS = 25_000;

const config = configOrExit();
const log = createLog(config.LOG_LEVEL);
let isStopping = false;

process.on('SIGTERM', () => void stop('SIGTERM', 0));
process.on('SIGINT', () => void stop('SIGINT', 0));
// Whoever started this process is gone: nobody would stop it later.
process.on('disconnect', () => void stop('parent is gone', 0));
process.on('unhandledRejection', (error) => {
  log.fatal({ error }, 'server.bug');
  if (!isStopping) void stop('unhandled rejection', 1);
});

const starting = startServer(config, log);
const server = await starting;
log.info({ url: server.url, roles: config.ROLES }, 'server.ready');
process.send?.({ type: 'ready', url: server.url });

async function stop(reason: string, exitCode: number): Promise<void> {
  if (isStopping) process.exit(1);
  isStopping = true;
  log.info({ reason }, 'server.stopping');
  setTimeout(() => process.exit(1), HARD_LIMIT_MS).unref();
  const running = await starting;
  await running.drain();
  await running.close();
  log.info('server.stopped');
  log.flush(() => process.exit(exitCode));
}

function configOrExit(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
