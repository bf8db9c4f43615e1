import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cacheDir } from '../paths.ts';
import type { RedisProgram } from './find.ts';

const run = promisify(execFile);
const PACKAGES = ['redis-server', 'redis-tools', 'libatomic1', 'libjemalloc2', 'liblzf1'];
const TIMEOUT_MS = 120_000;

/**
 * Redis from the packages of Debian or Ubuntu, unpacked into the cache: nothing is installed and root is not needed.
 * Null where there is no apt or no way to its mirror.
 */
export async function unpackRedis(log: (line: string) => void): Promise<RedisProgram | null> {
  const home = join(cacheDir, 'redis');
  const unpacked = await programIn(home);
  if (unpacked) return unpacked;
  if (!(await hasApt())) return null;

  log('Fetching Redis from the system packages (1.5 MB, once)');
  await mkdir(cacheDir, { recursive: true });
  const draft = await mkdtemp(join(cacheDir, 'redis-'));
  try {
    await download(draft);
    for (const name of await readdir(draft)) {
      if (name.endsWith('.deb')) await run('dpkg', ['-x', join(draft, name), join(draft, 'root')]);
    }
    // Two runs may do this at once: the first to rename wins and the other uses what is there.
    await rename(join(draft, 'root'), home).catch(() => {});
    return await programIn(home);
  } catch (error) {
    log(`Redis could not be fetched: ${error instanceof Error ? error.message : error}`);
    return null;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function download(dir: string): Promise<void> {
  const options = { cwd: dir, timeout: TIMEOUT_MS };
  try {
    await run('apt-get', ['download', ...PACKAGES], options);
  } catch {
    // The system's package lists are missing or old; lists of our own need no root.
    const lists = join(dir, 'lists');
    await mkdir(join(lists, 'partial'), { recursive: true });
    const own = ['-o', `Dir::State::Lists=${lists}`, '-o', `Dir::Cache=${dir}`, '-o', 'APT::Sandbox::User='];
    await run('apt-get', [...own, 'update'], options);
    await run('apt-get', [...own, 'download', ...PACKAGES], options);
  }
}

async function hasApt(): Promise<boolean> {
  const checks = [run('apt-get', ['--version']), run('dpkg', ['--version'])];
  return Promise.all(checks).then(
    () => true,
    () => false,
  );
}

async function programIn(home: string): Promise<RedisProgram | null> {
  const libraries = await readdir(join(home, 'usr', 'lib')).catch(() => []);
  const paths = libraries.map((name) => join(home, 'usr', 'lib', name));
  const env = { ...process.env, LD_LIBRARY_PATH: paths.join(':') };
  const path = join(home, 'usr', 'bin', 'redis-server');
  const { stdout } = await run(path, ['--version'], { env }).catch(() => ({ stdout: '' }));
  return stdout.includes('v=') ? { path, env, origin: 'system package' } : null;
}
