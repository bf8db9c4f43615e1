const SHOWN = 20;

/** The last of those that came, the newest first. */
export function newestOf<Entity>(all: Iterable<Entity>): readonly Entity[] {
  return [...all].slice(-SHOWN).reverse();
}
