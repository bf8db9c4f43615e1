import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { UsageError } from '../commands/command.ts';

export interface SetQuery {
  readonly query_id: string;
  readonly query: string;
}

/** A file with a JSON object a line, packed or not. */
export async function readLines<T>(path: string): Promise<readonly T[]> {
  const bytes = await readFile(path).catch((error: Error) => {
    throw new UsageError(`The file cannot be read: ${error.message}`);
  });
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const lines = (isPacked ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line): T => JSON.parse(line));
}
