import type {
  Actor,
  ListPrice,
  ListPriceView,
  PricedVariant,
  PriceListDraft,
  PriceListOverlap,
  PriceListView,
} from '@pushcart/domain';

/** Names the version the change is made to; another one is refused with CATALOG_CHANGED. */
export interface PriceListRef {
  readonly priceListId: string;
  readonly version: number;
}

export interface PriceListService {
  /** Those that win come first. */
  list(actor: Actor): Promise<readonly PriceListView[]>;
  /** Null makes a new one. */
  save(actor: Actor, input: { ref: PriceListRef | null; draft: PriceListDraft }): Promise<PriceListView>;
  prices(
    actor: Actor,
    input: { priceListId: string; limit: number; cursor?: string | undefined },
  ): Promise<{ items: readonly ListPriceView[]; nextCursor: string | null }>;
  /** Variants by SKU; one that the store does not have is left out. */
  findVariants(
    actor: Actor,
    input: { priceListId: string; skus: readonly string[] },
  ): Promise<readonly PricedVariant[]>;
  /** Other lists that hold at the same time for some of the same variants. */
  overlaps(actor: Actor, input: { priceListId: string }): Promise<readonly PriceListOverlap[]>;
  /** Shoppers see the new prices at once while the list is in force. */
  setPrices(actor: Actor, input: PriceListRef & { prices: readonly ListPrice[] }): Promise<PriceListView>;
}
