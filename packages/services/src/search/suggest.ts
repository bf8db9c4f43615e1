import {
  foldText,
  type ImageView,
  type Locale,
  type LocalizedText,
  readQuery,
  type Suggestions,
} from '@pushcart/domain';
import { firstImage, translated } from '../catalog/product-json.ts';
import type { Database } from '../db/client.ts';
import { matchesAnywhere } from '../db/text-match.ts';
import { namedQuery } from './candidates.ts';
import { findProducts } from './find-products.ts';
import { rankProducts } from './rank-products.ts';
import { countDocuments, toGroups } from './term-groups.ts';
import { readFacts, readWordsFrom } from './word-facts.ts';

const SHOWN = 6;
/** Products with such a name that are looked at: the next letter brings others. */
const LOOKED_AT = 150;
/** A query that fewer have had may be about a person. */
const PUBLIC_SEARCHES = 3;

/** What begins like this: the last word may be unfinished. */
export async function suggest(db: Database, storeId: string, prefix: string, locale: Locale): Promise<Suggestions> {
  const text = foldText(prefix).trim().replace(/\s+/gu, ' ');
  if (text === '') return { products: [], categories: [], queries: [] };
  const [products, categories, queries] = await Promise.all([
    productsLike(db, storeId, text),
    db.$queryRaw<{ slug: string; name: LocalizedText }[]>`
      SELECT slug, name FROM categories WHERE store_id = ${storeId}::uuid AND name ->> ${locale} ILIKE ${matchesAnywhere(text)}
      ORDER BY length(name ->> ${locale}), slug LIMIT ${SHOWN}`,
    db.$queryRaw<{ query: string }[]>`
      SELECT query FROM search_queries
      WHERE store_id = ${storeId}::uuid AND query >= ${text} AND query < ${`${text}\uffff`}
        AND found > 0 AND searches >= ${PUBLIC_SEARCHES}::int
      ORDER BY searches DESC, query LIMIT ${SHOWN}`,
  ]);
  return { products, categories, queries: queries.map(({ query }) => query) };
}

async function productsLike(db: Database, storeId: string, text: string): Promise<Suggestions['products']> {
  const found = await begunLike(db, storeId, text);
  const ids = (found.length > 0 ? found : (await findProducts(db, storeId, text)).productIds).slice(0, SHOWN);
  return db.$queryRaw<{ id: string; slug: string; name: LocalizedText; image: ImageView | null }[]>`
    SELECT product.id, product.slug, ${translated('name')} AS name, ${firstImage} AS image
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS found (id, place)
    JOIN products product ON product.id = found.id AND product.status = 'active' ORDER BY found.place`;
}

/** Products with all words but the last, and one that begins like the last. */
async function begunLike(db: Database, storeId: string, text: string) {
  const terms = readQuery(text);
  const last = terms.findLast(({ kind }) => kind === 'word');
  const known = await readFacts(
    db,
    storeId,
    terms.map(({ term }) => term),
  );
  if (known === null || last === undefined || !text.endsWith(last.word)) return [];
  const endings = await readWordsFrom(db, known.index, last.word);
  const groups = toGroups(
    terms,
    countDocuments([...known.words, ...endings]),
    known.index.documents,
    new Map([[last.term, endings.map(({ term }) => [term])]]),
  );
  const stages = { named: null, strict: namedQuery(groups), broad: null };
  return (await rankProducts(db, known.index, stages, groups, LOOKED_AT)).productIds;
}
