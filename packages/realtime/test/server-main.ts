import { startTestServer } from './server.ts';

// A server in a process of its own, to be killed.
const { DATABASE_URL = '', REDIS_URL, PORT, SLOW_STORE_MS } = process.env;
const server = await startTestServer({
  databaseUrl: DATABASE_URL,
  redisUrl: REDIS_URL || undefined,
  port: Number(PORT ?? 0),
  slowStoreMs: Number(SLOW_STORE_MS ?? 0),
});
process.on('disconnect', () => process.exit());
process.send?.({ port: server.port });
