import { createHmac, timingSafeEqual } from 'node:crypto';

export const SIGNATURE_HEADER = 'pushcart-signature';

const TOLERANCE_SECONDS = 300;

/**
 * The value of the signature header: `t=<unix seconds>,v1=<hex hmac-sha256 of "t.body">`, one `v1` for each secret, so that a
 * receiver may change from one secret to the next without missing a delivery.
 */
export function signWebhook(body: string, secrets: readonly string[], at: Date): string {
  const timestamp = Math.floor(at.getTime() / 1000);
  const signatures = secrets.map((secret) => `v1=${signatureOf(body, secret, timestamp)}`);
  return [`t=${timestamp}`, ...signatures].join(',');
}

/** Whether one of the signatures is ours and its time is within five minutes of `at`, past or future. */
export function verifyWebhook(body: string, header: string, secret: string, at: Date): boolean {
  const parts = header.split(',').map((part) => part.trim().split('=', 2));
  const timestamp = Number(parts.find(([name]) => name === 't')?.[1]);
  if (!Number.isSafeInteger(timestamp)) return false;
  if (Math.abs(at.getTime() / 1000 - timestamp) > TOLERANCE_SECONDS) return false;

  const expected = Buffer.from(signatureOf(body, secret, timestamp), 'hex');
  return parts
    .filter(([name]) => name === 'v1')
    .map(([, value]) => Buffer.from(value ?? '', 'hex'))
    .some((given) => given.length === expected.length && timingSafeEqual(given, expected));
}

function signatureOf(body: string, secret: string, timestamp: number): string {
  return createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
}
