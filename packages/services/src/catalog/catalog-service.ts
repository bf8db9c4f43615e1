import type {
  Actor,
  CategoryView,
  Locale,
  ProductFacets,
  ProductFilter,
  ProductOffer,
  ProductPage,
  ProductSort,
  ProductView,
  Suggestions,
} from '@pushcart/domain';
import type { LiveTopic } from '../live-topic.ts';

export interface ListProductsInput extends ProductFilter {
  /** Default: by relevance with a query, else as recommended. */
  readonly sort?: ProductSort | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface CatalogService {
  categories(actor: Actor): Promise<readonly CategoryView[]>;
  /** Active products by keyset pages: a page never repeats or skips while numbers move. */
  list(actor: Actor, input: ListProductsInput): Promise<ProductPage>;
  /** What the products of a list can be narrowed to, with counts. */
  facets(actor: Actor, filter: ProductFilter): Promise<ProductFacets>;
  /** What somebody who types this may be about to look for. */
  suggest(actor: Actor, input: { prefix: string; locale: Locale }): Promise<Suggestions>;
  product(actor: Actor, input: { slug: string }): Promise<ProductView>;
  /** Live prices of up to a hundred products, and whether they are for sale. */
  watch(actor: Actor, input: { productIds: readonly string[] }): Promise<LiveTopic<readonly ProductOffer[]>>;
}
