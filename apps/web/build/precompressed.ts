import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Plugin } from 'vite';

const compress = promisify(brotliCompress);
const COMPRESSIBLE = new Set(['.html', '.js', '.css', '.svg', '.json', '.txt', '.webmanifest']);
const MIN_BYTES = 1_024;

/** Puts a Brotli copy beside every built file that gets smaller by it: the first visitor need not wait for the server to make one. */
export function precompressed(): Plugin {
  let directory = '';
  return {
    name: 'pushcart:precompressed',
    apply: 'build',
    configResolved({ root, build }) {
      directory = join(root, build.outDir);
    },
    async closeBundle() {
      const files = await readdir(directory, { recursive: true, withFileTypes: true });
      await Promise.all(
        files
          .filter((file) => file.isFile() && COMPRESSIBLE.has(extname(file.name)))
          .map(async ({ parentPath, name }) => {
            const path = join(parentPath, name);
            const body = await readFile(path);
            if (body.length < MIN_BYTES) return;
            await writeFile(`${path}.br`, await compress(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
          }),
      );
    },
  };
}
