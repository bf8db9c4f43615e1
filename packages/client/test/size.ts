import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const BESIDE = ['@trpc/client', '@trpc/server', '@trpc/server/observable', 'react'];

/** Bytes that `code` has when a page bundles it in `directory`, minified and compressed, without packages that are installed beside. */
export async function sizeOf(code: string, directory: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: directory },
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    external: BESIDE,
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
}
