/**
 * Makes an idempotency key: one for each intent of a person. Send the same key when you repeat the same call, and the shop answers
 * with the first result instead of doing it twice.
 */
export function newKey(): string {
  return crypto.randomUUID();
}

/** Makes the secret that names a guest where there are no cookies. Keep it: it owns the guest's cart and orders. */
export function newGuest(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
