import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { unpackPackages } from '../debian-packages.ts';
import { cacheDir } from '../paths.ts';

const SYSTEM_DIRS = ['/usr/share/fonts', '/usr/local/share/fonts', join(homedir(), '.fonts')];
const COVERS_CHINESE = /cjk|wqy|droid.*fallback|(noto|source).*(sc|cn|hans)\b|pingfang|yahei|simsun/i;
const PACKAGES = ['fonts-droid-fallback', 'fonts-dejavu-core'];

/**
 * Environment under which a browser shows Chinese: nothing where the system has such a font, else a font
 * configuration with one unpacked into the cache.
 */
export async function fontEnv(log: (line: string) => void): Promise<Record<string, string>> {
  if (process.platform !== 'linux' || (await systemCoversChinese())) return {};
  const fonts = join(cacheDir, 'fonts');
  if (!(await unpackPackages(PACKAGES, fonts, log))) {
    log('No font for Chinese was found: zh-CN text will show as boxes.');
    return {};
  }
  const dirs = [...SYSTEM_DIRS, fonts].map((dir) => `<dir>${dir}</dir>`).join('');
  const home = join(cacheDir, 'fontconfig');
  const file = join(home, 'fonts.conf');
  await mkdir(home, { recursive: true });
  // Nothing else says here which font a generic family is.
  const fixed = '<alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>';
  await writeFile(
    file,
    `<?xml version="1.0"?>\n<fontconfig>${dirs}<cachedir>${home}</cachedir>${fixed}</fontconfig>\n`,
  );
  return { FONTCONFIG_FILE: file };
}

async function systemCoversChinese(): Promise<boolean> {
  const lists = SYSTEM_DIRS.map((dir) => readdir(dir, { recursive: true }).catch(() => []));
  return (await Promise.all(lists)).flat().some((name) => COVERS_CHINESE.test(name));
}
