import type { BundlePartView, BundleView } from '@pushcart/domain';
import { z } from 'zod';
import { imageView, localizedText } from './common-view.ts';
import { view } from './view.ts';

export const bundlePart = view<BundlePartView>()(
  z.strictObject({
    variantId: z.string(),
    quantity: z.int(),
    sku: z.string(),
    slug: z.string(),
    name: localizedText,
    optionText: localizedText,
    image: imageView.nullable(),
  }),
);

export const bundleView = view<BundleView>()(
  z.strictObject({
    variantId: z.string(),
    version: z.int(),
    percentOff: z.int().nullable(),
    parts: z.array(bundlePart),
  }),
);
