import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// One file a service: it starts without resolving a tree of modules. Assets stay beside, in ../assets.
await build({
  absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
  entryPoints: {
    'payment/main': 'src/payment/main.ts',
    'carrier/main': 'src/carrier/main.ts',
    'message/main': 'src/message/main.ts',
    'identity/main': 'src/identity/main.ts',
  },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: true,
  // It reads files beside its own.
  external: ['pdfkit'],
  // Bundled CommonJS asks for built-in modules by require; a bundled module may import `createRequire` by its own name.
  banner: {
    js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);",
  },
  logLevel: 'warning',
});
