import { createPushcart, foldOrderEvent, newKey, type OrderView, type Pushcart, reasonOf } from '@pushcart/client';
import { verifyWebhook } from '@pushcart/client/webhooks';

export const pushcart: Pushcart = createPushcart({ url: 'https://shop.example', token: async () => 'from somewhere' });

export function follow(number: number, show: (order: OrderView) => void): () => void {
  let order: OrderView | null = null;
  const watching = pushcart.order.watch.subscribe(
    { number },
    {
      onData({ data: frame }) {
        if (frame.kind === 'snapshot') order = frame.state;
        if (frame.kind === 'event' && order !== null) order = foldOrderEvent(order, frame.data);
        if (order !== null) show(order);
      },
    },
  );
  return () => watching.unsubscribe();
}

export async function buy(variantId: string): Promise<number | 'sold out'> {
  try {
    const cart = await pushcart.cart.addLine.mutate({ variantId, quantity: 1, key: newKey() });
    return cart.subtotal.amount;
  } catch (error) {
    if (reasonOf(error) === 'SOLD_OUT') return 'sold out';
    throw error;
  }
}

export async function placedAt(number: number): Promise<number> {
  const { placedAt } = await pushcart.order.get.query({ number });
  return placedAt.getTime();
}

/** A receiver of webhooks. */
export async function receive(request: Request, secret: string): Promise<string> {
  const event = await verifyWebhook({ payload: await request.text(), headers: request.headers, secret });
  switch (event.type) {
    case 'order.paid':
      return `${event.data.order.number} ${event.data.order.total.amount}`;
    case 'stock.low':
      return event.data.sku;
    default:
      return event.id;
  }
}
