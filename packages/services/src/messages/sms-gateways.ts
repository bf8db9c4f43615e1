import { createCallPolicy } from '../provider/call-policy.ts';
import { failureOf } from '../provider/provider-client.ts';
import { signBody } from '../provider/signature.ts';
import type { Messenger, OutgoingMessage } from './messenger.ts';

interface HttpOptions {
  readonly fetch?: typeof fetch;
  readonly timeoutMs?: number;
}

export interface SmsWebhookOptions extends HttpOptions {
  readonly url: string;
  /** Signs what is sent, as `pushcart-signature: t=<unix seconds>,v1=<hex>`: HMAC-SHA256 over `t.body`. */
  readonly secret: string;
}

export interface TwilioOptions extends HttpOptions {
  readonly accountSid: string;
  readonly authToken: string;
  /** A number in E.164, or the SID of a messaging service (`MG…`). */
  readonly from: string;
  /** Another address of the API, for tests. */
  readonly url?: string | undefined;
}

const TIMEOUT_MS = 8_000;
const TWILIO_URL = 'https://api.twilio.com';

/** Hands text messages to any service that takes `{ id, to, text }` as signed JSON; `id` is the same when one is sent again. */
export function createSmsWebhook({ url, secret, ...http }: SmsWebhookOptions): Messenger {
  return overHttp(http, ({ key, to, text }) => {
    const body = JSON.stringify({ id: key, to, text });
    const headers = {
      'content-type': 'application/json',
      'idempotency-key': key,
      'pushcart-signature': signBody(secret, body, new Date()),
    };
    return [url, { method: 'POST', headers, body }];
  });
}

/** Sends text messages by Twilio. It knows no idempotency key: one whose answer was lost may arrive twice, with the same code. */
export function createTwilioGateway({ accountSid, authToken, from, url, ...http }: TwilioOptions): Messenger {
  const address = new URL(`/2010-04-01/Accounts/${accountSid}/Messages.json`, url ?? TWILIO_URL);
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
  const sender = from.startsWith('MG') ? { MessagingServiceSid: from } : { From: from };
  return overHttp(http, ({ to, text }) => [
    address.href,
    { method: 'POST', headers: { authorization }, body: new URLSearchParams({ To: to, Body: text, ...sender }) },
  ]);
}

function overHttp(
  { fetch: ask = fetch, timeoutMs = TIMEOUT_MS }: HttpOptions,
  requestOf: (message: OutgoingMessage) => readonly [url: string, init: RequestInit],
): Messenger {
  const policy = createCallPolicy(timeoutMs);
  return {
    send: (message) =>
      policy.execute(async ({ signal }) => {
        const [url, init] = requestOf(message);
        const response = await ask(url, { ...init, signal, redirect: 'error' });
        // Its content says nothing we act on, and unread it would hold the connection.
        if (response.ok) return void (await response.body?.cancel());
        // Our own credentials are wrong: no fault of the message.
        if (response.status === 401 || response.status === 403) {
          throw Object.assign(new Error(`The SMS service answered ${response.status}.`), {
            code: `HTTP_${response.status}`,
          });
        }
        throw await failureOf(response);
      }),
  };
}
