const storageKey = (orderId: string) => `pushcart.order-token.${orderId}`;

/**
 * Keeps the guest's secret in this tab, for the way back from the provider: the address to come back to is known to the provider and
 * is no place for it. In another tab the guest's cookie opens the order.
 */
export function keepToken(orderId: string, token: string): void {
  sessionStorage.setItem(storageKey(orderId), token);
}

export function keptToken(orderId: string): string | undefined {
  try {
    return sessionStorage.getItem(storageKey(orderId)) ?? undefined;
  } catch {
    return undefined;
  }
}
