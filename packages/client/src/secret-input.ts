/** What opens an order, and what is money to whoever reads it. */
const SECRETS = ['token', 'orderToken', 'code'];

export const isSecret = (name: string): boolean => SECRETS.includes(name);

export function hasSecret(input: unknown): boolean {
  if (typeof input !== 'object' || input === null) return false;
  return Object.entries(input).some(([name, value]) => isSecret(name) && value !== undefined);
}
