import type { Database } from '../db/client.ts';
import type { Deps } from '../deps.ts';

/** Stock of one variant held for a cart, as the checkout does it. Returns when it runs out. */
export async function holdForCart(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  hold: { storeId: string; cartId: string | null; variantId: string; quantity: number; seconds: number },
): Promise<Date> {
  const expiresAt = new Date(clock.now().getTime() + hold.seconds * 1000);
  await db.$executeRaw`
    SELECT hold_stock(${hold.storeId}::uuid, ${hold.cartId}::uuid, NULL, ARRAY[${hold.variantId}]::uuid[],
                      ARRAY[${hold.quantity}]::integer[], ${clock.now()}::timestamptz, ${expiresAt}::timestamptz)`;
  return expiresAt;
}

/** Units that an order holds, by variant. */
export async function unitsHeldBy(db: Database, orderId: string): Promise<Record<string, number>> {
  const rows = await db.reservation.groupBy({
    by: ['variantId'],
    where: { orderId, status: { in: ['held', 'claimed'] } },
    _sum: { quantity: true },
  });
  return Object.fromEntries(rows.map(({ variantId, _sum }) => [variantId, _sum.quantity ?? 0]));
}
