import { readFile, rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

const PRELOAD = pathToFileURL(fileURLToPath(new URL('./collect-on-signal.mjs', import.meta.url))).href;

/** What Node has to be given before the program of a server whose memory is to be measured. */
export const MEASURED: readonly string[] = ['--expose-gc', '--import', PRELOAD];

export interface HeldMemory {
  readonly rss: number;
  readonly heapUsed: number;
  readonly external: number;
}

const POLL_MS = 50;
const PATIENCE_MS = 60_000;

/** What a process holds once its garbage is collected, in bytes. It was started with `MEASURED` and with `file` in BENCH_MEMORY_FILE. */
export async function heldMemory(pid: number, file: string): Promise<HeldMemory> {
  const answer = `${file}.${pid}`;
  await rm(answer, { force: true });
  process.kill(pid, 'SIGUSR2');
  for (let waited = 0; waited < PATIENCE_MS; waited += POLL_MS) {
    await wait(POLL_MS);
    const text = await readFile(answer, 'utf8').catch(() => null);
    if (text !== null) return JSON.parse(text);
  }
  throw new Error(`Process ${pid} has not said what memory it holds.`);
}
