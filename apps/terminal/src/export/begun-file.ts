import { lstat, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { LOCK } from '../only-one.ts';
import { writeOutJson } from '../out-file.ts';
import type { OrdersFilter, Stand } from './export-orders.ts';

const MANIFEST = '_manifest.json';
/** What was read longer ago would tell of another state of the orders than the rest of the file. */
const KEPT_MS = 24 * 3_600_000;

/** Which file it is: of which orders of which store. */
export interface Source {
  readonly shop: string;
  readonly storeId: string;
  readonly filter: OrdersFilter;
}

/** What of a file has come: so many bytes of `partOf`, and where the next page follows. */
export interface Begun extends Stand {
  readonly bytes: number;
}

/** Where a file stands until it is whole, with how far it has come. */
export const folderOf = (path: string) => `${path}.exporting`;

export const partOf = (folder: string) => join(folder, 'part');

/** Throws where the folder around it is not there, or where it is not this user's own: orders would be written where others read. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const found = await lstat(folder);
    const isOurs = process.getuid === undefined || found.uid === process.getuid();
    if (!found.isDirectory() || !isOurs) throw new Error(`${folder} is not yours. Remove it.`);
  }
}

/** Removes what is in the folder, but for the lock. */
export async function clear(folder: string): Promise<void> {
  const names = await readdir(folder);
  for (const name of names.filter((one) => one !== LOCK))
    await rm(join(folder, name), { recursive: true, force: true });
}

/** Null where nothing has come of this very file within a day. */
export async function readBegun(folder: string, source: Source): Promise<Begun | null> {
  const known = await readJson(join(folder, MANIFEST));
  const { saved_at: savedAt, cursor, orders, bytes, ...rest } = known;
  const isOf = JSON.stringify(rest) === JSON.stringify(nameOf(source));
  const isFresh = typeof savedAt === 'string' && Date.now() - Date.parse(savedAt) < KEPT_MS;
  if (!isOf || !isFresh || typeof cursor !== 'string') return null;
  const part = await stat(partOf(folder)).catch(() => null);
  return part === null || part.size < Number(bytes) ? null : { cursor, orders: Number(orders), bytes: Number(bytes) };
}

export async function saveBegun(folder: string, source: Source, begun: Begun): Promise<void> {
  await writeOutJson(join(folder, MANIFEST), { ...nameOf(source), ...begun, saved_at: new Date().toISOString() });
}

function nameOf({ shop, storeId, filter: { format, since, until } }: Source) {
  const period = { placed_from: since.toISOString(), placed_until: until?.toISOString() ?? null };
  return { layout: 1, shop, store_id: storeId, format, ...period };
}

async function readJson(path: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return { ...JSON.parse(await readFile(path, 'utf8')) };
  } catch {
    return {};
  }
}
