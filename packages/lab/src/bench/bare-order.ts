import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Purchase } from '../measure/shoppers.ts';

/** One call of the function that places orders, without a cart and without anything of ours around it. */
export async function placeBare(pool: pg.Pool, buyer: number, purchase: Purchase): Promise<void> {
  const id = randomUUID();
  const { amount, currency } = purchase.expectedTotal;
  const now = new Date();
  const order = {
    id,
    store_id: await storeId(pool),
    status: 'placed',
    version: 1,
    currency,
    subtotal: amount,
    shipping: 0,
    discount: 0,
    tax: 0,
    total: amount,
    email: 'sealed',
    email_index: `bare-${buyer}`,
    address: 'sealed',
    country: 'NL',
    region: 'Noord-Holland',
    city: 'Amsterdam',
    delivery_code: purchase.deliveryCode,
    locale: 'en',
    placed_at: now,
    hold_expires_at: new Date(now.getTime() + 900_000),
  };
  const line = {
    id: randomUUID(),
    order_id: id,
    variant_id: purchase.variantId,
    product_id: id,
    sku: 'BENCH',
    snapshot: {},
    quantity: 1,
    unit_price: amount,
    total: amount,
    position: 0,
  };
  const event = (topic: string) => ({
    topic,
    key: id,
    type: 'order.placed',
    payload: { type: 'order.placed', at: now, order: {}, revenue: null },
  });
  await pool.query({
    name: 'place-bare',
    text: 'SELECT * FROM place_order($1, NULL, NULL, $2, $3, $4, 3)',
    values: [
      JSON.stringify({ scope: `bare-${buyer}`, key: id, operation: 'bench', requestHash: id }),
      JSON.stringify(order),
      JSON.stringify([line]),
      JSON.stringify([event(`order:${id}`), event(`store:${order.store_id}:orders`)]),
    ],
  });
}

let known: string | undefined;

async function storeId(pool: pg.Pool): Promise<string> {
  known ??= (await pool.query<{ id: string }>('SELECT id FROM stores LIMIT 1')).rows[0]?.id;
  if (known === undefined) throw new Error('There is no store.');
  return known;
}
