import {
  FLASH_ENTRY_STATUSES,
  FLASH_PHASES,
  type FlashChanged,
  type FlashEntryView,
  type FlashItemView,
  type FlashQueue,
  type FlashSaleView,
  type FlashSettled,
  type FlashWait,
} from '@pushcart/domain';
import { z } from 'zod';
import { imageView, localizedText, moneyView } from './common-view.ts';
import { view } from './view.ts';

const queue = {
  variantId: z.string(),
  version: z.int(),
  quota: z.int(),
  sold: z.int(),
  joined: z.int(),
  admitted: z.int(),
  lost: z.strictObject({ from: z.int(), to: z.int() }).nullable(),
};

const flashQueue = view<FlashQueue>()(z.strictObject(queue));

const flashItem = view<FlashItemView>()(
  z.strictObject({
    ...queue,
    sku: z.string(),
    slug: z.string(),
    name: localizedText,
    optionText: localizedText,
    image: imageView.nullable(),
    price: moneyView,
    usualPrice: moneyView,
    perAccount: z.int(),
  }),
);

export const flashSale = view<FlashSaleView>()(
  z.strictObject({
    id: z.string(),
    name: localizedText,
    phase: z.enum(FLASH_PHASES),
    opensAt: z.date(),
    startsAt: z.date(),
    endsAt: z.date(),
    version: z.int(),
    items: z.array(flashItem),
    now: z.date(),
  }),
);

const wonOrder = z.strictObject({ id: z.string(), number: z.int() }).nullable();

export const flashEntry = view<FlashEntryView>()(
  z.strictObject({
    id: z.string(),
    saleId: z.string(),
    variantId: z.string(),
    quantity: z.int(),
    place: z.int(),
    status: z.enum(FLASH_ENTRY_STATUSES),
    order: wonOrder,
    joinedAt: z.date(),
  }),
);

export const flashWait = view<FlashWait>()(z.strictObject({ entry: flashEntry, queue: flashQueue }));

const moved = z.strictObject({ type: z.literal('flash.moved'), queue: flashQueue });
const changed = z.strictObject({ type: z.literal('flash.changed'), version: z.int() });
const settled = z.strictObject({
  type: z.literal('flash.settled'),
  status: z.enum(FLASH_ENTRY_STATUSES),
  order: wonOrder,
});

export const flashChanged: z.ZodType<FlashChanged> = z.discriminatedUnion('type', [moved, changed]);
export const flashWaitEvent: z.ZodType<FlashChanged | FlashSettled> = z.discriminatedUnion('type', [
  moved,
  changed,
  settled,
]);
