import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoreEvent } from '@pushcart/client';
import { besideOf, moveIntoPlace } from '../out-file.ts';
import { type EventRow, rowOf } from './event-row.ts';
import { FORMATS, type Manifest, saveManifest } from './manifest.ts';
import { openNdjsonFile } from './ndjson-file.ts';
import { openParquetFile } from './parquet-file.ts';
import type { PartFile } from './part-file.ts';

/** A stretch of the log that comes right behind what was added before. */
export interface Stretch {
  readonly events: readonly StoreEvent[];
  readonly through: number;
  readonly forgotten: number;
}

interface Part {
  readonly day: string;
  readonly path: string;
  readonly file: PartFile;
  readonly first: number;
  last: number;
  rows: number;
}

/** Then a day gets another file, so that no more than this is done again after a crash. */
const PART_ROWS = 1_000_000;

/** Writes stretches of the log into files a day, and each file into the manifest once it is whole. */
export class DayFiles {
  readonly #folder: string;
  #manifest: Manifest;
  #part: Part | null = null;

  constructor(folder: string, manifest: Manifest) {
    this.#folder = folder;
    this.#manifest = manifest;
  }

  /** As it is on the disk. */
  get manifest(): Manifest {
    return this.#manifest;
  }

  async add({ events, through, forgotten }: Stretch): Promise<void> {
    for (const rows of byDay(events.map(rowOf))) {
      const [first] = rows;
      const [day, position] = [dayOf(first), first.position];
      // Nothing is between two days: what was read up to here ends right before this one.
      if (this.#part !== null && this.#part.day !== day) await this.#close(position - 1);
      this.#part ??= await this.#open(day, position);
      await this.#part.file.write(rows);
      this.#part.rows += rows.length;
      this.#part.last = rows.at(-1)?.position ?? position;
    }
    this.#manifest = { ...this.#manifest, forgotten: this.#manifest.forgotten + forgotten };
    if ((this.#part?.rows ?? 0) >= PART_ROWS) await this.#close(through);
  }

  /** Ends the file that is open: everything up to `through` is on the disk then. */
  async finish(through: number): Promise<void> {
    await this.#close(through);
  }

  async #open(day: string, first: number): Promise<Part> {
    await mkdir(join(this.#folder, `day=${day}`), { recursive: true });
    const { format } = this.#manifest;
    const path = `day=${day}/${String(first).padStart(15, '0')}.${FORMATS[format]}`;
    const open = format === 'parquet' ? openParquetFile : openNdjsonFile;
    return { day, path, file: open(besideOf(join(this.#folder, path))), first, last: first, rows: 0 };
  }

  async #close(through: number): Promise<void> {
    const part = this.#part;
    this.#part = null;
    const files = part === null ? [] : [await this.#keep(part)];
    const manifest = { ...this.#manifest, through, files: [...this.#manifest.files, ...files] };
    await saveManifest(this.#folder, manifest);
    this.#manifest = manifest;
  }

  async #keep({ day, path, file, first, last, rows }: Part) {
    const target = join(this.#folder, path);
    await file.close();
    const { size: bytes } = await stat(besideOf(target));
    const sha256 = await checksum(besideOf(target));
    await moveIntoPlace(besideOf(target), target);
    return { path, day, rows, first_position: first, last_position: last, bytes, sha256 };
  }
}

/** Becomes the name of a folder, so that it is looked at first. */
function dayOf({ occurred_at }: EventRow): string {
  const day = occurred_at.slice(0, 10);
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) throw new Error(`The shop told of an event on ${day}, which is no day.`);
  return day;
}

/** Runs of rows of the same day, in the order they came. */
function* byDay(rows: readonly EventRow[]): Generator<readonly [EventRow, ...EventRow[]]> {
  for (let from = 0; from < rows.length; ) {
    const first = rows[from] as EventRow;
    let to = from + 1;
    while (to < rows.length && dayOf(rows[to] as EventRow) === dayOf(first)) to += 1;
    yield [first, ...rows.slice(from + 1, to)];
    from = to;
  }
}

async function checksum(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
