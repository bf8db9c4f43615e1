import { newKey } from '@pushcart/client';
import type pg from 'pg';
import { ADDRESS, openStaff } from '../../measure/shoppers.ts';
import { stockUp } from '../../measure/stock-up.ts';
import type { Joining } from './waiting-shopper.ts';

const HOUR_MS = 3_600_000;
const PRICE = 100;

/** A sale of all there is of one variant, whose queue is open. Returns what one who wants a unit sends. */
export async function openSale(url: string, pool: pg.Pool, units: number): Promise<Joining> {
  const { variantId } = await stockUp(url, pool, units);
  const staff = await openStaff(url);
  const now = Date.now();
  const { id: saleId } = await staff.flash.create.mutate({
    draft: {
      name: { en: 'Five hundred of one', 'zh-CN': '五百件' },
      opensAt: new Date(now),
      startsAt: new Date(now + HOUR_MS),
      endsAt: new Date(now + 2 * HOUR_MS),
      items: [{ variantId, price: PRICE, quota: units, perAccount: 1 }],
    },
    key: newKey(),
  });
  const choice = { saleId, variantId, quantity: 1 };
  const { delivery } = await staff.flash.quote.query({ ...choice, country: ADDRESS.country });
  const deliveryCode = delivery[0]?.code;
  if (deliveryCode === undefined) throw new Error('The demo store delivers nothing.');
  const { total } = await staff.flash.quote.query({ ...choice, country: ADDRESS.country, deliveryCode });
  await staff.close();
  return { ...choice, deliveryCode, expectedTotal: total, address: ADDRESS, email: 'robin@example.com', locale: 'en' };
}

/** How long thousands take to join is up to the machine: the start is set once all of them wait. */
export async function startSale(pool: pg.Pool, saleId: string, inMs: number): Promise<number> {
  const startsAt = new Date(Date.now() + inMs);
  await pool.query('UPDATE flash_sales SET starts_at = $2 WHERE id = $1', [saleId, startsAt]);
  return startsAt.getTime();
}
