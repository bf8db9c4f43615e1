import { closeSync, fstatSync, ftruncateSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const CHUNK_BYTES = 1 << 20;
const NEWLINE = 0x0a;

export interface Journal<Entry> {
  append(entry: Entry): void;
  close(): void;
}

/**
 * Opens an append-only file of one JSON entry a line and replays what it holds. An appended entry survives the death of the process
 * (not of the machine: it is not synced). A last line cut short by a kill is dropped, since nobody was told of it.
 */
export function openJournal<Entry>(file: string, replay: (entry: Entry) => void): Journal<Entry> {
  mkdirSync(dirname(file), { recursive: true });
  const descriptor = openSync(file, 'a+');
  const wholeBytes = readLines(descriptor, (line, number) => replay(parseEntry<Entry>(line, number, file)));
  if (wholeBytes < fstatSync(descriptor).size) ftruncateSync(descriptor, wholeBytes);

  return {
    append(entry) {
      const line = Buffer.from(`${JSON.stringify(entry)}\n`);
      for (let written = 0; written < line.length; ) written += writeSync(descriptor, line, written);
    },
    close: () => closeSync(descriptor),
  };
}

/** Answers the number of bytes up to the end of the last whole line. */
function readLines(descriptor: number, each: (line: string, number: number) => void): number {
  const chunk = Buffer.alloc(CHUNK_BYTES);
  let rest = Buffer.alloc(0);
  let position = 0;
  let lines = 0;
  for (;;) {
    const count = readSync(descriptor, chunk, 0, CHUNK_BYTES, position);
    if (count === 0) return position - rest.length;
    position += count;
    rest = Buffer.concat([rest, chunk.subarray(0, count)]);
    let start = 0;
    for (let end = rest.indexOf(NEWLINE); end >= 0; end = rest.indexOf(NEWLINE, start)) {
      lines += 1;
      each(rest.toString('utf8', start, end), lines);
      start = end + 1;
    }
    rest = rest.subarray(start);
  }
}

function parseEntry<Entry>(line: string, number: number, file: string): Entry {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new Error(`Line ${number} of ${file} is not JSON.`, { cause });
  }
}
