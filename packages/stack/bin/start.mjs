#!/usr/bin/env node
// `npm start`: on a machine with nothing but Node it installs, builds and starts the shop.
import { buildShop, install, log } from './bootstrap.mjs';

const USAGE = `Usage: npm start [-- --traffic]

Starts the shop with everything it needs and a demo store to try it on.

  --traffic      visitors browse, buy and pay, and staff pack and ship
  --help         this text

Settings, from the environment:
  PORT           where the shop listens (3000)
  DATA_DIR       database, secrets and logs of this shop (.data)
  PUBLIC_URL     how browsers reach the shop (http://localhost:PORT)
  DATABASE_URL   a PostgreSQL 18 to use instead of the embedded one
  REDIS_URL      a Redis to use instead of one of our own
  ROLES          what a server process does (api,worker)
  SERVER_NODES   number of server processes, on PORT and the ports after it (1)
  PAYMENT_URL, PAYMENT_SECRET_KEY, PAYMENT_WEBHOOK_SECRET    another payment provider than the sandbox
  CARRIER_URL, CARRIER_SECRET_KEY, CARRIER_WEBHOOK_SECRET    another carrier than the sandbox
  MESSAGE_URL, MESSAGE_SECRET_KEY    another message service than the sandbox
`;

const args = process.argv.slice(2);
if (args.includes('--help') || args.includes('-h')) {
  process.stdout.write(USAGE);
  process.exit(0);
}

try {
  await install();
  const { register } = await import('tsx/esm/api');
  register();
  log('Building (only what changed)');
  await buildShop();
  // Time for people to print a label, or to think better of a parcel, before the sandbox carrier picks it up.
  process.env.CARRIER_PICKUP_MS ??= '20000';
  const { start } = await import('../src/start.ts');
  await start(args, log);
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
