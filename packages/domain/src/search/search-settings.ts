import { DomainError } from '../errors.ts';
import { requireText } from '../text.ts';
import { foldText } from './fold-text.ts';

export const MAX_SYNONYM_GROUPS = 500;
export const MAX_SYNONYM_PHRASES = 20;
const MAX_PHRASE = 60;
const MAX_KEPT_QUERY = 80;

/** Words, or phrases, that mean the same. */
export type SynonymGroup = readonly string[];

/** How far the index of a store has followed. */
export interface SearchStatus {
  /** Products that can be found. */
  readonly documents: number;
  /** Products that wait to be indexed again. */
  readonly waiting: number;
  /** An index that is being made beside the one that is searched. */
  readonly build: { readonly done: number; readonly total: number } | null;
}

/** What shoppers looked for and did not find. */
export interface FailedQuery {
  readonly query: string;
  /** By how many visitors: one who repeats it counts once, unless many others have come in between. */
  readonly searches: number;
  readonly lastAt: Date;
}

/** The groups as they are compared, each phrase once in its group. */
export function requireSynonyms(groups: readonly SynonymGroup[]): readonly SynonymGroup[] {
  if (groups.length > MAX_SYNONYM_GROUPS) throw wrong(`There can be ${MAX_SYNONYM_GROUPS} groups of synonyms.`);
  return groups.map((group) => {
    const phrases = [...new Set(group.map((phrase) => foldText(requireText('synonyms', phrase, { max: MAX_PHRASE }))))];
    if (phrases.length >= 2 && phrases.length <= MAX_SYNONYM_PHRASES) return phrases;
    throw wrong(`A group has 2 to ${MAX_SYNONYM_PHRASES} different phrases.`);
  });
}

function wrong(message: string): DomainError {
  return new DomainError('INVALID_INPUT', message, { field: 'synonyms' });
}

/** A query as it is counted; null for what may say who somebody is: addresses and long numbers. */
export function queryToKeep(query: string): string | null {
  const text = foldText(query).trim().replace(/\s+/gu, ' ');
  const isPersonal = text.includes('@') || text.replace(/\D/g, '').length >= 7;
  return text === '' || text.length > MAX_KEPT_QUERY || isPersonal ? null : text;
}
