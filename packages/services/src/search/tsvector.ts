import type { SearchDocument, SearchField } from '@pushcart/domain';

const CLASS: Readonly<Record<SearchField, string>> = { names: 'A', labels: 'B', details: 'C', descriptions: 'D' };

/** Stands before a term that is in a product's name: an index knows no weights, so names have terms of their own. */
const NAMED = '^';

const NEEDS_ESCAPE = /['\\]/;

export function lexeme(term: string): string {
  return `'${NEEDS_ESCAPE.test(term) ? term.replace(/['\\]/g, '$&$&') : term}'`;
}

/** The term in a name, for the index. */
export function namedLexeme(term: string): string {
  return lexeme(NAMED + term);
}

/** The document as PostgreSQL reads a `tsvector`. */
export function toTsvector({ terms }: SearchDocument): string {
  let text = '';
  for (const [term, places] of terms) {
    let [positions, isNamed] = ['', false];
    for (const { place, field } of places) {
      positions += `${positions === '' ? '' : ','}${place}${CLASS[field]}`;
      isNamed ||= field === 'names';
    }
    text += `${lexeme(term)}:${positions} ${isNamed ? `${namedLexeme(term)} ` : ''}`;
  }
  return text.trimEnd();
}
