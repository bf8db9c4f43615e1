/** What an order page's address may carry: a guest's token, and the payment one comes back from. */
export interface OrderSearch {
  readonly token?: string;
  readonly payment?: string;
}

const MAX_LENGTH = 300;

export function parseOrderSearch(search: Readonly<Record<string, unknown>>): OrderSearch {
  return { ...textAt('token', search.token), ...textAt('payment', search.payment) };
}

function textAt<Key extends string>(key: Key, value: unknown): { readonly [K in Key]?: string } {
  if (typeof value !== 'string' || value === '' || value.length > MAX_LENGTH) return {};
  return { [key]: value } as { readonly [K in Key]?: string };
}
