import type { Actor, CategoryView, ProductOffer, ProductPage, ProductSort, ProductView } from '@pushcart/domain';
import type { LiveTopic } from '../live-topic.ts';

export interface ListProductsInput {
  /** Category slug; products of categories below it count. */
  readonly category?: string | undefined;
  readonly query?: string | undefined;
  readonly sort: ProductSort;
  readonly inStock?: boolean | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface CatalogService {
  categories(actor: Actor): Promise<readonly CategoryView[]>;
  /** Active products by keyset pages: a page never repeats or skips while numbers move. */
  list(actor: Actor, input: ListProductsInput): Promise<ProductPage>;
  product(actor: Actor, input: { slug: string }): Promise<ProductView>;
  /** Live prices of up to a hundred products, and whether they are for sale. */
  watch(actor: Actor, input: { productIds: readonly string[] }): Promise<LiveTopic<readonly ProductOffer[]>>;
}
