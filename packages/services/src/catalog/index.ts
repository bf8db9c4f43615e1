import type { Deps } from '../deps.ts';
import type { CatalogService } from './catalog-service.ts';
import { readCategories } from './categories.ts';
import { listProducts } from './list-products.ts';
import { viewProduct } from './view-product.ts';

export function createCatalogService(deps: Deps): CatalogService {
  return {
    categories: (actor) => readCategories(deps.db, actor.storeId),
    list: (actor, input) => listProducts(deps, actor, input),
    product: (actor, input) => viewProduct(deps, actor, input),
  };
}
