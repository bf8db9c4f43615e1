import { type Token, type TokenKind, tokenize } from './tokenize.ts';

/** `nearPair`: two characters that a slip may have swapped, or put another between. */
export interface QueryTerm extends Omit<Token, 'kind'> {
  readonly kind: TokenKind | 'nearPair';
}

const MAX_TERMS = 48;

/** What to look for, each term once, in the order of the query. */
export function readQuery(query: string): readonly QueryTerm[] {
  const tokens = tokenize(query);
  const terms = new Map<string, QueryTerm>();
  for (const token of [...tokens, ...nearPairs(tokens)]) {
    if (!terms.has(token.term)) terms.set(token.term, token);
  }
  return [...terms.values()].slice(0, MAX_TERMS);
}

function nearPairs(tokens: readonly Token[]): readonly QueryTerm[] {
  const characters = tokens.filter(({ kind }) => kind === 'character');
  return characters.flatMap(({ term, place }, index): readonly QueryTerm[] => {
    const pairWith = (other: Token | undefined, distance: number, pair: (other: string) => string) => {
      if (other === undefined || other.place !== place + distance) return [];
      const both = pair(other.term);
      return [{ term: both, word: both, place, kind: 'nearPair' as const }];
    };
    return [
      ...pairWith(characters[index + 1], 1, (next) => next + term),
      ...pairWith(characters[index + 2], 2, (after) => term + after),
    ];
  });
}
