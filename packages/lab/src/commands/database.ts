import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findRunningDatabase } from '@pushcart/stack';
import { textOf, UsageError, type Values } from './command.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

export const DATABASE_OPTION = {
  database: { help: 'address of the database; else DATABASE_URL, else that of the running `npm start` in DATA_DIR' },
};

/** The data directory of `npm start`. */
export function dataDirOf(env: NodeJS.ProcessEnv): string {
  return resolve(ROOT, env.DATA_DIR || '.data');
}

export async function databaseOf(values: Values, env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const given = textOf(values, 'database') ?? env.DATABASE_URL;
  const url = given || (await findRunningDatabase(dataDirOf(env)));
  if (url) return url;
  throw new UsageError(
    `No shop is running on ${dataDirOf(env)}. Start one with npm start, or name a database: --database postgresql://…`,
  );
}
