import { migrate } from './migrate.ts';

const databaseUrl = process.env.DATABASE_URL;
if (!databaseUrl) {
  process.stderr.write('Usage: DATABASE_URL=postgresql://… pnpm --filter @pushcart/stack migrate\n');
  process.exit(1);
}

const log = (line: string) => process.stdout.write(`${line}\n`);
const applied = await migrate(databaseUrl, { log });
if (applied.length === 0) log('The database is up to date.');
