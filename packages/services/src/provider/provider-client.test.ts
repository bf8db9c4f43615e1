import { expect, test, vi } from 'vitest';
import { createProviderClient } from './provider-client.ts';
import { ProviderRefusal } from './provider-refusal.ts';

const REQUEST = { method: 'POST', path: '/v1/things', body: { a: 1 }, idempotencyKey: 'one' } as const;
const json = (body: unknown, status = 200) => Response.json(body, { status });

function client(answer: typeof fetch, timeoutMs = 1_000) {
  const asked = vi.fn(answer);
  const options = { url: 'https://provider.example', secretKey: 'sk', fetch: asked, timeoutMs };
  return { asked, send: createProviderClient(options) };
}

test('a request carries its key and its content, and is never redirected', async () => {
  const { asked, send } = client(async () => json({ ok: true }));

  expect(await send(REQUEST)).toEqual({ ok: true });
  expect(asked.mock.calls[0]).toMatchObject([
    new URL('https://provider.example/v1/things'),
    { redirect: 'error', headers: { authorization: 'Bearer sk', 'idempotency-key': 'one' }, body: '{"a":1}' },
  ]);
});

test('who does not answer in time is given up, and told to stop', async () => {
  let signal: AbortSignal | null | undefined;
  const { send } = client((_url, init) => {
    signal = init?.signal;
    return new Promise(() => undefined);
  }, 20);

  await expect(send(REQUEST)).rejects.toThrow('timed out');
  expect(signal?.aborted).toBe(true);
});

test('after five failures in a row nobody is asked for five seconds, then one is', async () => {
  vi.useFakeTimers();
  let isDown = true;
  const { asked, send } = client(async () => (isDown ? json({}, 503) : json({ ok: true })));
  for (let failures = 0; failures < 5; failures++) await expect(send(REQUEST)).rejects.toThrow('answered 503');

  await expect(send(REQUEST)).rejects.toThrow('circuit breaker is open');
  expect(asked).toHaveBeenCalledTimes(5);

  isDown = false;
  vi.advanceTimersByTime(5_000);
  expect(await send(REQUEST)).toEqual({ ok: true });
  vi.useRealTimers();
});

test('a refusal is an answer: it names its code and leaves the breaker closed', async () => {
  const { asked, send } = client(async () => json({ error: { code: 'CARD_EXPIRED' } }, 402));
  for (let refusals = 0; refusals < 8; refusals++) {
    await expect(send(REQUEST)).rejects.toEqual(new ProviderRefusal(402, 'CARD_EXPIRED'));
  }

  expect(asked).toHaveBeenCalledTimes(8);
});

test('too many requests and half an answer leave the outcome unknown', async () => {
  for (const answer of [json({}, 429), new Response('{"ok":')]) {
    const { send } = client(async () => answer);

    await expect(send(REQUEST)).rejects.not.toBeInstanceOf(ProviderRefusal);
  }
});
