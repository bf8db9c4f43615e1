import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// One file a program, so that the server starts without resolving a tree of modules.
await build({
  absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
  entryPoints: ['src/main.ts', 'src/rotate-keys.ts', 'src/rebuild-search.ts', 'src/set-aside.ts', 'src/draw-worker.ts'],
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: true,
  // argon2 and sharp are native, pdfkit reads files beside its own; pg would take its native twin if there were one.
  external: ['@node-rs/argon2', 'sharp', 'pdfkit', 'pg-native'],
  // Bundled CommonJS asks for built-in modules by require; a bundled module may import `createRequire` by its own name.
  banner: {
    js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);",
  },
  logLevel: 'warning',
});
