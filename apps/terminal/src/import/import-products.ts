import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Pushcart, type RouterOutputs, sendProductFile } from '@pushcart/client';
import { EXIT_CODES } from '../exit-codes.ts';
import { columns, counted } from '../output/format.ts';

type File = RouterOutputs['productFile']['get'];

export interface ImportOptions {
  /** Only says what the file would do. */
  readonly dryRun: boolean;
  /** Hears how far the file is each time that has changed. */
  readonly onProgress: (line: string, file: File | null) => void;
}

const POLL_MS = 500;

/** Sends a file of products, has it checked and, unless that is all, brings it in. */
export async function importProducts(
  pushcart: Pick<Pushcart, 'productFile'>,
  path: string,
  { dryRun, onProgress }: ImportOptions,
): Promise<File> {
  const text = createReadStream(path, 'utf8');
  const sent = await sendProductFile(pushcart, { name: basename(path), text }, (characters) =>
    onProgress(`Sent ${characters.toLocaleString('en')} characters`, null),
  );
  const checked = await settled(pushcart, sent, onProgress);
  if (dryRun || checked.status === 'failed' || checked.created + checked.updated === 0) return checked;
  const running = await pushcart.productFile.run.mutate({ importId: checked.id });
  return settled(pushcart, running, onProgress);
}

/** The file once it is through with the step under way. */
async function settled(
  pushcart: Pick<Pushcart, 'productFile'>,
  begun: File,
  onProgress: ImportOptions['onProgress'],
): Promise<File> {
  let file = begun;
  for (let told = -1; ; ) {
    if (file.version !== told) onProgress(progressLine(file), file);
    told = file.version;
    if (file.status !== 'checking' && file.status !== 'running') return file;
    await wait(POLL_MS);
    file = await pushcart.productFile.get.query({ importId: file.id });
  }
}

export function exitCodeOf({ status, refused }: Pick<File, 'status' | 'refused'>): number {
  if (status === 'failed') return EXIT_CODES.failed;
  return refused > 0 ? EXIT_CODES.refused : EXIT_CODES.done;
}

function progressLine({ status, done, total }: File): string {
  return `${status}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')} products`;
}

/** What a file came to, and what is wrong with it, a line each. */
export function outcomeLines({ created, updated, unchanged, refused, errors }: File): readonly string[] {
  const counts = `${counted(created, 'new product')}, ${updated} changed, ${unchanged} as they were, ${refused} left out`;
  const faults = errors.map(({ line, column, problem }) =>
    columns([
      [`line ${line}`, 12],
      [column ?? '', 20],
      [problem, 0],
    ]),
  );
  return [counts, ...faults];
}
