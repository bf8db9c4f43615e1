import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { repositoryRoot } from './paths.ts';
import { sourcePrograms } from './shop/programs.ts';
import { readSettings } from './shop/settings.ts';
import { type Shop, startShop } from './shop/shop.ts';
import { stopOnSignal } from './start.ts';

const WEB_PORT = 5173;
const log = (line: string): void => void process.stdout.write(`${line}\n`);

/** `pnpm dev`: the shop from source. The server starts anew and the pages change as files are saved. */
async function dev(): Promise<void> {
  const webUrl = `http://localhost:${WEB_PORT}`;
  process.env.NODE_ENV ??= 'development';
  const settings = readSettings({ PUBLIC_URL: webUrl, ...process.env }, process.argv.slice(2));
  let shop: Shop | null = null;
  stopOnSignal(() => shop?.close(), log);
  shop = await startShop({ ...settings, logDir: null }, sourcePrograms, log);

  const web = join(repositoryRoot, 'apps/web');
  const vite = join(createRequire(join(web, 'package.json')).resolve('vite/package.json'), '../bin/vite.js');
  await shop.add({
    name: 'web',
    program: [vite, web, '--port', String(WEB_PORT), '--strictPort', '--clearScreen', 'false'],
    env: { PORT: String(settings.port) },
  });
  log(`\n${settings.publicUrl}\n${shop.demoStore}\nDatabase   ${shop.stack.database}\nRedis      ${shop.stack.redis}`);
}

const generated = spawnSync(
  join(repositoryRoot, 'node_modules/.bin/turbo'),
  ['run', 'generate', '--output-logs=errors-only'],
  {
    cwd: repositoryRoot,
    stdio: 'inherit',
  },
);
if (generated.status !== 0) process.exit(1);
dev().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
