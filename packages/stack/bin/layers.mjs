// Which of our packages each package may name in its package.json. What it may reach through them, `turbo boundaries`
// checks; that it imports nothing it does not name, Biome and the module resolution.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bootstrap.mjs';

const SCOPE = '@pushcart/';
const MAY_NAME = {
  domain: [],
  stack: [],
  realtime: ['stack'],
  services: ['domain', 'realtime', 'stack'],
  api: ['domain', 'realtime', 'services'],
  client: ['api', 'domain'],
  demo: ['client', 'domain', 'services', 'stack'],
  lab: ['client', 'demo', 'domain', 'realtime', 'services', 'stack'],
  web: ['client', 'domain'],
  terminal: ['client'],
  sandbox: ['domain'],
  server: ['api', 'client', 'domain', 'realtime', 'sandbox', 'services', 'stack'],
};

/** A sentence for each dependency that crosses a layer. */
export function crossings() {
  return ['apps', 'packages'].flatMap((folder) =>
    readdirSync(join(root, folder)).flatMap((name) => {
      const manifest = JSON.parse(readFileSync(join(root, folder, name, 'package.json'), 'utf8'));
      const named = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
      const ours = named
        .filter((dependency) => dependency.startsWith(SCOPE))
        .map((dependency) => dependency.slice(SCOPE.length));
      return ours
        .filter((dependency) => !MAY_NAME[name]?.includes(dependency))
        .map((dependency) => `${folder}/${name} may not depend on ${dependency}.`);
    }),
  );
}
