import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repositoryRoot } from '../paths.ts';

const require = createRequire(import.meta.url);
const path = (...parts: string[]): string => join(repositoryRoot, ...parts);
const withTypeScript = ['--import', pathToFileURL(require.resolve('tsx')).href];

/** What Node is given to run one of our programs. */
export type Program = readonly string[];

export interface Programs {
  readonly payment: Program;
  readonly carrier: Program;
  readonly messages: Program;
  readonly identity: Program;
  readonly server: Program;
  readonly seed: Program;
  readonly traffic: Program;
}

const demo = {
  seed: [...withTypeScript, path('packages/demo/src/seed.ts')],
  traffic: [...withTypeScript, path('packages/demo/src/traffic.ts')],
};

/** As `turbo run build` made them. */
export const builtPrograms: Programs = {
  ...demo,
  payment: ['--enable-source-maps', path('apps/sandbox/dist/payment/main.mjs')],
  carrier: ['--enable-source-maps', path('apps/sandbox/dist/carrier/main.mjs')],
  messages: ['--enable-source-maps', path('apps/sandbox/dist/message/main.mjs')],
  identity: ['--enable-source-maps', path('apps/sandbox/dist/identity/main.mjs')],
  server: ['--enable-source-maps', path('apps/server/dist/main.js')],
};

/** From source; the server starts anew when a file it imports changes. */
export const sourcePrograms: Programs = {
  ...demo,
  payment: [...withTypeScript, path('apps/sandbox/src/payment/main.ts')],
  carrier: [...withTypeScript, path('apps/sandbox/src/carrier/main.ts')],
  messages: [...withTypeScript, path('apps/sandbox/src/message/main.ts')],
  identity: [...withTypeScript, path('apps/sandbox/src/identity/main.ts')],
  server: [require.resolve('tsx/cli'), 'watch', '--clear-screen=false', path('apps/server/src/main.ts')],
};
