import type { Database } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import { readAnalytics } from './analytics.ts';
import { carryOnBuilds } from './build-index.ts';
import { findProducts } from './find-products.ts';
import { followDue } from './follow-due.ts';
import type { ProductIndex } from './product-index.ts';
import type { SearchService } from './search-service.ts';
import { listFailedQueries, listSynonyms, readStatus, setSynonyms } from './settings.ts';
import { suggest } from './suggest.ts';
import { requireNoneRefused } from './write-apart.ts';

/** The index that is kept in PostgreSQL beside the products. */
export function createProductIndex(db: Database): ProductIndex {
  return {
    suggest: (storeId, prefix, locale) => suggest(db, storeId, prefix, locale),
    find: (storeId, query) => findProducts(db, storeId, query),
  };
}

export function createSearchService(deps: Deps): SearchService {
  return {
    status: (actor) => readStatus(deps, actor),
    failed: (actor) => listFailedQueries(deps, actor),
    analytics: (actor, { days }) => readAnalytics(deps, actor, days),
    synonyms: (actor) => listSynonyms(deps, actor),
    setSynonyms: (actor, { groups }) => setSynonyms(deps, actor, groups),
    followDue: () => followDue(deps),
    async carryOn() {
      const steps = await carryOnBuilds(deps);
      requireNoneRefused(steps.flatMap(({ refused }) => refused));
      return steps.length;
    },
  };
}
