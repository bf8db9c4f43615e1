import { type Token, tokensOf } from './tokenize.ts';

/** What is said about a product, in every language, by how much it says. */
export interface SearchTexts {
  readonly names: readonly string[];
  /** Brand, categories, tags. */
  readonly labels: readonly string[];
  /** Attributes, options, codes. */
  readonly details: readonly string[];
  readonly descriptions: readonly string[];
}

export const SEARCH_FIELDS = ['names', 'labels', 'details', 'descriptions'] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

export interface TermPlace {
  readonly place: number;
  readonly field: SearchField;
}

export interface DocumentWord {
  readonly word: string;
  readonly term: string;
  /** Stands in a name or a label. */
  readonly isNamed: boolean;
}

export interface SearchDocument {
  readonly terms: ReadonlyMap<string, readonly TermPlace[]>;
  readonly words: readonly DocumentWord[];
  /** Words in the names. */
  readonly nameLength: number;
}

// Keeps a document in one page of the table, where it is read without a detour: long descriptions end early.
const MAX_BYTES = 1_800;
const TERM_BYTES = 10;
const PLACE_BYTES = 2;
const MAX_PLACES = 4;
// So that the last word of one text and the first of the next are no phrase.
const GAP = 10;
const MAX_PLACE = 16_000;

export function createSearchDocument(texts: SearchTexts): SearchDocument {
  const terms = new Map<string, TermPlace[]>();
  const words = new Map<string, DocumentWord>();
  let [place, bytes, nameLength] = [0, 0, 0];
  for (const field of SEARCH_FIELDS) {
    for (const text of new Set(texts[field])) {
      let length = 0;
      for (const token of tokensOf(text)) {
        length = token.place;
        if (field !== 'names' && bytes + PLACE_BYTES > MAX_BYTES) break;
        const known = terms.get(token.term);
        const cost = known === undefined ? TERM_BYTES + PLACE_BYTES * token.term.length : PLACE_BYTES;
        if (bytes + cost > MAX_BYTES || (known?.length ?? 0) >= MAX_PLACES || place + length > MAX_PLACE) continue;
        bytes += cost;
        const at: TermPlace = { place: place + length, field };
        if (known === undefined) terms.set(token.term, [at]);
        else known.push(at);
        keepWord(words, token, field);
      }
      if (field === 'names') nameLength += length;
      place += length + GAP;
    }
  }
  return { terms, words: [...words.values()], nameLength };
}

function keepWord(words: Map<string, DocumentWord>, { word, term }: Token, field: SearchField): void {
  const isNamed = field === 'names' || field === 'labels';
  const key = `${term} ${word}`;
  if (isNamed || !words.has(key)) words.set(key, { word, term, isNamed });
}
