import type { FlashSaleImport } from '@pushcart/services/import';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const STARTS_IN_MS = 30 * MINUTE_MS;

/** Joined from now on, so that whoever has just started the shop can wait in its queue, and on for a day. */
export function toFlashSale(now: Date): FlashSaleImport {
  const startsAt = new Date(now.getTime() + STARTS_IN_MS);
  return {
    name: { en: 'Lantern-Hour Sale', 'zh-CN': '掌灯时分秒杀' },
    opensAt: now,
    startsAt,
    endsAt: new Date(startsAt.getTime() + DAY_MS),
    items: [
      { sku: 'AUD-STUD', price: 5_900, quota: 12, perAccount: 1 },
      { sku: 'CAM-FLAS', price: 1_900, quota: 20, perAccount: 2 },
      { sku: 'KIT-KNIF', price: 4_900, quota: 15, perAccount: 1 },
    ],
  };
}
