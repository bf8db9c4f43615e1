import type { Actor, ProductPage } from '@pushcart/domain';
import { visitorsOf } from '../behaviour/visitor.ts';
import type { Deps } from '../deps.ts';
import type { ListProductsInput } from './catalog-service.ts';
import { listProducts } from './list-products.ts';

/** Lists products, and notes of a query by whom and how it was found. */
export async function listNoted(deps: Deps, actor: Actor, input: ListProductsInput): Promise<ProductPage> {
  let found: number | null = null;
  const queryLog: Deps['queryLog'] = {
    ...deps.queryLog,
    note(_store, _query, count) {
      found = count;
    },
  };
  const page = await listProducts({ ...deps, queryLog }, actor, input);
  if (found === null || page.search === null || input.query === undefined) return page;
  const { corrected, isBroadened } = page.search;
  const [visitor = null] = visitorsOf(actor);
  deps.queryLog.note(actor.storeId, input.query, found, { visitor, isAsTyped: corrected === null && !isBroadened });
  return page;
}
