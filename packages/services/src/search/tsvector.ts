import type { SearchDocument, SearchField } from '@pushcart/domain';

const CLASS: Readonly<Record<SearchField, string>> = { names: 'A', labels: 'B', details: 'C', descriptions: 'D' };

/** Stands before a term that is in a product's name: an index knows no weights, so names have terms of their own. */
const NAMED = '^';

export function lexeme(term: string): string {
  return `'${term.replace(/['\\]/g, '$&$&')}'`;
}

/** The term in a name, for the index. */
export function namedLexeme(term: string): string {
  return lexeme(NAMED + term);
}

/** The document as PostgreSQL reads a `tsvector`. */
export function toTsvector({ terms }: SearchDocument): string {
  return [...terms]
    .flatMap(([term, places]) => {
      const positions = places.map(({ place, field }) => place + CLASS[field]).join(',');
      const inName = places.some(({ field }) => field === 'names');
      return [`${lexeme(term)}:${positions}`, ...(inName ? [namedLexeme(term)] : [])];
    })
    .join(' ');
}
