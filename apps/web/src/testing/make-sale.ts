import type { FlashEntryView, FlashItemView, FlashSaleView } from '@pushcart/client';
import { both, eur } from './make.ts';

const MINUTE = 60_000;

export function makeItem(changes: Partial<FlashItemView> = {}): FlashItemView {
  return {
    variantId: 'red-m',
    version: 1,
    quota: 50,
    sold: 0,
    joined: 40,
    admitted: 0,
    lost: null,
    sku: 'RED-M',
    slug: 'shirt',
    name: both('Shirt', '衬衫'),
    optionText: both('Red, M', '红，M'),
    image: null,
    price: eur(500),
    usualPrice: eur(1900),
    perAccount: 1,
    ...changes,
  };
}

/** A sale whose queue is open and which starts in five minutes. */
export function makeSale(changes: Partial<FlashSaleView> = {}): FlashSaleView {
  const now = new Date();
  const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * MINUTE);
  return {
    id: 'sale',
    name: both('Singles Day', '双十一'),
    phase: 'waiting',
    opensAt: inMinutes(-5),
    startsAt: inMinutes(5),
    endsAt: inMinutes(65),
    version: 1,
    items: [makeItem()],
    now,
    ...changes,
  };
}

export function makeEntry(changes: Partial<FlashEntryView> = {}): FlashEntryView {
  return {
    id: 'entry',
    saleId: 'sale',
    variantId: 'red-m',
    quantity: 1,
    place: 38,
    status: 'waiting',
    order: null,
    joinedAt: new Date(),
    ...changes,
  };
}
