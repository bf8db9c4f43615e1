import type { AddressInput, ImageView, LocalizedText, Money, OrderPartView } from '@pushcart/domain';
import { z } from 'zod';
import { view } from './view.ts';

export const moneyView = view<Money>()(z.strictObject({ amount: z.int(), currency: z.string() }));

export const localizedText = view<LocalizedText>()(z.strictObject({ en: z.string(), 'zh-CN': z.string() }));

export const imageView = view<ImageView>()(
  z.strictObject({ file: z.string(), alt: localizedText, width: z.number(), height: z.number() }),
);

/** A variant as it is shown in a list of goods. */
export const shownVariant = {
  variantId: z.string(),
  productId: z.string(),
  slug: z.string(),
  sku: z.string(),
  name: localizedText,
  optionText: localizedText,
  image: imageView.nullable(),
};

export const addressFields = {
  name: z.string(),
  phone: z.string(),
  line1: z.string(),
  line2: z.string(),
  district: z.string().optional(),
  city: z.string(),
  region: z.string(),
  postalCode: z.string(),
  country: z.string(),
};

export const addressSnapshot = view<AddressInput>()(z.strictObject(addressFields));

export const orderPart = view<OrderPartView>()(
  z.strictObject({ variantId: z.string(), sku: z.string(), name: localizedText, quantity: z.int() }),
);
