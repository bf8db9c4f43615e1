import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MigrationList, SchemasContainer } from '@prisma/schema-engine-wasm';

const LOCKFILE = 'migration_lock.toml';

/** The schema of a Prisma folder: `schema.prisma` and every file in `models`. */
export async function readSchema(prismaDir: string): Promise<SchemasContainer> {
  const models = (await readdir(join(prismaDir, 'models'))).filter((name) => name.endsWith('.prisma')).sort();
  const paths = [join(prismaDir, 'schema.prisma'), ...models.map((name) => join(prismaDir, 'models', name))];
  const files = paths.map(async (path) => ({ path, content: await readFile(path, 'utf8') }));
  return { files: await Promise.all(files) };
}

export async function readMigrations(prismaDir: string): Promise<MigrationList> {
  const baseDir = join(prismaDir, 'migrations');
  const entries = await readdir(baseDir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const directories = names.sort().map(async (name) => {
    const value = await readFile(join(baseDir, name, 'migration.sql'), 'utf8');
    return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } } };
  });
  return {
    baseDir,
    lockfile: { path: LOCKFILE, content: await readFile(join(baseDir, LOCKFILE), 'utf8').catch(() => null) },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(directories),
  };
}
