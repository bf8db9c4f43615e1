import type { WebhookBody } from '@pushcart/domain';

export type {
  WebhookBody,
  WebhookEventType,
  WebhookMessageType,
  WebhookOrder,
  WebhookOrderStep,
  WebhookProduct,
  WebhookReturn,
  WebhookReview,
  WebhookScan,
  WebhookStock,
} from '@pushcart/domain';

/** A webhook that was checked, with its id: one that comes again has the same. */
export type WebhookEvent = WebhookBody & { readonly id: string };

export type WebhookRejection = 'HEADERS_MISSING' | 'OUT_OF_TIME' | 'SIGNATURE_WRONG' | 'PAYLOAD_INVALID';

/** What is not a webhook of the shop, and why. */
export class WebhookRejected extends Error {
  readonly reason: WebhookRejection;

  constructor(reason: WebhookRejection, message: string) {
    super(message);
    this.name = 'WebhookRejected';
    this.reason = reason;
  }
}

export interface VerifyWebhookOptions {
  /** The body as it came, before anything has read it as JSON. */
  readonly payload: string | Uint8Array;
  /** Of the request: those of Fetch, or an object with names in small letters as Node.js has them. */
  readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
  /** `whsec_…`, as it was shown; several while it changes. */
  readonly secret: string | readonly string[];
  /** How far the time of the signature may be from now, either way, in seconds; default 300. */
  readonly toleranceSeconds?: number;
}

const TOLERANCE_SECONDS = 300;
const PREFIX = 'whsec_';

/**
 * Checks that a request comes from the shop and gives its event; throws `WebhookRejected` otherwise, and a `TypeError` for a secret that
 * is none. Follows Standard Webhooks, by WebCrypto alone, so it runs in Node.js, Deno, Bun, workers and browsers.
 */
export async function verifyWebhook(options: VerifyWebhookOptions): Promise<WebhookEvent> {
  const { payload, headers, toleranceSeconds = TOLERANCE_SECONDS } = options;
  const [id, time, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) =>
    headerOf(headers, name),
  );
  if (!id || !time || !signatures) throw new WebhookRejected('HEADERS_MISSING', 'These are not headers of a webhook.');
  const isTimely = /^\d{1,12}$/.test(time) && Math.abs(Date.now() / 1_000 - Number(time)) <= toleranceSeconds;
  if (!isTimely) throw new WebhookRejected('OUT_OF_TIME', 'The webhook was signed too long ago, or in the future.');

  const body = typeof payload === 'string' ? payload : new TextDecoder().decode(payload);
  const secrets = typeof options.secret === 'string' ? [options.secret] : options.secret;
  if (!(await isSigned(`${id}.${time}.${body}`, signatures, secrets))) {
    throw new WebhookRejected('SIGNATURE_WRONG', 'The webhook is not signed with this secret.');
  }
  return { ...parse(body), id };
}

async function isSigned(content: string, signatures: string, secrets: readonly string[]): Promise<boolean> {
  const given = signatures.split(' ').flatMap((part) => (part.startsWith('v1,') ? bytesOf(part.slice(3)) : []));
  const signed = new TextEncoder().encode(content);
  for (const secret of secrets) {
    const raw = bytesOf(secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret)[0];
    if (raw === undefined || raw.length === 0) throw new TypeError('A secret is written whsec_ and base64.');
    const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
    // `verify` compares in constant time.
    for (const signature of given) if (await crypto.subtle.verify('HMAC', key, signature, signed)) return true;
  }
  return false;
}

/** None when the text is no base64. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer>[] {
  try {
    return [Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))];
  } catch {
    return [];
  }
}

function headerOf(headers: VerifyWebhookOptions['headers'], name: string): string | undefined {
  if (typeof headers.get === 'function') return (headers as Headers).get(name) ?? undefined;
  const value = (headers as Readonly<Record<string, string | readonly string[] | undefined>>)[name];
  return typeof value === 'string' ? value : value?.[0];
}

function parse(body: string): WebhookBody {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new WebhookRejected('PAYLOAD_INVALID', 'The body is not JSON.');
  }
  const type = typeof value === 'object' && value !== null ? Reflect.get(value, 'type') : undefined;
  if (typeof type === 'string') return value as WebhookBody;
  throw new WebhookRejected('PAYLOAD_INVALID', 'The body is not an event.');
}
