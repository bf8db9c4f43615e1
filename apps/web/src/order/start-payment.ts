import { newKey, type Pushcart } from '@pushcart/client';
import { keepToken } from './kept-token.ts';

export interface OwnOrder {
  readonly orderId: string;
  /** The guest's secret. */
  readonly token?: string | undefined;
}

const underWay = new Map<string, Promise<string | null>>();

/**
 * Opens the payment at the provider. Returns the page to pay on, or null when there is nothing to do there. Who asks again while it is
 * being opened gets the same answer: a second press, or the order's page while the checkout still asks.
 */
export function startPayment(client: Pushcart, order: OwnOrder): Promise<string | null> {
  const known = underWay.get(order.orderId);
  if (known !== undefined) return known;
  const opening = open(client, order).finally(() => underWay.delete(order.orderId));
  underWay.set(order.orderId, opening);
  return opening;
}

async function open(client: Pushcart, { orderId, token }: OwnOrder): Promise<string | null> {
  if (token !== undefined) keepToken(orderId, token);
  const payment = await client.payment.start.mutate({
    orderId,
    token,
    returnUrl: `/orders/${orderId}`,
    key: newKey(),
  });
  return payment.payUrl;
}
