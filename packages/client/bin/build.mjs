import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from '@typescript/typescript6';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';

const root = fileURLToPath(new URL('..', import.meta.url));
const entries = ['index', 'extension', 'react', 'test-kit', 'webhooks'];
const external = ['@trpc/client', '@trpc/server', '@trpc/server/observable', 'react'];

/** The other entries use the client rather than contain it: its classes and types are the same ones everywhere. */
const INDEX = /^\.\.?\/index\.ts$/;
const besideIndex = (extension) => ({
  name: 'beside-index',
  setup: ({ onResolve }) => onResolve({ filter: INDEX }, () => ({ path: `./index${extension}`, external: true })),
});

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
    plugins: [besideIndex(extension)],
    logLevel: 'warning',
  });
}

/** Of the services only the interfaces are part of the contract. */
function isImplementation(id, importer) {
  const isService = importer?.endsWith('/services/src/index.ts') === true;
  return isService && !/(-service|\/services|\/live-topic|\/callback)\.ts$/.test(id);
}

const isIndex = (id, importer) => importer?.startsWith(`${root}src/`) === true && INDEX.test(id);

/**
 * Unions with their literals first, in the order of the alphabet: the compiler writes them in the order
 * in which it met the literals anywhere, which is another one from build to build.
 */
const sortLiterals = {
  name: 'sort-literals',
  renderChunk(code) {
    const source = ts.createSourceFile('types.d.ts', code, ts.ScriptTarget.Latest);
    const written = (node) => {
      if (ts.isUnionTypeNode(node) && node.types.some(isText)) {
        const texts = node.types.filter(isText).map((type) => type.getText(source));
        texts.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
        return [...texts, ...node.types.filter((type) => !isText(type)).map(written)].join(' | ');
      }
      const parts = [];
      let end = node.getStart(source);
      ts.forEachChild(node, (child) => {
        parts.push(code.slice(end, child.getStart(source)), written(child));
        end = child.end;
      });
      return parts.join('') + code.slice(end, node.end);
    };
    return code.slice(0, source.getStart(source)) + written(source);
  },
};

/** Literals but `null` and booleans, whose place never changes. */
function isText(type) {
  return ts.isLiteralTypeNode(type) && !/^(null|true|false)$/.test(ts.tokenToString(type.literal.kind) ?? '');
}

// One file of types for each, that needs nothing of ours, so that the package can be used anywhere.
for (const name of entries) {
  const types = await rollup({
    input: `${root}src/${name}.ts`,
    external: (id, importer) =>
      /^(@trpc\/|node:|react$)/.test(id) || isIndex(id, importer) || isImplementation(id, importer),
    plugins: [
      dts({
        tsconfig: `${root}tsconfig.json`,
        // By their place in the repository: what is found below node_modules would be left out.
        compilerOptions: { paths: { '@pushcart/*': [`${root}../*/src/index.ts`] } },
      }),
      sortLiterals,
    ],
  });
  const file = `${root}dist/${name}.d.ts`;
  await types.write({ file, paths: (id) => (id.endsWith('client/src/index.ts') ? './index.js' : id) });
  await types.close();
  // CommonJS looks for its types under this name.
  const code = readFileSync(file, 'utf8').replaceAll("'./index.js'", "'./index.cjs'");
  writeFileSync(`${root}dist/${name}.d.cts`, code);
}
