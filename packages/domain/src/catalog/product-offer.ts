import type { ProductId, VariantId } from '../ids.ts';
import type { Money } from '../money.ts';

/** Whether a product is sold now and at which prices; `version` orders the news of it. */
export interface ProductOffer {
  readonly productId: ProductId;
  readonly version: number;
  readonly isForSale: boolean;
  /** Of what can be bought, in the store's currency; empty when it is not for sale. */
  readonly prices: readonly VariantPrice[];
  /** The same in the currencies of the store's markets. */
  readonly marketPrices?: readonly VariantPrice[];
}

export interface VariantPrice {
  readonly variantId: VariantId;
  readonly price: Money;
  readonly compareAt: Money | null;
}

/** The event on `product:{id}:offer`: the offer after the change. */
export interface ProductChanged {
  readonly type: 'product.changed';
  readonly offer: ProductOffer;
}

/** The offer in the currency of a market, if it says anything of it. */
export function offerIn(offer: ProductOffer, currency: string): ProductOffer {
  const prices = (offer.marketPrices ?? []).filter(({ price }) => price.currency === currency);
  return prices.length === 0 ? offer : { ...offer, prices };
}

/** Takes in an offer unless a newer one is known. */
export function foldOffer(
  known: ReadonlyMap<ProductId, ProductOffer>,
  next: ProductOffer,
): ReadonlyMap<ProductId, ProductOffer> {
  const before = known.get(next.productId);
  return before !== undefined && before.version >= next.version ? known : new Map(known).set(next.productId, next);
}
