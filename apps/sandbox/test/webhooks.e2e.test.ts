import { describe, expect, test, vi } from 'vitest';
import { makeDir, paymentRequest, startTestPayments, WEBHOOK_SECRET } from '../src/testing/sandboxes.ts';
import { type Received, startWebhookReceiver } from '../src/testing/webhook-receiver.ts';
import { verifyWebhook } from '../src/webhook/signature.ts';

async function start(options: Parameters<typeof startTestPayments>[1] = {}) {
  const dir = makeDir();
  const receiver = await startWebhookReceiver();
  const api = await startTestPayments(dir.path, options);
  return {
    api,
    receiver,
    async pay(outcome: string, changes: object = {}) {
      const { body } = await api.post('/v1/payments', paymentRequest(receiver.url, changes));
      await api.post(`/v1/payments/${body.id}/simulate`, { outcome });
      return body.id as string;
    },
    /** Waits until so many deliveries are noted down as this outcome. */
    async settled(outcome: string, count: number) {
      await vi.waitFor(async () => {
        const { data } = (await api.get('/v1/deliveries')).body;
        expect(data.filter((delivery: { outcome: string }) => delivery.outcome === outcome)).toHaveLength(count);
      });
    },
    async [Symbol.asyncDispose]() {
      await api.close();
      await receiver[Symbol.asyncDispose]();
      dir[Symbol.dispose]();
    },
  };
}

const isGenuine = ({ body, signature }: Received) => verifyWebhook(body, signature, WEBHOOK_SECRET, new Date());
const typesOf = (received: readonly Received[]) => received.map(({ event }) => event.type);

describe('a webhook', () => {
  test('tells what happened, signed, with the payment as it stands', async () => {
    await using shop = await start();

    const id = await shop.pay('approve');
    await shop.settled('delivered', 1);

    const [delivery] = shop.receiver.received;
    expect(delivery?.event).toMatchObject({
      id: expect.stringMatching(/^evt_/),
      type: 'payment.captured',
      createdAt: expect.any(String),
      data: { payment: { id, status: 'captured', amount: 12890, amountCaptured: 12890, reference: 'order-1042' } },
    });
    expect(delivery && isGenuine(delivery)).toBe(true);
  });

  test('of a refund carries it', async () => {
    await using shop = await start();
    const id = await shop.pay('approve');

    const { body: refund } = await shop.api.post(`/v1/payments/${id}/refunds`, { amount: 100, reason: 'torn box' });
    await shop.settled('delivered', 2);

    expect(shop.receiver.received[1]?.event).toMatchObject({
      type: 'refund.succeeded',
      data: { refund, payment: { status: 'partially_refunded', amountRefunded: 100 } },
    });
  });

  test('is signed with both secrets while they change over', async () => {
    await using shop = await start({ webhookSecrets: ['next-secret', WEBHOOK_SECRET] });

    await shop.pay('approve');
    await shop.settled('delivered', 1);

    const [delivery] = shop.receiver.received;
    expect(delivery && isGenuine(delivery)).toBe(true);
    expect(delivery?.signature.match(/v1=/g)).toHaveLength(2);
  });

  test('is sent again until it is accepted, the same event each time', async () => {
    await using shop = await start();
    shop.receiver.answerWith((delivery) => [503, 302, 200][delivery - 1] ?? 200);

    await shop.pay('approve');
    await shop.settled('delivered', 1);

    expect(new Set(shop.receiver.received.map(({ body }) => body)).size).toBe(1);
    const { data } = (await shop.api.get('/v1/deliveries')).body;
    expect(data).toMatchObject([
      { attempt: 1, outcome: 'retrying', httpStatus: 503, nextAttemptAt: expect.any(String) },
      { attempt: 2, outcome: 'retrying', httpStatus: 302 },
      { attempt: 3, outcome: 'delivered', httpStatus: 200, nextAttemptAt: null },
    ]);
  });

  test('of a slow payment says authorised now and captured later', async () => {
    await using shop = await start({ slowMs: 60 });

    await shop.pay('slow');
    await shop.settled('delivered', 2);

    expect(typesOf(shop.receiver.received)).toEqual(['payment.authorised', 'payment.captured']);
  });

  test('follows a challenge with its outcome', async () => {
    await using shop = await start();

    const id = await shop.pay('challenge');
    await shop.settled('delivered', 1);
    await shop.api.post(`/v1/payments/${id}/simulate`, { outcome: 'decline' });
    await shop.settled('delivered', 2);

    expect(typesOf(shop.receiver.received)).toEqual(['payment.requires_action', 'payment.failed']);
    expect(shop.receiver.received[1]?.event.data.payment).toMatchObject({ failureCode: 'authentication_failed' });
  });
});

describe('faults of webhooks', () => {
  test('repeat sends the accepted event again', async () => {
    await using shop = await start();
    await shop.api.post('/faults', { webhook: { repeat: 2 } });

    await shop.pay('approve');
    await shop.settled('repeated', 2);

    expect(shop.receiver.received).toHaveLength(3);
    expect(new Set(shop.receiver.received.map(({ event }) => event.id)).size).toBe(1);
  });

  test('reorder sends the youngest first', async () => {
    await using shop = await start();
    await shop.api.post('/faults', { webhook: { reorder: true } });

    const id = await shop.pay('challenge');
    await shop.api.post(`/v1/payments/${id}/simulate`, { outcome: 'approve' });
    await shop.api.post(`/v1/payments/${id}/refunds`, { amount: 12890 });
    await shop.settled('delivered', 3);

    expect(typesOf(shop.receiver.received)).not.toEqual([
      'payment.requires_action',
      'payment.captured',
      'refund.succeeded',
    ]);
    expect(typesOf(shop.receiver.received).toSorted()).toEqual([
      'payment.captured',
      'payment.requires_action',
      'refund.succeeded',
    ]);
  });

  test('drop never sends, not even later', async () => {
    await using shop = await start();
    await shop.api.post('/faults', { webhook: { drop: true } });
    await shop.pay('approve');
    await shop.settled('dropped', 1);

    await shop.api.post('/faults', {});
    await shop.pay('approve', { reference: 'order-2' });
    await shop.settled('delivered', 1);

    expect(shop.receiver.received.map(({ event }) => event.data.payment)).toMatchObject([{ reference: 'order-2' }]);
  });

  test('forge sends a tampered copy that no secret of ours signed, and the genuine one', async () => {
    await using shop = await start();
    await shop.api.post('/faults', { webhook: { forge: true } });

    await shop.pay('approve');
    await shop.settled('delivered', 1);

    const [forged, genuine] = shop.receiver.received;
    expect(forged && isGenuine(forged)).toBe(false);
    expect(forged?.event.data.payment).toMatchObject({ amount: 12891 });
    expect(genuine && isGenuine(genuine)).toBe(true);
    expect(genuine?.event.data.payment).toMatchObject({ amount: 12890 });
  });

  test('a wrong amount is rightly signed', async () => {
    await using shop = await start();
    await shop.api.post('/faults', { webhook: { wrongAmount: true } });

    await shop.pay('approve');
    await shop.settled('delivered', 1);

    const [delivery] = shop.receiver.received;
    expect(delivery && isGenuine(delivery)).toBe(true);
    expect(delivery?.event.data.payment).toMatchObject({ amount: 12891, amountCaptured: 12891 });
  });

  test.each([-301, 301])('a clock that is %i seconds off signs what must be refused', async (skewSeconds) => {
    await using shop = await start();
    await shop.api.post('/faults', { webhook: { skewSeconds } });

    await shop.pay('approve');
    await shop.settled('delivered', 1);

    const [delivery] = shop.receiver.received;
    expect(delivery && isGenuine(delivery)).toBe(false);
  });

  test('delay holds the first delivery back', async () => {
    await using shop = await start();
    await shop.api.post('/faults', { webhook: { delayMs: 250 } });
    const before = Date.now();

    await shop.pay('approve');
    await shop.settled('delivered', 1);

    expect(Date.now() - before).toBeGreaterThanOrEqual(250);
  });
});
