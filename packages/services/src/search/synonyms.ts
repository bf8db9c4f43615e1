import { type QueryTerm, tokenize } from '@pushcart/domain';

/** For a term of a query, the terms that mean the same; a phrase stands for its terms together. */
export type Synonyms = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Synonyms of the query's words. Of a phrase all words must be there; each of them then means the other phrases too. */
export function synonymsOf(groups: readonly (readonly string[])[], terms: readonly QueryTerm[]): Synonyms {
  const asked = new Set(terms.map(({ term }) => term));
  const synonyms = new Map<string, (readonly string[])[]>();
  for (const phrases of groups) {
    const meanings = phrases.map(wordsOf).filter((words) => words.length > 0);
    for (const meaning of meanings) {
      if (!meaning.every((term) => asked.has(term))) continue;
      const others = meanings.filter((other) => other !== meaning);
      for (const term of meaning) synonyms.set(term, [...(synonyms.get(term) ?? []), ...others]);
    }
  }
  return synonyms;
}

function wordsOf(phrase: string): readonly string[] {
  const kinds = new Set(['word', 'number', 'quantity', 'character']);
  return tokenize(phrase).flatMap(({ term, kind }) => (kinds.has(kind) ? [term] : []));
}
