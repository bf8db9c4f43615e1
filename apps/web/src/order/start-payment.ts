import { newKey, type Pushcart } from '@pushcart/client';

export interface OwnOrder {
  readonly orderId: string;
  /** The guest's secret. */
  readonly token?: string | undefined;
}

/** Opens the payment at the provider. Returns the page to pay on, or null when there is nothing to do there. */
export async function startPayment(client: Pushcart, { orderId, token }: OwnOrder): Promise<string | null> {
  const query = token === undefined ? '' : `?${new URLSearchParams({ token })}`;
  const payment = await client.payment.start.mutate({
    orderId,
    token,
    returnUrl: `/orders/${orderId}${query}`,
    key: newKey(),
  });
  return payment.payUrl;
}
