import {
  type EditChange,
  type EditedOrder,
  type FoundCustomer,
  type Grant,
  LOCALES,
  type MadeOrder,
  type ManualQuote,
  type OrderEditPreview,
  type OrderEditView,
  type OrderLineView,
  PRICE_REASONS,
  type SaleVariant,
} from '@pushcart/domain';
import { z } from 'zod';
import { addressFields, imageView, localizedText, moneyView, orderPart } from './common-view.ts';
import { deliveryOption, deliveryPromise, pickupOffer } from './delivery-view.ts';
import { discountView, givenCode } from './promotion-view.ts';
import { stockLevelView } from './stock-view.ts';
import { taxAtRate } from './tax-view.ts';
import { view } from './view.ts';

const priceReason = z.enum(PRICE_REASONS);

export const orderLine = view<OrderLineView>()(
  z.strictObject({
    id: z.string(),
    variantId: z.string(),
    productId: z.string(),
    slug: z.string(),
    sku: z.string(),
    name: localizedText,
    optionText: localizedText,
    image: imageView.nullable(),
    quantity: z.int(),
    calledOff: z.int(),
    unitPrice: moneyView,
    total: moneyView,
    discount: moneyView,
    parts: z.array(orderPart),
  }),
);

export const grantView = view<Grant>()(z.strictObject({ amount: moneyView, reason: priceReason }));

export const delivery = z.strictObject({ code: z.string(), name: localizedText });

const ofLine = { sku: z.string(), name: localizedText, optionText: localizedText };

const editChange = view<EditChange>()(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('quantity'), ...ofLine, from: z.int(), to: z.int() }),
    z.strictObject({ kind: z.literal('price'), ...ofLine, from: moneyView, to: moneyView, reason: priceReason }),
    z.strictObject({
      kind: z.literal('discount'),
      from: moneyView,
      to: moneyView,
      reason: priceReason.nullable(),
    }),
    z.strictObject({ kind: z.literal('delivery'), from: localizedText, to: localizedText }),
    z.strictObject({ kind: z.literal('address') }),
    z.strictObject({ kind: z.literal('email') }),
  ]),
);

export const orderEditView = view<OrderEditView>()(
  z.strictObject({ changes: z.array(editChange), totalBefore: moneyView, total: moneyView }),
);

const priced = {
  lines: z.array(orderLine),
  subtotal: moneyView,
  shipping: moneyView,
  discount: moneyView,
  discounts: z.array(discountView),
  grant: grantView.nullable(),
  tax: moneyView,
  taxes: z.array(taxAtRate),
  taxIncluded: z.boolean(),
  total: moneyView,
  delivery,
};

export const editedOrder = view<EditedOrder>()(
  z.strictObject({ ...priced, promise: deliveryPromise.nullable(), edit: orderEditView }),
);

export const orderEditPreview = view<OrderEditPreview>()(
  z.strictObject({
    ...priced,
    promise: deliveryPromise.nullable(),
    edit: orderEditView,
    version: z.int(),
    due: moneyView,
    refund: moneyView,
    deliveryOptions: z.array(deliveryOption),
  }),
);

export const manualQuote = view<ManualQuote>()(
  z.strictObject({
    ...priced,
    codes: z.array(givenCode),
    deliveryOptions: z.array(deliveryOption),
    pickups: z.array(pickupOffer),
  }),
);

export const saleVariant = view<SaleVariant>()(
  z.strictObject({
    variantId: z.string(),
    productId: z.string(),
    ...ofLine,
    image: imageView.nullable(),
    price: moneyView,
    stock: z.array(stockLevelView),
  }),
);

export const foundCustomer = view<FoundCustomer>()(
  z.strictObject({
    accountId: z.string(),
    name: z.string(),
    locale: z.enum(LOCALES),
    addresses: z.array(z.strictObject({ ...addressFields, id: z.string(), isDefault: z.boolean() })),
  }),
);

export const madeOrder = view<MadeOrder>()(
  z.strictObject({ orderId: z.string(), number: z.int(), total: moneyView, holdExpiresAt: z.date() }),
);
