import { describe, expect, test } from 'vitest';
import { createApiClient, makeDir, paymentRequest, startTestPayments } from '../src/testing/sandboxes.ts';

const hook = 'http://127.0.0.1:9/never-listens';

async function start() {
  const dir = makeDir();
  const api = await startTestPayments(dir.path);
  return {
    api,
    async pay(outcome: string, changes: object = {}) {
      const { body } = await api.post('/v1/payments', paymentRequest(hook, changes));
      return api.post(`/v1/payments/${body.id}/simulate`, { outcome });
    },
    async [Symbol.asyncDispose]() {
      await api.close();
      dir[Symbol.dispose]();
    },
  };
}

describe('creating', () => {
  test('answers the payment and where it is paid, and finds it by reference', async () => {
    await using shop = await start();

    const created = await shop.api.post('/v1/payments', paymentRequest(hook));

    expect(created.status).toBe(201);
    expect(created.body).toEqual({
      id: expect.stringMatching(/^pay_[0-9a-f]{32}$/),
      status: 'created',
      amount: 12890,
      amountCaptured: 0,
      amountRefunded: 0,
      currency: 'EUR',
      reference: 'order-1042',
      failureCode: null,
      payUrl: `${shop.api.url}/pay/${created.body.id}`,
      qrPayload: `${shop.api.url}/pay/${created.body.id}/wallet`,
      isScanned: false,
      createdAt: expect.any(String),
    });
    expect((await shop.api.get(`/v1/payments/${created.body.id}`)).body).toEqual(created.body);
    expect((await shop.api.get('/v1/payments?reference=order-1042')).body).toEqual({ data: [created.body] });
    expect((await shop.api.get('/v1/payments?reference=order-9999')).body).toEqual({ data: [] });
  });

  test('the journal lists what was made in a span, page by page', async () => {
    await using shop = await start();
    const since = new Date().toISOString();
    const made = [await shop.pay('approve'), await shop.pay('decline')].map(({ body }) => body);
    const until = new Date(Date.now() + 60_000).toISOString();
    const read = (query: object) => shop.api.get(`/v1/payments?${new URLSearchParams({ since, until, ...query })}`);

    expect((await read({})).body).toEqual({ data: made, next: null });
    expect((await read({ after: made[0].id })).body).toEqual({ data: [made[1]], next: null });
    expect((await read({ until: since })).body).toEqual({ data: [], next: null });
  });

  test('a part of what is held is captured, and no more than is held', async () => {
    await using shop = await start();
    const { body } = await shop.pay('approve', { captureMethod: 'manual' });
    const path = `/v1/payments/${body.id}/capture`;

    expect((await shop.api.post(path, { amount: 12891 })).body.error.code).toBe('CAPTURE_EXCEEDS_AMOUNT');
    expect((await shop.api.post(path, { amount: 890 })).body).toMatchObject({
      status: 'captured',
      amount: 12890,
      amountCaptured: 890,
    });
  });

  test.each([
    [{ amount: 0 }],
    [{ amount: -1 }],
    [{ amount: 1.5 }],
    [{ amount: '100' }],
    [{ currency: 'EURO' }],
    [{ currency: 'ABC' }],
    [{ reference: '' }],
    [{ returnUrl: 'javascript:alert(1)' }],
    [{ webhookUrl: '/relative' }],
    [{ captureMethod: 'whenever' }],
  ])('%o is refused naming the field', async (changes) => {
    await using shop = await start();

    const { status, body } = await shop.api.post('/v1/payments', paymentRequest(hook, changes));

    expect(status).toBe(400);
    expect(body.error).toMatchObject({
      code: 'INVALID_REQUEST',
      message: expect.stringMatching(Object.keys(changes)[0] ?? ''),
    });
  });
});

describe('an idempotency key', () => {
  test('used again at once gives the same answer and acts once', async () => {
    await using shop = await start();
    const send = () => shop.api.post('/v1/payments', paymentRequest(hook), { 'idempotency-key': 'k1' });

    const answers = await Promise.all([send(), send(), send()]);

    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await shop.api.get('/v1/payments?reference=order-1042')).body.data).toHaveLength(1);
  });

  test('used with another request is refused', async () => {
    await using shop = await start();
    const key = { 'idempotency-key': 'k1' };
    await shop.api.post('/v1/payments', paymentRequest(hook), key);

    const other = await shop.api.post('/v1/payments', paymentRequest(hook, { amount: 1 }), key);

    expect(other).toMatchObject({ status: 409, body: { error: { code: 'IDEMPOTENCY_KEY_REUSED' } } });
  });

  test('of a refused request stays free', async () => {
    await using shop = await start();
    const key = { 'idempotency-key': 'k1' };
    await shop.api.post('/v1/payments', paymentRequest(hook, { amount: 0 }), key);

    expect((await shop.api.post('/v1/payments', paymentRequest(hook), key)).status).toBe(201);
  });

  test('refunds once however often it is asked', async () => {
    await using shop = await start();
    const { body: payment } = await shop.pay('approve');
    const ask = () =>
      shop.api.post(
        `/v1/payments/${payment.id}/refunds`,
        { amount: 5000, reference: 'R-1' },
        { 'idempotency-key': 'r1' },
      );

    const [first, second] = [await ask(), await ask()];

    expect(first).toMatchObject({ status: 201, body: { paymentId: payment.id, amount: 5000, status: 'succeeded' } });
    expect(second).toEqual(first);
    const { body: found } = await shop.api.get(`/v1/payments/${payment.id}/refunds`);
    expect(found.data).toMatchObject([{ reference: 'R-1', amount: 5000 }]);
    expect((await shop.api.get(`/v1/payments/${payment.id}`)).body).toMatchObject({
      status: 'partially_refunded',
      amountRefunded: 5000,
    });
  });
});

describe('capturing, calling off, refunding', () => {
  test('an authorised payment is captured or called off, not both', async () => {
    await using shop = await start();
    const { body: payment } = await shop.pay('approve', { captureMethod: 'manual' });
    expect(payment.status).toBe('authorised');

    const captured = await shop.api.post(`/v1/payments/${payment.id}/capture`);
    const voided = await shop.api.post(`/v1/payments/${payment.id}/void`);

    expect(captured).toMatchObject({ status: 200, body: { status: 'captured', amountCaptured: 12890 } });
    expect(voided).toMatchObject({ status: 409, body: { error: { code: 'PAYMENT_CANNOT_MOVE' } } });
  });

  test('more than was captured is not given back', async () => {
    await using shop = await start();
    const { body: payment } = await shop.pay('approve');

    const refund = await shop.api.post(`/v1/payments/${payment.id}/refunds`, { amount: 12891 });

    expect(refund).toMatchObject({ status: 409, body: { error: { code: 'REFUND_EXCEEDS_CAPTURED' } } });
  });

  test('a declined payment carries its code', async () => {
    await using shop = await start();

    expect((await shop.pay('insufficient_funds')).body).toMatchObject({
      status: 'failed',
      failureCode: 'insufficient_funds',
    });
    expect((await shop.pay('decline')).body).toMatchObject({ status: 'failed', failureCode: 'do_not_honour' });
  });

  test('a challenge is passed or refused', async () => {
    await using shop = await start();
    const { body: payment } = await shop.pay('challenge');
    expect(payment.status).toBe('requires_action');

    const passed = await shop.api.post(`/v1/payments/${payment.id}/simulate`, { outcome: 'approve' });

    expect(passed.body.status).toBe('captured');
  });
});

describe('what is not in order', () => {
  test.each([
    ['GET', '/v1/payments/pay_unknown', undefined, 404, 'PAYMENT_NOT_FOUND'],
    ['POST', '/v1/payments/pay_unknown/capture', {}, 404, 'PAYMENT_NOT_FOUND'],
    ['GET', '/v1/payments', undefined, 400, 'INVALID_REQUEST'],
    ['GET', '/v1/nothing', undefined, 404, 'NOT_FOUND'],
    ['GET', '/nothing', undefined, 404, 'NOT_FOUND'],
    ['POST', '/v1/payments', '{"amount":', 400, 'BODY_NOT_JSON'],
    ['POST', '/v1/payments', { description: 'x'.repeat(70_000) }, 413, 'BODY_TOO_LARGE'],
    ['POST', '/faults', { webhook: { repeat: -1 } }, 400, 'INVALID_REQUEST'],
    ['POST', '/faults', { typo: true }, 400, 'INVALID_REQUEST'],
  ])('%s %s with %o answers a typed error', async (method, path, body, status, code) => {
    await using shop = await start();

    const answer = method === 'GET' ? await shop.api.get(path) : await shop.api.post(path, body);

    expect(answer).toMatchObject({ status, body: { error: { code, message: expect.any(String) } } });
  });

  test('without the key, or with what a form can send, nothing is done', async () => {
    await using shop = await start();
    const send = (headers: Record<string, string>) => shop.api.post('/v1/payments', paymentRequest(hook), headers);

    expect((await send({ authorization: 'Bearer wrong' })).status).toBe(401);
    expect((await send({ authorization: '' })).body.error.code).toBe('UNAUTHENTICATED');
    expect((await send({ 'content-type': 'text/plain' })).status).toBe(415);
    expect((await shop.api.get('/v1/payments?reference=order-1042')).body.data).toEqual([]);
  });

  test('the health check needs no key', async () => {
    await using shop = await start();

    expect((await fetch(`${shop.api.url}/livez`)).status).toBe(200);
  });
});

describe('faults of the API', () => {
  test('a charge whose answer never arrives is found by its reference', async () => {
    await using shop = await start();
    const { body: payment } = await shop.pay('approve', { captureMethod: 'manual' });
    await shop.api.post('/faults', { api: { timeoutAfterCharge: true } });

    const capture = fetch(`${shop.api.url}/v1/payments/${payment.id}/capture`, {
      method: 'POST',
      headers: { authorization: 'Bearer secret-key-of-tests' },
      signal: AbortSignal.timeout(300),
    });

    await expect(capture).rejects.toThrow('timeout');
    const found = await shop.api.get('/v1/payments?reference=order-1042');
    expect(found.body.data).toMatchObject([{ id: payment.id, status: 'captured' }]);
  });

  test('failures come before anything is done, with the status asked for', async () => {
    await using shop = await start();
    await shop.api.post('/faults', { api: { failRate: 1, failStatus: 429 } });

    const failed = await shop.api.post('/v1/payments', paymentRequest(hook));
    const cleared = await fetch(`${shop.api.url}/faults`, {
      method: 'DELETE',
      headers: { authorization: 'Bearer secret-key-of-tests' },
    });

    expect(failed).toMatchObject({ status: 429, body: { error: { code: 'FAULT_INJECTED' } } });
    expect(await cleared.json()).toMatchObject({ api: { failRate: 0 } });
    expect((await shop.api.get('/v1/payments?reference=order-1042')).body.data).toEqual([]);
  });

  test('half a JSON document is answered to what was done', async () => {
    await using shop = await start();
    await shop.api.post('/faults', { api: { brokenJson: true } });

    await expect(shop.api.post('/v1/payments', paymentRequest(hook))).rejects.toThrow(SyntaxError);

    expect((await shop.api.get('/v1/payments?reference=order-1042')).body.data).toHaveLength(1);
  });

  test('a refund can fail at the bank', async () => {
    await using shop = await start();
    const { body: payment } = await shop.pay('approve');
    await shop.api.post('/faults', { payment: { refundFailRate: 1 } });

    const refund = await shop.api.post(`/v1/payments/${payment.id}/refunds`, { amount: 100 });

    expect(refund.body.status).toBe('failed');
    expect((await shop.api.get(`/v1/payments/${payment.id}`)).body).toMatchObject({
      status: 'captured',
      amountRefunded: 0,
    });
    expect((await shop.api.get(`/v1/payments/${payment.id}/refunds`)).body.data).toEqual([refund.body]);
  });
});

test('closing ends a request that is never answered', async () => {
  const dir = makeDir();
  const api = await startTestPayments(dir.path);
  await api.post('/faults', { api: { timeoutAfterCharge: true } });
  const hanging = createApiClient(api.url).post('/v1/payments', paymentRequest(hook));
  const ended = expect(hanging).rejects.toThrow();
  await expect.poll(async () => (await api.get('/v1/payments?reference=order-1042')).body.data.length).toBe(1);

  await api.close();

  await ended;
  dir[Symbol.dispose]();
});
