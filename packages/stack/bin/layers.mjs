// Which of our packages each package may name in its package.json. That it imports nothing it does not name, Biome and
// the module resolution check; what it may reach through those it names, `turbo boundaries` does, from lists in
// turbo.json that have to follow from this one.
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
  demo: ['client', 'services'],
  lab: ['client', 'demo', 'domain', 'realtime', 'services', 'stack'],
  web: ['client', 'domain'],
  terminal: ['client'],
  sandbox: [],
  server: ['api', 'client', 'domain', 'realtime', 'sandbox', 'services', 'stack'],
};

/** A sentence for each dependency that crosses a layer, and for each place where the lists are not as they should be. */
export function crossings() {
  const named = readNamed();
  return [...Object.keys(named), ...Object.keys(MAY_NAME)]
    .filter((name, index, all) => all.indexOf(name) === index)
    .flatMap((name) => [...badNames(name, named[name] ?? []), ...badReach(name)]);
}

function badNames(name, named) {
  const allowed = MAY_NAME[name] ?? [];
  return [
    ...named.filter((other) => !allowed.includes(other)).map((other) => `${name} may not depend on ${other}.`),
    ...allowed.filter((other) => !named.includes(other)).map((other) => `${name} may depend on ${other} and does not.`),
  ];
}

function badReach(name) {
  const { tags } = readJson('turbo.json').boundaries;
  const listed = (tags[name]?.dependencies.allow ?? []).toSorted().join(', ');
  const reached = [...reach(name)].sort().join(', ');
  return listed === reached ? [] : [`turbo.json lets ${name} reach "${listed}"; it should be "${reached}".`];
}

/** All that a package gets to through what it may name. */
function reach(name) {
  const reached = new Set(MAY_NAME[name]);
  // A set grows while it is walked.
  for (const next of reached) for (const further of MAY_NAME[next] ?? []) reached.add(further);
  return reached;
}

function readNamed() {
  const folders = ['apps', 'packages'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => [folder, name]),
  );
  return Object.fromEntries(
    folders.map(([folder, name]) => {
      const { dependencies, devDependencies } = readJson(folder, name, 'package.json');
      const all = Object.keys({ ...dependencies, ...devDependencies });
      return [name, all.filter((other) => other.startsWith(SCOPE)).map((other) => other.slice(SCOPE.length))];
    }),
  );
}

function readJson(...path) {
  return JSON.parse(readFileSync(join(root, ...path), 'utf8'));
}
