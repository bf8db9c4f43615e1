import type { WishlistChanged, WishlistView, WishView } from '@pushcart/domain';
import { z } from 'zod';
import { imageView, localizedText, moneyView } from './common-view.ts';
import { stockLevelView } from './stock-view.ts';
import { view } from './view.ts';

const wishView = view<WishView>()(
  z.strictObject({
    variantId: z.string(),
    productId: z.string(),
    slug: z.string(),
    sku: z.string(),
    name: localizedText,
    optionText: localizedText,
    image: imageView.nullable(),
    priceThen: moneyView,
    priceNow: moneyView.nullable(),
    lowStockThreshold: z.int(),
    stock: z.array(stockLevelView),
    addedAt: z.date(),
  }),
);

export const wishlistView = view<WishlistView>()(
  z.strictObject({ version: z.int(), wishes: z.array(wishView), alerts: z.array(z.string()) }),
);

export const wishlistChanged = view<WishlistChanged>()(
  z.strictObject({ type: z.literal('wishlist.changed'), version: z.int() }),
);
