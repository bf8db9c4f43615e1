import { foldText, joinsOf, type QueryTerm, readQuery } from '@pushcart/domain';
import type { Database } from '../db/client.ts';
import { MAX_CANDIDATES, queryStages } from './candidates.ts';
import { splitWords, withJoined } from './compounds.ts';
import { correctWords } from './correct-words.ts';
import type { FoundProducts } from './product-index.ts';
import { rankProducts } from './rank-products.ts';
import { type Synonyms, synonymsOf } from './synonyms.ts';
import { countDocuments, toGroups } from './term-groups.ts';
import { type Facts, readFacts } from './word-facts.ts';

const NOTHING: FoundProducts = { productIds: [], corrected: null, isBroadened: false, isComplete: true, words: [] };

/** A query as it is looked for. */
interface Reading {
  readonly terms: readonly QueryTerm[];
  readonly synonyms: Synonyms;
  readonly facts: Facts;
}

/** Corrects what looks mistyped, finds what has all words, else what has some of them, and ranks it. */
export async function findProducts(db: Database, storeId: string, query: string): Promise<FoundProducts> {
  const typed = await read(db, storeId, query);
  if (typed === null) return NOTHING;
  const meant = await readMeant(db, typed);
  const corrected = meant.size === 0 ? null : replaceWords(query, meant);
  const reading = corrected === null ? typed : ((await read(db, storeId, corrected)) ?? typed);
  return { ...(await find(db, reading)), corrected };
}

async function read(db: Database, storeId: string, query: string): Promise<Reading | null> {
  const terms = readQuery(query);
  if (terms.length === 0) return null;
  const typed = terms.map(({ term }) => term);
  const joins = joinsOf(terms);
  const asked = [...typed, ...joins.map(({ term }) => term)];
  const facts = await readFacts(db, storeId, asked);
  if (facts === null) return null;
  const said = synonymsOf(facts.synonyms, terms);
  const synonyms = withJoined(said, joins, facts.words);
  if (said.size === 0) return { terms, synonyms, facts };
  const all = await readFacts(db, storeId, [...asked, ...[...said.values()].flat(2)]);
  return all === null ? null : { terms, synonyms, facts: all };
}

/** By the typed word, what was meant instead: another word, or two. */
async function readMeant(db: Database, { terms, synonyms, facts }: Reading): Promise<ReadonlyMap<string, string>> {
  const { index, words } = facts;
  const counts = countDocuments(words);
  const documentsOf = (term: string) => counts.get(term) ?? 0;
  const doubtful = terms.filter(({ term }) => !synonyms.has(term));
  const corrections = await correctWords(db, index, doubtful, documentsOf);
  const unknown = doubtful.filter(
    ({ kind, term, word }) => kind === 'word' && documentsOf(term) === 0 && !corrections.has(word),
  );
  const split = await splitWords(
    db,
    index,
    unknown.map(({ word }) => word),
  );
  return new Map([...corrections, ...split]);
}

async function find(db: Database, { terms, synonyms, facts }: Reading): Promise<Omit<FoundProducts, 'corrected'>> {
  const { index, words } = facts;
  const groups = toGroups(terms, countDocuments(words), index.documents, synonyms);
  const { productIds, hasAll, isNamedOnly } = await rankProducts(db, index, queryStages(groups), groups);
  return {
    productIds,
    isBroadened: !hasAll && productIds.length > 0,
    isComplete: !isNamedOnly && productIds.length < MAX_CANDIDATES,
    words: [...new Set([...terms, ...words].flatMap(({ word }) => (word.length > 1 ? [word] : [])))],
  };
}

/** The query with each of these words as it was meant. */
function replaceWords(query: string, corrections: ReadonlyMap<string, string>): string {
  return foldText(query)
    .trim()
    .replace(/[\p{L}\p{N}]+/gu, (word) => corrections.get(word) ?? word);
}
