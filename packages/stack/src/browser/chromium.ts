import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import { cacheDir } from '../paths.ts';

const run = promisify(execFile);

/**
 * Unpacks the Chromium that @sparticuz/chromium carries for Linux. Its own loader writes to one place shared by the
 * whole machine and changes our environment, so the archives are opened here, whole or not at all.
 */
export async function unpackChromium(): Promise<{ executablePath: string; env: Record<string, string> }> {
  const archives = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', '..', 'bin');
  const home = join(cacheDir, 'chromium');
  if (!existsSync(home)) await unpack(archives, home);

  const executablePath = join(home, 'chromium');
  const libraries = { LD_LIBRARY_PATH: join(home, 'lib') };
  for (const env of [{}, libraries]) {
    const started = await run(executablePath, ['--version'], { env: { ...process.env, ...env } }).catch(() => null);
    if (started) return { executablePath, env };
  }
  throw new Error('No Chromium runs here. Install one and set CHROMIUM_PATH to it.');
}

async function unpack(archives: string, home: string): Promise<void> {
  await mkdir(dirname(home), { recursive: true });
  const draft = await mkdtemp(join(dirname(home), `${basename(home)}-`));
  try {
    const program = createWriteStream(join(draft, 'chromium'), { mode: 0o755 });
    await Promise.all([
      pipeline(createReadStream(join(archives, 'chromium.br')), createBrotliDecompress(), program),
      unpackTar(join(archives, 'al2023.tar.br'), draft),
    ]);
    // Two runs may do this at once: the first to rename wins and the other uses what is there.
    await rename(draft, home).catch(() => {});
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** By way of a file: a tar that is fed may hang up at the end of the archive, before the last of the padding is written to it. */
async function unpackTar(archive: string, dir: string): Promise<void> {
  const file = join(dir, basename(archive, '.br'));
  await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(file));
  await run('tar', ['-xf', file, '-C', dir]);
  await rm(file);
}
