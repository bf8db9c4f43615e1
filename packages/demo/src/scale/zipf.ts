import type { SeededRandom } from '../history/random.ts';

/** Picks items by rank as customers do: the first often, the hundredth rarely, the last now and then. */
export interface Shelf {
  pick(random: SeededRandom): number;
}

// Zipf–Mandelbrot: the shift keeps the very first from selling more than about a hundredth of everything.
const SHIFT = 10;
const EXPONENT = 0.95;

/** A shelf of `items`; `ranks[item]` is where an item stands, from 0. */
export function createShelf(items: readonly number[], ranks: Uint32Array): Shelf {
  const upTo = new Float64Array(items.length);
  let sum = 0;
  items.forEach((item, index) => {
    sum += ((ranks[item] ?? 0) + SHIFT) ** -EXPONENT;
    upTo[index] = sum;
  });
  return {
    pick(random) {
      const wanted = random.next() * sum;
      let [low, high] = [0, items.length - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((upTo[middle] ?? sum) > wanted) high = middle;
        else low = middle + 1;
      }
      return items[low] ?? 0;
    },
  };
}

/** Every rank from 0 to `count` - 1, dealt to the items at random. */
export function dealRanks(random: SeededRandom, count: number): Uint32Array {
  const ranks = Uint32Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = random.between(0, last);
    const rank = ranks[last] ?? 0;
    ranks[last] = ranks[other] ?? 0;
    ranks[other] = rank;
  }
  return ranks;
}
