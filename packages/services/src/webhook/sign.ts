import { createHmac } from 'node:crypto';
import type { Random } from '../deps.ts';

const PREFIX = 'whsec_';
const SECRET_BYTES = 32;

export function newSecret(random: Random): string {
  return `${PREFIX}${random.bytes(SECRET_BYTES).toString('base64')}`;
}

export interface SignedHeaders {
  readonly 'webhook-id': string;
  readonly 'webhook-timestamp': string;
  readonly 'webhook-signature': string;
}

/** What Standard Webhooks asks for: a signature by each of the secrets, of which a receiver needs to know one. */
export function signWebhook(secrets: readonly string[], id: string, body: string, now: Date): SignedHeaders {
  const time = String(Math.floor(now.getTime() / 1_000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${time}.${body}`).digest('base64')}`;
  });
  return { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': signatures.join(' ') };
}
