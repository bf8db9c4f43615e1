import type { Plugin } from 'vite';

/** By a file's name, what it waits for before it runs. */
export type Waits = ReadonlyMap<string, readonly string[]>;

/**
 * Refuses a build in which script files wait for each other: which of them runs first then depends on the page, and what one makes of the
 * other's constants may not be there yet.
 */
export function acyclicChunks(): Plugin {
  return {
    name: 'pushcart:acyclic-chunks',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const circle = findCircle(new Map(chunks.map(({ fileName, imports }) => [fileName, imports])));
      if (circle !== null) this.error(`Files of the build wait for each other: ${circle.join(' → ')}.`);
    },
  };
}

/** A way from a file back to itself, the file at both ends; null if there is none. */
export function findCircle(waits: Waits): readonly string[] | null {
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of waits.get(file) ?? []) {
      const circle = walk(next, [...way, file]);
      if (circle !== null) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of waits.keys()) {
    const circle = walk(file, []);
    if (circle !== null) return circle;
  }
  return null;
}
