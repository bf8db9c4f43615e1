import { createHmac, timingSafeEqual } from 'node:crypto';
import { DomainError } from '@pushcart/domain';

/** How far a callback's clock may be from ours, either way. */
const TOLERANCE_SECONDS = 300;

/** Several secrets are separated by commas, while they are changed. */
export function secretsOf(webhookSecret: string): readonly string[] {
  return webhookSecret.split(',').map((secret) => secret.trim());
}

/**
 * Checks `t=<unix seconds>,v1=<hex>[,v1=…]`: HMAC-SHA256 over `t.body` with any of our secrets, so that secrets can be changed
 * while callbacks are on their way. Throws CALLBACK_REJECTED, always in the same words.
 */
export function requireSignature(
  secrets: readonly string[],
  { rawBody, signature }: { readonly rawBody: string; readonly signature: string | undefined },
  now: Date,
): void {
  const fields = (signature ?? '').split(',').map((field) => field.trim().split('=', 2));
  const time = fields.find(([name]) => name === 't')?.[1] ?? '';
  const given = fields.flatMap(([name, value]) => (name === 'v1' && value !== undefined ? [value] : []));
  const isTimely = /^\d{1,12}$/.test(time) && Math.abs(now.getTime() / 1_000 - Number(time)) <= TOLERANCE_SECONDS;
  const isSigned = secrets.some((secret) => {
    const expected = createHmac('sha256', secret).update(`${time}.${rawBody}`).digest();
    return given.some((hex) => isSame(expected, hex));
  });
  if (!isTimely || !isSigned) throw new DomainError('CALLBACK_REJECTED', 'The signature is not valid.');
}

/** The header value that `requireSignature` takes for a body, signed now. */
export function signBody(secret: string, rawBody: string, now: Date): string {
  const time = Math.floor(now.getTime() / 1_000);
  return `t=${time},v1=${createHmac('sha256', secret).update(`${time}.${rawBody}`).digest('hex')}`;
}

function isSame(expected: Buffer, hex: string): boolean {
  const given = Buffer.from(hex, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
