import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings } from '../shop/settings.ts';
import { startStack } from '../stack.ts';
import { ownKeyFile, readKey } from './key.ts';
import { restore } from './restore.ts';

const USAGE = `Usage: npm run restore -- --from FILE [--key FILE]

Puts a backup in the place of the shop's data, once it is read to its end and whole. What was there is kept, under another name.
Stop the shop first.

  --from FILE    a file that npm run backup made
  --key FILE     the key it was sealed for (DATA_DIR/backup-key.txt)
  --help         this text

Settings, from the environment:
  DATA_DIR       the shop, as for npm start (.data); its secrets.json must be the one of the time of the backup
  DATABASE_URL   a database of its own, as for npm start
  MEDIA_DIR      its pictures (DATA_DIR/media)
`;

const say = (text: string) => process.stderr.write(`  ${text}\n`);

try {
  const options = { from: { type: 'string' }, key: { type: 'string' }, help: { type: 'boolean' } } as const;
  const { values } = parseArgs({ options });
  if (values.help || values.from === undefined) process.stdout.write(USAGE);
  else await run(resolve(values.from), values.key);
  if (!values.help && values.from === undefined) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

async function run(file: string, keyFile: string | undefined): Promise<void> {
  const { dataDir, databaseUrl } = readSettings(process.env, []);
  const keyPath = keyFile === undefined ? ownKeyFile(dataDir) : resolve(keyFile);
  const identity = await readKey(keyPath);
  if (identity === null) throw new Error(`There is no ${keyPath}. Name the key the backup was sealed for: --key FILE.`);
  const mediaDir = process.env.MEDIA_DIR || join(dataDir, 'media');
  const stack = await startStack({ dataDir, databaseUrl, log: say });
  try {
    const began = performance.now();
    const done = await restore({ databaseUrl: stack.databaseUrl, mediaDir, file, identity, progress: say });
    const count = Object.values(done.rows).reduce((sum, one) => sum + one, 0);
    const took = ((performance.now() - began) / 1000).toFixed(1);
    process.stdout.write(
      `${count} rows and ${done.pictures} pictures as of ${done.takenAt} are back, after ${took} s.\n`,
    );
    if (done.before !== null) process.stdout.write(`What was there before is the database ${done.before}.\n`);
  } finally {
    await stack.close();
  }
}
