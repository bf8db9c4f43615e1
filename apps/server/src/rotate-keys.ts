import { resealAll } from '@pushcart/services';
import { readDatabaseConfig } from './config.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Seals all personal data under the first key of PII_KEYS. */
try {
  const { DATABASE_URL, PII_KEYS, BLIND_INDEX_KEY } = readDatabaseConfig(process.env);
  const done = await resealAll({
    databaseUrl: DATABASE_URL,
    secrets: { piiKeys: PII_KEYS, blindIndexKey: BLIND_INDEX_KEY },
    onProgress: ({ table, rows, resealed }) => say(`${table}: ${rows} rows, ${resealed} values resealed`),
  });
  say(`Done: ${done.reduce((sum, { resealed }) => sum + resealed, 0)} values resealed.`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
