const MIN_CORRECTED = 3;
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

const NEIGHBOURS: ReadonlySet<string> = new Set(
  ROWS.flatMap((row, r) =>
    [...row].flatMap((key, k) => {
      const below = ROWS[r + 1] ?? '';
      return [row[k + 1], below[k], below[k - 1]].flatMap((near) =>
        near === undefined ? [] : [key + near, near + key],
      );
    }),
  ),
);

/** The word without one of its letters, in every way, and the word itself: words one error apart share one of these. */
export function deletionsOf(word: string): readonly string[] {
  if (word.length < MIN_CORRECTED) return [];
  return [...new Set([word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))])];
}

/**
 * How unlikely it is that `typed` was meant to be `word`: 1 for an ordinary slip, less for a common one, more where the first letter
 * is wrong; infinite above `limit` slips.
 */
export function editCost(typed: string, word: string, limit: number): number {
  if (Math.abs(typed.length - word.length) > limit) return Number.POSITIVE_INFINITY;
  const width = word.length + 1;
  const costs = new Float64Array((typed.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  costs[0] = 0;
  const at = (i: number, j: number) => (i < 0 || j < 0 ? Number.POSITIVE_INFINITY : (costs[i * width + j] ?? 0));
  for (let i = 0; i <= typed.length; i += 1) {
    for (let j = 0; j <= word.length; j += 1) {
      if (i + j === 0) continue;
      const [a, b] = [typed[i - 1], word[j - 1]];
      const first = i <= 1 && j <= 1 ? 0.5 : 0;
      const doubled = a !== undefined && (a === typed[i - 2] || a === typed[i]);
      const halved = b !== undefined && (b === word[j - 2] || b === word[j]);
      costs[i * width + j] = Math.min(
        at(i - 1, j) + (doubled ? 0.6 : 1) + first,
        at(i, j - 1) + (halved ? 0.7 : 0.9) + first,
        at(i - 1, j - 1) + (a === b ? 0 : NEIGHBOURS.has(`${a}${b}`) ? 0.8 : 1.2) + (a === b ? 0 : first),
        a === word[j - 2] && b === typed[i - 2] ? at(i - 2, j - 2) + (a === b ? 0 : 0.7) : Number.POSITIVE_INFINITY,
      );
    }
  }
  const cost = at(typed.length, word.length);
  return cost <= limit * 1.7 ? cost : Number.POSITIVE_INFINITY;
}
