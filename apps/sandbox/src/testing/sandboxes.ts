import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CarrierSandboxOptions, startCarrierSandbox } from '../carrier/start.ts';
import { type PaymentSandboxOptions, startPaymentSandbox } from '../payment/start.ts';

export const SECRET_KEY = 'secret-key-of-tests';
export const WEBHOOK_SECRET = 'webhook-secret-of-tests';

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests read whatever was answered
  readonly body: any;
}

export interface ApiClient {
  readonly url: string;
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
}

export interface TestSandbox extends ApiClient, AsyncDisposable {
  close(): Promise<void>;
}

/** A folder of its own for a journal, gone when the test is. */
export function makeDir(): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), 'pushcart-sandbox-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

export async function startTestPayments(
  dir: string,
  options: Partial<PaymentSandboxOptions> = {},
): Promise<TestSandbox> {
  return toTestSandbox(await startPaymentSandbox({ ...defaults(dir), ...options }));
}

export async function startTestCarrier(
  dir: string,
  options: Partial<CarrierSandboxOptions> = {},
): Promise<TestSandbox> {
  return toTestSandbox(await startCarrierSandbox({ ...defaults(dir), legMs: 20, ...options }));
}

export function createApiClient(url: string): ApiClient {
  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(url + path, {
      method,
      headers: { authorization: `Bearer ${SECRET_KEY}`, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  };
  return {
    url,
    get: (path) => call('GET', path),
    post: (path, body, headers) => call('POST', path, body, headers),
  };
}

export function paymentRequest(webhookUrl: string, changes: object = {}): object {
  return {
    amount: 12890,
    currency: 'EUR',
    reference: 'order-1042',
    description: 'Film camera and 2 more',
    returnUrl: 'http://shop.test/orders/1042?from=pay',
    webhookUrl,
    captureMethod: 'automatic',
    ...changes,
  };
}

export function shipmentRequest(webhookUrl: string, changes: object = {}): object {
  return {
    reference: 'order-1042',
    from: { name: 'Pushcart warehouse', city: 'Shenzhen', region: 'Guangdong', country: 'CN' },
    to: { name: 'Ada Lovelace', city: 'Berlin', region: 'Berlin', country: 'DE', addressLines: ['Torstr. 1', '10119'] },
    weightGrams: 740,
    webhookUrl,
    ...changes,
  };
}

function defaults(dir: string) {
  return { secretKey: SECRET_KEY, webhookSecrets: [WEBHOOK_SECRET], dir, retryMs: 20 };
}

function toTestSandbox({ url, close }: { url: string; close(): Promise<void> }): TestSandbox {
  return { ...createApiClient(url), close, [Symbol.asyncDispose]: close };
}
