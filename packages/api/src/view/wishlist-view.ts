import type { WishlistChanged, WishlistView, WishView } from '@pushcart/domain';
import { z } from 'zod';
import { moneyView, shownVariant } from './common-view.ts';
import { stockLevelView } from './stock-view.ts';
import { view } from './view.ts';

const wishView = view<WishView>()(
  z.strictObject({
    ...shownVariant,
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
