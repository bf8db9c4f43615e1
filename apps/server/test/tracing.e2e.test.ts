import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { PASSWORD, startTestShop, type TestShop } from './harness.ts';

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly { readonly key: string; readonly value: { readonly stringValue?: string } }[];
}

interface Export {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly Span[] }[] }[];
}

const sent: string[] = [];
const collector = createServer(async (request, response) => {
  sent.push(await text(request));
  response.setHeader('content-type', 'application/json').end('{}');
});

let shop: TestShop;
beforeAll(async () => {
  collector.listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
  shop = await startTestShop({
    spawn: true,
    environment: { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_BSP_SCHEDULE_DELAY: '100', TRUST_PROXY: '1' },
  });
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
  collector.close();
});

const spans = () =>
  sent.flatMap((body) =>
    (JSON.parse(body) as Export).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
  );

test('a request is one trace from the door to its statements, as part of the trace of a trusted proxy', async () => {
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
  await fetch(`${shop.url}/trpc/catalog.list?input=${encodeURIComponent('{"json":{}}')}`, {
    headers: { traceparent: `00-${traceId}-00f067aa0ba902b7-01` },
  });

  const own = () => spans().filter((span) => span.traceId === traceId);
  await vi.waitFor(() => expect(own().map(({ name }) => name)).toContain('GET /trpc'), 10_000);
  const door = own().find(({ name }) => name === 'GET /trpc');
  const call = own().find(({ name }) => name === 'catalog.list');
  const statements = own().filter(({ name }) => name === 'SELECT');

  expect(door?.parentSpanId).toBe('00f067aa0ba902b7');
  expect(call?.parentSpanId).toBe(door?.spanId);
  expect(statements.map(({ parentSpanId }) => parentSpanId)).toContain(call?.spanId);
});

test('what people type is in no span', async () => {
  const email = 'traced@example.com';
  const answer = await fetch(`${shop.url}/trpc/session.register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: shop.url },
    body: JSON.stringify({ json: { email, password: PASSWORD, name: 'Robin Traced', locale: 'en' } }),
  });
  expect(answer.status).toBe(200);

  await vi.waitFor(() => expect(spans().map(({ name }) => name)).toContain('session.register'), 10_000);
  const all = sent.join('\n');
  for (const secret of [email, PASSWORD, 'Robin Traced']) expect(all).not.toContain(secret);
});
