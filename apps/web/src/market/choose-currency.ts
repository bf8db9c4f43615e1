const STORAGE_KEY = 'pushcart.currency';

/** What the visitor chose here before; null for the store's own. */
export function chosenCurrency(): string | null {
  return localStorage.getItem(STORAGE_KEY);
}

export function rememberCurrency(currency: string): void {
  localStorage.setItem(STORAGE_KEY, currency);
}
