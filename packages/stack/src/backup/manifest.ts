import { readMigrations } from '../migrations/files.ts';
import type { Inventory } from './inventory.ts';

export const FORMAT = 1;

/** Stands first in an archive. */
export interface Manifest extends Inventory {
  readonly format: typeof FORMAT;
  /** The moment the rows are of, ISO 8601. */
  readonly takenAt: string;
  readonly migrations: readonly string[];
}

/** Stands last: an archive without it is not whole. */
export interface Summary {
  /** table → rows */
  readonly rows: Readonly<Record<string, number>>;
  readonly sequences: Readonly<Record<string, string>>;
  readonly pictures: number;
}

export const MANIFEST = 'manifest.json';
export const SUMMARY = 'summary.json';
export const TABLES = 'tables/';
export const MEDIA = 'media/';

/** Reads what stands first, and refuses what this version cannot bring back. */
export async function requireManifest(text: string, prismaDir: string): Promise<Manifest> {
  const manifest: Manifest = JSON.parse(text);
  const { migrationDirectories } = await readMigrations(prismaDir);
  const known = new Set(migrationDirectories.map(({ path }) => path));
  if (manifest.format !== FORMAT || manifest.migrations.some((name) => !known.has(name))) {
    throw new Error('This backup was made by a newer Pushcart. Restore it with that version or a later one.');
  }
  return manifest;
}
