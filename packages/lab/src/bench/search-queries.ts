const MIN_WORD = 3;

/** Queries as shoppers type them, all different as far as names allow: one to three words of a name, every eighth with a letter left out. */
export function queriesFrom(names: readonly string[], count: number): readonly string[] {
  const step = Math.max(1, Math.floor(names.length / count));
  return Array.from({ length: count }, (_, n) => {
    const name = names[(n * step + n) % names.length] ?? '';
    const words = name.split(/[^\p{L}\p{N}-]+/u).filter((word) => word.length >= MIN_WORD && word !== 'series');
    const length = 1 + (n % 3);
    const from = n % Math.max(1, words.length - length + 1);
    const query = words.slice(from, from + length);
    return (n % 8 === 7 ? query.map(mistyped) : query).join(' ');
  }).filter((query) => query !== '');
}

/** What stands in the box while a query is typed. */
export function beginningsOf(queries: readonly string[]): readonly string[] {
  return queries.map((query, n) => query.slice(0, 2 + (n % 9)));
}

function mistyped(word: string): string {
  return word.length > 4 ? word.slice(0, 2) + word.slice(3) : word;
}
