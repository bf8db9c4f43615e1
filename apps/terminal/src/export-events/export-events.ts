import { mkdir } from 'node:fs/promises';
import type { EventLogPage, Pushcart } from '@pushcart/client';
import { onlyOne } from '../only-one.ts';
import { DayFiles } from './day-files.ts';
import { eventPages } from './event-pages.ts';
import { type Format, type Manifest, readManifest, removeStrays } from './manifest.ts';

export interface ExportEvents {
  readonly folder: string;
  readonly format: Format;
  /** Behind this position. Left out, where the folder ends, or at the beginning of the log. */
  readonly from?: number | undefined;
  /** Up to this position. Left out, up to where the log ends now. */
  readonly to?: number | undefined;
  /** The shop's address, which the manifest names. */
  readonly shop: string;
  /** Ends it early: what has come is kept, and the next export goes on there. */
  readonly signal?: AbortSignal;
  onProgress?(progress: ExportProgress): void;
  /** Hears that the shop is waited for. */
  onWait?(line: string): void;
}

export interface ExportProgress {
  /** Rows of this export so far. */
  readonly rows: number;
  readonly from: number;
  readonly through: number;
  /** The position that it goes to. */
  readonly end: number;
}

export interface ExportedEvents {
  readonly manifest: Manifest;
  /** What this export has added to the folder. */
  readonly rows: number;
  readonly bytes: number;
  readonly forgotten: number;
  /** It was ended before it was through. */
  readonly isCutShort: boolean;
}

type Shop = Pick<Pushcart, 'eventLog' | 'session'>;

/**
 * Writes the store's events into files a day, and goes on where the folder ends. Whatever happens meanwhile, each event is in the files
 * of the manifest once, up to the position it names.
 */
export async function exportEvents(pushcart: Shop, options: ExportEvents): Promise<ExportedEvents> {
  const { folder } = options;
  await mkdir(folder, { recursive: true });
  await using _lock = await onlyOne(folder);
  const known = await readManifest(folder);
  if (known !== null) requireSame(known, options);
  const before = known?.through ?? options.from ?? 0;
  if (known !== null && options.to !== undefined && options.to <= before) return outcomeOf(known, known, false);
  const { store } = await pushcart.session.current.query();
  if (known !== null && known.store_id !== store.id) throw new Error(`${folder} holds another store. ${ANOTHER}`);
  await removeStrays(folder, known ?? { files: [], through: before });
  // Not before it is done may another export begin.
  return await follow(pushcart, options, known, { before, storeId: store.id });
}

/** Writes what comes, and keeps what has come when no more does. */
async function follow(
  pushcart: Shop,
  options: ExportEvents,
  known: Manifest | null,
  { before, storeId }: { before: number; storeId: string },
): Promise<ExportedEvents> {
  const { folder, to, signal, onProgress, onWait } = options;
  const pages = eventPages(pushcart, { after: before, to, signal, onWait });
  let [files, begun]: [DayFiles | null, Manifest | null] = [null, known];
  let [through, rows] = [before, 0];
  let failure: unknown = null;
  try {
    for (;;) {
      const step = await pages.next().catch((error: unknown) => {
        failure = error;
        return { done: true, value: undefined } as const;
      });
      if (step.done) break;
      const { end, ...page } = step.value;
      begun ??= beginning(options, page, { before, storeId });
      requireHistory(begun, page, folder);
      files ??= new DayFiles(folder, begun);
      await files.add(page);
      through = page.through;
      rows += page.events.length;
      onProgress?.({ rows, from: before, through, end });
    }
  } finally {
    await pages.return(undefined);
  }
  await files?.finish(through);
  const isCutShort = failure !== null && signal?.aborted === true;
  if (failure !== null && !isCutShort) throw failure;
  if (files === null || begun === null) throw new Error('Ended before anything had come.');
  return outcomeOf(files.manifest, begun, isCutShort);
}

const ANOTHER = 'Name another folder with --out.';

function requireSame(known: Manifest, { folder, format, from }: ExportEvents): void {
  if (known.layout !== 1) throw new Error(`${folder} was written by a newer version. ${ANOTHER}`);
  if (known.format !== format) throw new Error(`${folder} holds ${known.format}. ${ANOTHER}`);
  if (from !== undefined && from !== known.from) {
    throw new Error(`${folder} holds what is behind ${known.from}; leave --from out to go on. ${ANOTHER}`);
  }
}

function requireHistory(known: Manifest, { epoch }: EventLogPage, folder: string): void {
  if (known.epoch === epoch) return;
  throw new Error(`The shop was restored from a backup: its log is no longer the one in ${folder}. ${ANOTHER}`);
}

function beginning(
  { shop, format }: ExportEvents,
  { epoch }: EventLogPage,
  { before, storeId }: { before: number; storeId: string },
): Manifest {
  const span = { from: before, through: before, forgotten: 0 };
  return { layout: 1, shop, store_id: storeId, epoch, format, ...span, files: [] };
}

function outcomeOf(now: Manifest, then: Manifest, isCutShort: boolean): ExportedEvents {
  const added = now.files.slice(then.files.length);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    manifest: now,
    rows: sum(added.map(({ rows }) => rows)),
    bytes: sum(added.map(({ bytes }) => bytes)),
    forgotten: now.forgotten - then.forgotten,
    isCutShort,
  };
}
