import { relative } from 'node:path';
import { watchNpm } from './shop/npm-watch.ts';
import { builtPrograms } from './shop/programs.ts';
import { readSettings, type Settings } from './shop/settings.ts';
import { type Shop, startShop } from './shop/shop.ts';

/** `npm start` once everything is installed and built. */
export async function start(args: readonly string[], log: (line: string) => void): Promise<void> {
  const settings = readSettings(process.env, args);
  let shop: Shop | null = null;
  stopOnSignal(() => shop?.close(), log);
  shop = await startShop(settings, builtPrograms, log);
  if (settings.traffic) {
    const program = [...builtPrograms.traffic, '--url', settings.publicUrl];
    await shop.add({ name: 'traffic', program });
  }
  process.stdout.write(welcome(settings, shop, process.uptime()));
}

/** Stops on Ctrl-C and its like, once; a second Ctrl-C does not wait. Children end with us in any case. */
export function stopOnSignal(close: () => Promise<void> | undefined, log: (line: string) => void): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(130);
    stopping = true;
    log('Stopping');
    await close();
    log('Stopped');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
  void watchNpm(() => void stop());
}

function welcome({ port, publicUrl, serverNodes, logDir, traffic }: Settings, shop: Shop, seconds: number): string {
  const nodes = Array.from({ length: serverNodes - 1 }, (_, index) => `, :${port + index + 1}`).join('');
  return `
Pushcart is ready (${seconds.toFixed(1)} s).

  Shop       ${publicUrl}${nodes}
  Desk       ${publicUrl}/desk
  Payments   ${shop.payments}
  Parcels    ${shop.parcels}
  Inbox      ${shop.inbox}
  Database   ${shop.stack.database}
  Redis      ${shop.stack.redis}
  Logs       ${logDir === null ? 'here' : relative(process.cwd(), logDir)}
${shop.demoStore.trim() ? `\n${shop.demoStore.trimEnd()}\n` : ''}
${traffic ? 'Visitors are shopping. ' : ''}Ctrl-C stops everything.
`;
}
