import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const TIMEOUT_MS = 120_000;

/**
 * Unpacks packages of Debian or Ubuntu into `home`, once. Nothing is installed and root is not needed. False where
 * there is no apt or no way to its mirror.
 */
export async function unpackPackages(
  names: readonly string[],
  home: string,
  log: (line: string) => void,
): Promise<boolean> {
  if (existsSync(home)) return true;
  if (!(await hasApt())) return false;

  log(`Fetching ${names.join(', ')} from the system's package mirror (once)`);
  await mkdir(dirname(home), { recursive: true });
  const draft = await mkdtemp(join(dirname(home), `${basename(home)}-`));
  try {
    await download(names, draft);
    for (const file of await readdir(draft)) {
      if (file.endsWith('.deb')) await run('dpkg', ['-x', join(draft, file), join(draft, 'root')]);
    }
    // Two runs may do this at once: the first to rename wins and the other uses what is there.
    await rename(join(draft, 'root'), home).catch(() => {});
    return existsSync(home);
  } catch (error) {
    log(`Not fetched: ${error instanceof Error ? error.message : error}`);
    return false;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function download(names: readonly string[], dir: string): Promise<void> {
  const options = { cwd: dir, timeout: TIMEOUT_MS };
  const asUs = ['-o', 'APT::Sandbox::User='];
  try {
    await run('apt-get', [...asUs, 'download', ...names], options);
  } catch {
    // The system's package lists are missing or old; lists of our own need no root.
    const lists = join(dir, 'lists');
    await mkdir(join(lists, 'partial'), { recursive: true });
    const own = [...asUs, '-o', `Dir::State::Lists=${lists}`, '-o', `Dir::Cache=${dir}`];
    await run('apt-get', [...own, 'update'], options);
    await run('apt-get', [...own, 'download', ...names], options);
  }
}

async function hasApt(): Promise<boolean> {
  const found = await Promise.all(['apt-get', 'dpkg'].map((name) => run(name, ['--version']).catch(() => null)));
  return found.every((result) => result !== null);
}
