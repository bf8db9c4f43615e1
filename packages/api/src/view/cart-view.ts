import type {
  CartChanged,
  CartLineView,
  CartView,
  CheckoutQuote,
  HoldView,
  LineProblem,
  SavedLineView,
} from '@pushcart/domain';
import type { PlacedOrder } from '@pushcart/services';
import { z } from 'zod';
import { moneyView, shownVariant } from './common-view.ts';
import { deliveryOption } from './delivery-view.ts';
import { offersView } from './promotion-view.ts';
import { stockLevelView } from './stock-view.ts';
import { taxAtRate } from './tax-view.ts';
import { view } from './view.ts';

const lineProblem = view<LineProblem>()(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('gone') }),
    z.strictObject({ kind: z.literal('sold_out') }),
    z.strictObject({ kind: z.literal('fewer_left'), available: z.int() }),
    z.strictObject({ kind: z.literal('over_limit'), limit: z.int() }),
    z.strictObject({ kind: z.literal('price_changed'), was: moneyView, now: moneyView }),
  ]),
);

const cartLine = view<CartLineView>()(
  z.strictObject({
    ...shownVariant,
    quantity: z.int(),
    unitPrice: moneyView,
    lineTotal: moneyView,
    available: z.int(),
    awaited: z.strictObject({ units: z.int(), arrivesOn: z.string().nullable() }).nullable(),
    limit: z.int(),
    stock: z.array(stockLevelView),
    problems: z.array(lineProblem),
  }),
);

const savedLine = view<SavedLineView>()(
  z.strictObject({
    ...shownVariant,
    quantity: z.int(),
    priceThen: moneyView,
    priceNow: moneyView.nullable(),
    stock: z.array(stockLevelView),
  }),
);

export const holdView = view<HoldView>()(z.strictObject({ expiresAt: z.date(), now: z.date() }));

export const cartView = view<CartView>()(
  z.strictObject({
    id: z.string().nullable(),
    version: z.int(),
    lines: z.array(cartLine),
    saved: z.array(savedLine),
    itemCount: z.int(),
    subtotal: moneyView,
    discount: moneyView,
    offers: offersView,
    hold: holdView.nullable(),
  }),
);

export const cartChanged = view<CartChanged>()(z.strictObject({ type: z.literal('cart.changed'), version: z.int() }));

export const checkoutQuote = view<CheckoutQuote>()(
  z.strictObject({
    subtotal: moneyView,
    shipping: moneyView,
    discount: moneyView,
    offers: offersView,
    tax: moneyView,
    taxes: z.array(taxAtRate),
    taxIncluded: z.boolean(),
    total: moneyView,
    delivery: z.array(deliveryOption),
  }),
);

export const placedOrder = view<PlacedOrder>()(
  z.strictObject({
    orderId: z.string(),
    number: z.int(),
    total: moneyView,
    holdExpiresAt: z.date(),
    accessToken: z.string(),
  }),
);
