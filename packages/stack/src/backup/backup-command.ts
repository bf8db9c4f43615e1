import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findRunningDatabase } from '../postgres/running.ts';
import { readSettings } from '../shop/settings.ts';
import { backUp } from './back-up.ts';
import { ownKey } from './key.ts';

const USAGE = `Usage: npm run backup [-- --to FILE]

Writes all data and pictures of the running shop into one file, as of one moment, compressed and sealed; the shop goes on selling.

  --to FILE      where to (DATA_DIR/backups/TIME.pushcart)
  --help         this text

Settings, from the environment:
  DATA_DIR          the shop, as for npm start (.data)
  DATABASE_URL      a database of its own, as for npm start
  MEDIA_DIR         its pictures (DATA_DIR/media)
  BACKUP_RECIPIENT  who can open it, age1…; else the owner of DATA_DIR/backup-key.txt, which is made when it is missing

Secrets are not in it: keep DATA_DIR/secrets.json and the key apart from this machine. Without them a backup cannot be read.
`;

const say = (text: string) => process.stderr.write(`  ${text}\n`);

try {
  const { values } = parseArgs({ options: { to: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) process.stdout.write(USAGE);
  else await run(values.to);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

async function run(to: string | undefined): Promise<void> {
  const { dataDir, databaseUrl = await findRunningDatabase(dataDir) } = readSettings(process.env, []);
  if (!databaseUrl) throw new Error(`No shop is running on ${dataDir}. Start it with npm start, or set DATABASE_URL.`);
  const time = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  const file = resolve(to ?? join(dataDir, 'backups', `${time}.pushcart`));
  await mkdir(dirname(file), { recursive: true });
  const recipient = process.env.BACKUP_RECIPIENT || (await ownKey(dataDir)).recipient;
  const mediaDir = process.env.MEDIA_DIR || join(dataDir, 'media');
  const { rows, pictures, bytes, takenAt } = await backUp({ databaseUrl, mediaDir, file, recipient, progress: say });
  const count = Object.values(rows).reduce((sum, one) => sum + one, 0);
  const size = `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
  process.stdout.write(`${file}\n${count} rows and ${pictures} pictures as of ${takenAt}, ${size}, for ${recipient}\n`);
}
