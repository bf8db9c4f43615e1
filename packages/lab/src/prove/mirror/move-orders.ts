import { newKey, type Pushcart } from '@pushcart/client';
import { ADDRESS, someVariants } from '../../measure/shoppers.ts';
import { insist } from '../checkouts/insist.ts';

const AT_ONCE = 8;

/** Makes orders as staff, packs every second and cancels the others, whatever happens to the server. Calls `onOrder` after each. */
export async function moveOrders(staff: Pushcart, url: string, count: number, onOrder: () => void): Promise<void> {
  const make = await preparing(staff, url, count);
  const numbers = Array.from({ length: count }, (_, index) => index).values();
  const work = async () => {
    for (const index of numbers) {
      const orderId = await make(index);
      const key = newKey();
      const step = index % 2 === 0 ? staff.order.pack : staff.order.cancel;
      await insist([() => step.mutate({ orderId, key })]);
      onOrder();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function preparing(staff: Pushcart, url: string, count: number): Promise<(index: number) => Promise<string>> {
  const [variant] = await someVariants(url, 1);
  if (variant === undefined) throw new Error('The demo store sells nothing.');
  await staff.inventory.adjust.mutate({ ...variant, delta: count, cause: 'Proof' });
  const lines = [{ variantId: variant.variantId, quantity: 1 }];
  const { country } = ADDRESS;
  const deliveryCode = (await staff.order.quoteManual.query({ lines, country })).deliveryOptions[0]?.code ?? '';
  const { total } = await staff.order.quoteManual.query({ lines, country, deliveryCode });
  return async (index) => {
    const sale = {
      lines,
      address: ADDRESS,
      deliveryCode,
      email: `mirror-${index}@example.com`,
      locale: 'en' as const,
      expectedTotal: total,
      paid: { method: 'transfer' as const, reference: `mirror-${index}` },
      key: newKey(),
    };
    return (await insist([() => staff.order.create.mutate(sale)])).orderId;
  };
}
