import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../../../../apps/terminal/bin/pushcart.mjs', import.meta.url));
const LOOK_MS = 5;

export interface ExportRun {
  readonly url: string;
  readonly apiKey: string;
  readonly folder: string;
  readonly format: 'parquet' | 'ndjson';
  /** How often it is killed, at even distances; it is started again each time. */
  readonly kills: number;
  /** About how far the log goes. */
  readonly head: number;
  readonly progress: (line: string) => void;
}

export interface Ran {
  /** From the first start to the last end. */
  readonly seconds: number;
  readonly kills: number;
  /** The most memory that the process took; null where the system does not tell. */
  readonly peakMb: number | null;
}

/** Runs `pushcart export events` as whoever exports does, until it is through. */
export async function runExport(run: ExportRun): Promise<Ran> {
  const startedAt = performance.now();
  let [kills, peakMb]: [number, number | null] = [0, null];
  for (;;) {
    const isLast = kills >= run.kills;
    const { code, peak } = await runOnce(run, isLast ? null : (kills * run.head) / (run.kills + 1));
    if (peak !== null) peakMb = Math.max(peakMb ?? 0, peak);
    if (code === 0) return { seconds: (performance.now() - startedAt) / 1_000, kills, peakMb };
    if (code !== null) throw new Error(`pushcart export events ended with ${code}.`);
    kills += 1;
    run.progress(`kill -9 of the export, ${kills} of ${run.kills}`);
  }
}

/** One process. It is killed while it writes a file behind the position `killAt`, unless that is null or it ends before. */
async function runOnce({ url, apiKey, folder, format, progress }: ExportRun, killAt: number | null) {
  const args = [BIN, 'export', 'events', '--from', '0', '--out', folder, '--format', format];
  const env = { PATH: process.env.PATH, PUSHCART_URL: url, PUSHCART_API_KEY: apiKey };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  createInterface(child.stderr).on('line', progress);
  const gone = once(child, 'exit').then(([code]: (number | null)[]) => ({ code: code ?? null }));
  let [peak, isGone]: [number | null, boolean] = [null, false];
  void gone.then(() => {
    isGone = true;
  });
  while (!isGone) {
    peak = (await peakOf(child.pid)) ?? peak;
    if (killAt !== null && (await isWritingBehind(folder, killAt))) child.kill('SIGKILL');
    await Promise.race([sleep(killAt === null ? 200 : LOOK_MS), gone]);
  }
  return { ...(await gone), peak };
}

async function peakOf(pid: number | undefined): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kb = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return kb === undefined ? null : Number(kb) / 1_024;
}

async function isWritingBehind(folder: string, position: number): Promise<boolean> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  if (!names.some((name) => /^day=.+\.writing$/.test(name))) return false;
  const text = await readFile(`${folder}/_manifest.json`, 'utf8').catch(() => '{"through":0}');
  return (JSON.parse(text) as { through: number }).through >= position;
}
