import type { CollectionCondition, CollectionRule, CollectionView } from '@pushcart/domain';
import { z } from 'zod';
import { localizedText } from './common-view.ts';
import { given, view } from './view.ts';

const condition = given<CollectionCondition>()(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('category'), categoryId: z.uuid() }),
    z.strictObject({ kind: z.literal('tag'), tag: z.string() }),
    z.strictObject({ kind: z.literal('brand'), brand: z.string() }),
    z.strictObject({ kind: z.literal('price'), min: z.int().nullable(), max: z.int().nullable() }),
    z.strictObject({ kind: z.literal('attribute'), attributeId: z.uuid(), equals: z.string() }),
    z.strictObject({
      kind: z.literal('attribute-range'),
      attributeId: z.uuid(),
      min: z.number().nullable(),
      max: z.number().nullable(),
    }),
  ]),
);

/** What a rule looks like on the way in and out; whether it makes sense is for the use case to say. */
export const collectionRule = given<CollectionRule>()(
  z.strictObject({ match: z.enum(['all', 'any']), conditions: z.array(condition) }),
);

export const collectionView = view<CollectionView>()(
  z.strictObject({
    id: z.string(),
    slug: z.string(),
    name: localizedText,
    rule: collectionRule,
    version: z.int(),
    productCount: z.int(),
  }),
);
