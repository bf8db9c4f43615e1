import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { BESIDE, writeOutJson } from '../out-file.ts';

export const FORMATS = { parquet: 'parquet', ndjson: 'ndjson.gz' } as const;
export type Format = keyof typeof FORMATS;

/** A file of the export. */
export interface FileEntry {
  /** Below the folder of the export. */
  readonly path: string;
  /** The day of all its events, in UTC. */
  readonly day: string;
  readonly rows: number;
  readonly first_position: number;
  readonly last_position: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** What a folder holds. What is not in here is not part of the export. */
export interface Manifest {
  readonly layout: 1;
  readonly shop: string;
  readonly store_id: string;
  /** The history of the log that positions belong to. */
  readonly epoch: string;
  readonly format: Format;
  /** Events behind this position … */
  readonly from: number;
  /** … up to and with this one are in the files, each once. */
  readonly through: number;
  /** Positions that the log had let go of before they could be read. */
  readonly forgotten: number;
  readonly files: readonly FileEntry[];
}

/** With an underscore, since Spark reads whatever file has none. */
const MANIFEST = '_manifest.json';
const DAY_FOLDER = /^day=\d{4}-\d\d-\d\d$/;
const PART_NAME = /^\d{15}\.(parquet|ndjson\.gz)$/;

/** Null where nothing was exported to yet. Throws where there is one that cannot be gone on with. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  try {
    const value: unknown = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8'));
    if (!isManifest(value)) throw new Error('It is no manifest.');
    return value;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new Error(`${join(folder, MANIFEST)} cannot be read. Name another folder with --out.`, { cause: error });
  }
}

/** As far as it matters before anything is removed or added. */
function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null) return false;
  const { layout, through, files } = value as Partial<Manifest>;
  return Number.isInteger(layout) && Number.isSafeInteger(through) && Number(through) >= 0 && Array.isArray(files);
}

export async function saveManifest(folder: string, manifest: Manifest): Promise<void> {
  await writeOutJson(join(folder, MANIFEST), manifest);
}

/**
 * Removes what an export that was killed has left: files half written, and the one that was whole before the manifest knew of it. Throws
 * where there is more than that, and removes nothing: a manifest is lost or is not that of the folder, and the log may have let go of it all.
 */
export async function removeStrays(
  folder: string,
  { files, through }: Pick<Manifest, 'files' | 'through'>,
): Promise<void> {
  const known = new Set(files.map(({ path }) => path));
  const strays: string[] = [];
  for (const day of await readdir(folder)) {
    if (day.startsWith(MANIFEST) && day.endsWith(BESIDE)) strays.push(day);
    if (!DAY_FOLDER.test(day)) continue;
    for (const name of await readdir(join(folder, day))) {
      const isOurs = name.endsWith(BESIDE) || PART_NAME.test(name);
      if (isOurs && !known.has(`${day}/${name}`)) strays.push(join(day, name));
    }
  }
  const whole = strays.filter((path) => !path.endsWith(BESIDE));
  if (whole.length > 1 || whole.some((path) => Number.parseInt(basename(path), 10) <= through)) {
    throw new Error(
      `${folder} holds ${whole[0]}, which its ${MANIFEST} does not name. Name another folder with --out.`,
    );
  }
  for (const path of strays) await rm(join(folder, path));
}
