import type { Money, ProductCard, ProductOffer, ProductView } from '@pushcart/client';

/** The product at the prices of the offer; what is not sold any more is left out. */
export function withOffer(product: ProductView, offer: ProductOffer | undefined): ProductView {
  if (offer === undefined || !offer.isForSale) return product;
  const prices = new Map(offer.prices.map((one) => [one.variantId, one]));
  const variants = product.variants.flatMap((variant) => {
    const now = prices.get(variant.id);
    return now === undefined ? [] : [{ ...variant, price: now.price, compareAt: now.compareAt }];
  });
  return { ...product, variants };
}

/** Whether the offer speaks of variants that the product did not have when it was read. */
export function hasMore(product: ProductView, offer: ProductOffer | undefined): boolean {
  return offer?.prices.some(({ variantId }) => product.variants.every(({ id }) => id !== variantId)) === true;
}

/** The card at the prices of the offer. */
export function cardWithOffer(card: ProductCard, offer: ProductOffer | undefined): ProductCard {
  const [first, ...others] = offer?.prices ?? [];
  if (first === undefined) return card;
  const extreme = (better: (a: Money, b: Money) => boolean) =>
    others.reduce((found, one) => (better(one.price, found.price) ? one : found), first);
  const lowest = extreme((a, b) => a.amount < b.amount);
  const highest = extreme((a, b) => a.amount > b.amount);
  return { ...card, priceFrom: lowest.price, priceTo: highest.price, compareAt: lowest.compareAt };
}
