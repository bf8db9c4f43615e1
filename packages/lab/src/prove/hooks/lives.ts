import { newKey, type Pushcart } from '@pushcart/client';
import type { BenchShop } from '../../measure/bench-shop.ts';
import { deliver, until } from '../../measure/deliver.ts';
import { payByCard } from '../../measure/pay-by-card.ts';
import { ADDRESS, buy, openGuest, openStaff, preparePurchase, someVariants } from '../../measure/shoppers.ts';
import { createMeter } from '../../populate/meter.ts';

const AT_ONCE = 4;

/** Places orders and takes each from its payment to the door. */
export async function liveOrders(shop: BenchShop, count: number, progress: (text: string) => void): Promise<void> {
  const [url] = shop.urls;
  const staff = await openStaff(url);
  const [variant] = await someVariants(url, 1);
  if (variant === undefined) throw new Error('The demo store sells nothing.');
  await staff.inventory.adjust.mutate({ ...variant, delta: count, cause: 'Proof', key: newKey() });
  const purchase = await preparePurchase(url, variant.variantId);
  const meter = createMeter('Orders', count, progress);
  const buyers = Array.from({ length: count }, (_, index) => index).values();
  const work = async () => {
    for (const buyer of buyers) {
      await liveOrder(shop, staff, buyer, purchase);
      meter.add(1);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await staff.close();
}

async function liveOrder(
  shop: BenchShop,
  staff: Pushcart,
  buyer: number,
  purchase: Parameters<typeof buy>[2],
): Promise<void> {
  const guest = openGuest(shop.urls[buyer % shop.urls.length] ?? shop.urls[0]);
  const { orderId } = await buy(guest, buyer, purchase);
  const { payUrl } = await guest.payment.start.mutate({ orderId, returnUrl: `/orders/${orderId}`, key: newKey() });
  await payByCard(payUrl ?? '', ADDRESS.name);
  await until(async () => (await staff.order.get.query({ orderId })).status === 'paid');
  await guest.close();
  await deliver(shop, staff, orderId);
}
