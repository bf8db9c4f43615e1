import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './bootstrap.mjs';

const LINK = /\]\(([^)\s#]+)[^)]*\)/g;
/** A path of the repository in backticks, as far as it is a path: patterns and placeholders are left alone. */
const PATH = /`((?:apps|packages|docs|prisma)\/[\w./-]+)`/g;
/** What only a build or a run makes. */
const MADE = /(^|\/)(dist|generated)(\/|$)/;

/** What the documents name that is not there. */
export function missingPaths() {
  const listed = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z', '*.md'], {
    cwd: root,
  });
  if (listed.status !== 0) return ['git cannot list the documents.'];
  const documents = String(listed.stdout).split('\0').filter(Boolean);
  return documents.filter((file) => existsSync(join(root, file))).flatMap(missingIn);
}

function missingIn(file) {
  const text = readFileSync(join(root, file), 'utf8');
  const links = [...text.matchAll(LINK)].map(([, target]) => target).filter((target) => !/^[a-z]+:/.test(target));
  const paths = [...text.matchAll(PATH)].map(([, path]) => path);
  const missing = [
    ...links.filter((target) => !existsSync(join(root, dirname(file), target))),
    ...paths.filter((path) => !MADE.test(path) && !existsSync(join(root, path))),
  ];
  return missing.map((path) => `${file} names ${path}, which does not exist.`);
}
