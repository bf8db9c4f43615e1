import { execFile } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { unpackChromium } from './chromium.ts';
import { fontEnv } from './fonts.ts';

const run = promisify(execFile);

export interface BrowserLaunchOptions {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
// Without the flags on networking, Chromium talks to its maker's hosts at every start.
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
];

/**
 * What playwright-core's `chromium.launch` needs on this machine: the browser of CHROMIUM_PATH, else one on PATH, else
 * the one that comes as an npm package; with fonts for Chinese even where the system has none.
 */
export async function launchOptions(log: (line: string) => void = () => {}): Promise<BrowserLaunchOptions> {
  const own = process.env.CHROMIUM_PATH ?? (await onPath());
  const { executablePath, env } = own ? { executablePath: own, env: {} } : await unpackChromium();
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return {
    executablePath,
    args: ARGS,
    env: { ...Object.fromEntries(inherited), ...env, ...(await fontEnv(log)) },
  };
}

async function onPath(): Promise<string | null> {
  const dirs = (process.env.PATH ?? '').split(delimiter);
  const paths = NAMES.flatMap((name) => dirs.map((dir) => join(dir, name)));
  for (const path of paths) {
    const found = await run(path, ['--version']).catch(() => null);
    if (found?.stdout.includes('Chrom')) return path;
  }
  return null;
}
