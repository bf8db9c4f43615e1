import { copyFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';

const root = fileURLToPath(new URL('..', import.meta.url));
const entries = ['index', 'webhooks'];
const external = ['@trpc/client', '@trpc/server', '@trpc/server/observable'];

rmSync(`${root}dist`, { recursive: true, force: true });

for (const [format, extension] of [
  ['esm', '.js'],
  ['cjs', '.cjs'],
]) {
  await build({
    entryPoints: entries.map((name) => `${root}src/${name}.ts`),
    outdir: `${root}dist`,
    outExtension: { '.js': extension },
    bundle: true,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    format,
    external,
    logLevel: 'warning',
  });
}

/** Of the services only the interfaces are part of the contract. */
function isImplementation(id, importer) {
  const isService = importer?.endsWith('/services/src/index.ts') === true;
  return isService && !/(-service|\/services|\/live-topic|\/callback)\.ts$/.test(id);
}

// One file of types for each, that needs nothing of ours, so that the package can be used anywhere.
for (const name of entries) {
  const types = await rollup({
    input: `${root}src/${name}.ts`,
    external: (id, importer) => /^(@trpc\/|node:)/.test(id) || isImplementation(id, importer),
    plugins: [
      dts({
        tsconfig: `${root}tsconfig.json`,
        // By their place in the repository: what is found below node_modules would be left out.
        compilerOptions: { paths: { '@pushcart/*': [`${root}../*/src/index.ts`] } },
      }),
    ],
  });
  await types.write({ file: `${root}dist/${name}.d.ts` });
  await types.close();
  // CommonJS looks for its types under this name.
  copyFileSync(`${root}dist/${name}.d.ts`, `${root}dist/${name}.d.cts`);
}
