import { newKey } from '@pushcart/client';

const STORAGE_KEY = 'pushcart.order-key';

/**
 * The key under which this very order is placed. The same content gets the same key, also after a reload, so that an order whose answer
 * was lost is not placed twice; other content is another intent.
 */
export function orderKey(content: unknown): string {
  const text = JSON.stringify(content);
  const [knownText, knownKey] = stored();
  if (knownText === text && knownKey !== undefined) return knownKey;
  const key = newKey();
  sessionStorage.setItem(STORAGE_KEY, JSON.stringify([text, key]));
  return key;
}

/** The order stands: the next one is another, even with the same content. */
export function forgetOrderKey(): void {
  sessionStorage.removeItem(STORAGE_KEY);
}

function stored(): readonly string[] {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? '[]');
    return Array.isArray(value) ? value.map(String) : [];
  } catch {
    return [];
  }
}
