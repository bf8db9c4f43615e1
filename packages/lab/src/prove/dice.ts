/** Chance that repeats: the same seed throws the same. */
export interface Dice {
  /** 0 to `most`. */
  upTo(most: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** 0 to `most` things. */
  list<T>(most: number, make: (index: number) => T): T[];
}

/** xorshift32: small, and good enough to reach every branch. */
export function createDice(seed: number): Dice {
  let state = (seed ^ 0x9e3779b9) >>> 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
  const upTo = (most: number) => Math.floor(next() * (most + 1));
  return {
    upTo,
    chance: (probability) => next() < probability,
    pick: (from) => {
      const picked = from[upTo(from.length - 1)];
      if (picked === undefined) throw new Error('There is nothing to pick from.');
      return picked;
    },
    list: (most, make) => Array.from({ length: upTo(most) }, (_, index) => make(index)),
  };
}
