#!/usr/bin/env node
// `npm run client -- FOLDER`: puts the client into FOLDER as it would be published, as a file to install from.
import { join, resolve } from 'node:path';
import { install, root, run, turbo } from './bootstrap.mjs';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('Usage: npm run client -- FOLDER\n');
  process.exit(1);
}

// npm runs this in the repository, whichever folder it was called in.
const destination = resolve(process.env.INIT_CWD ?? '.', folder);
await install();
await turbo('build', '--filter=@pushcart/client', '--output-logs=errors-only', '--ui=stream');
await run('pnpm', ['--dir', join(root, 'packages/client'), 'pack', '--pack-destination', destination]);
