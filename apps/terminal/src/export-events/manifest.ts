import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BESIDE, writeOutFile } from '../out-file.ts';

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

/** Null where nothing was exported to yet. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  try {
    return JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')) as Manifest;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new Error(`${join(folder, MANIFEST)} cannot be read. Name another folder with --out.`, { cause: error });
  }
}

/** Takes the place of the one before at once: whoever reads has the one or the other. */
export async function saveManifest(folder: string, manifest: Manifest): Promise<void> {
  await writeOutFile(join(folder, MANIFEST), (write) => write(`${JSON.stringify(manifest, null, 2)}\n`));
}

/** Removes what an export that was killed has left: files half written, or whole ones of which the manifest does not know yet. */
export async function removeStrays(folder: string, { files }: Pick<Manifest, 'files'>): Promise<void> {
  const known = new Set(files.map(({ path }) => path));
  for (const day of await readdir(folder)) {
    if (!DAY_FOLDER.test(day)) continue;
    for (const name of await readdir(join(folder, day))) {
      const isOurs = name.endsWith(BESIDE) || PART_NAME.test(name);
      if (isOurs && !known.has(`${day}/${name}`)) await rm(join(folder, day, name));
    }
  }
}
