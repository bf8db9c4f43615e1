import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { prismaDir as ourPrismaDir } from '../paths.ts';
import { withEngine } from './engine.ts';
import { readMigrations, readSchema } from './files.ts';

const NO_FILTERS = { externalTables: [], externalEnums: [] };

export interface MigrateOptions {
  readonly prismaDir?: string;
  /** Names of those that may be applied; all of them when not given. */
  readonly only?: readonly string[];
  readonly log?: (line: string) => void;
}

/** Applies what the database lacks of `prisma/migrations`, as `prisma migrate deploy` does, and returns its names. */
export async function migrate(databaseUrl: string, options: MigrateOptions = {}): Promise<string[]> {
  const { prismaDir = ourPrismaDir, only, log = () => {} } = options;
  const all = await readMigrations(prismaDir);
  const migrationDirectories = all.migrationDirectories.filter(({ path }) => only?.includes(path) ?? true);
  const migrationsList = { ...all, migrationDirectories };
  const { appliedMigrationNames } = await withEngine(databaseUrl, (engine) =>
    engine.applyMigrations({ migrationsList, filters: NO_FILTERS }),
  );
  for (const name of appliedMigrationNames) log(`Applied migration ${name}`);
  return appliedMigrationNames;
}

/**
 * The SQL that leads from the migrations to the schema, '' when they agree. The migrations are played into a scratch
 * database on the same server. Functions, checks and partitions stand in migrations alone and make no difference.
 */
export async function diffFromMigrations(databaseUrl: string, prismaDir = ourPrismaDir): Promise<string> {
  const [migrations, schema] = await Promise.all([readMigrations(prismaDir), readSchema(prismaDir)]);
  const from =
    migrations.migrationDirectories.length === 0
      ? { tag: 'empty' as const }
      : { tag: 'migrations' as const, ...migrations };
  const { stdout } = await withEngine(databaseUrl, (engine) =>
    engine.diff({
      from,
      to: { tag: 'schemaDatamodel', ...schema },
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    }),
  );
  const sql = stdout ?? '';
  return /^\s*(-- This is an empty migration\.\s*)?$/.test(sql) ? '' : sql;
}

/** Writes the difference as a new migration folder and returns its path, or null when there is none. */
export async function writeMigration(
  databaseUrl: string,
  name: string,
  { prismaDir = ourPrismaDir, now = new Date() }: { prismaDir?: string; now?: Date } = {},
): Promise<string | null> {
  const sql = await diffFromMigrations(databaseUrl, prismaDir);
  if (sql === '') return null;
  const timestamp = now.toISOString().replace(/\D/g, '').slice(0, 14);
  const migrationsDir = join(prismaDir, 'migrations');
  const dir = join(migrationsDir, `${timestamp}_${name.replace(/\W+/g, '_').toLowerCase()}`);
  await mkdir(dir, { recursive: true });
  await writeFile(join(dir, 'migration.sql'), sql);
  await writeFile(join(migrationsDir, 'migration_lock.toml'), 'provider = "postgresql"\n');
  return dir;
}
