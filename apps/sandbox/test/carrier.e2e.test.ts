import { describe, expect, test, vi } from 'vitest';
import { makeDir, SECRET_KEY, shipmentRequest, startTestCarrier, WEBHOOK_SECRET } from '../src/testing/sandboxes.ts';
import { startWebhookReceiver } from '../src/testing/webhook-receiver.ts';
import { verifyWebhook } from '../src/webhook/signature.ts';

async function start(options: Parameters<typeof startTestCarrier>[1] = {}) {
  const dir = makeDir();
  const receiver = await startWebhookReceiver();
  const api = await startTestCarrier(dir.path, options);
  return {
    api,
    receiver,
    ship: async (changes: object = {}) =>
      (await api.post('/v1/shipments', shipmentRequest(receiver.url, changes))).body,
    statuses: () => receiver.received.map(({ event }) => event.data.status),
    async [Symbol.asyncDispose]() {
      await api.close();
      await receiver[Symbol.asyncDispose]();
      dir[Symbol.dispose]();
    },
  };
}

describe('a shipment', () => {
  test('gets a number, a label, an estimate and a route of real places', async () => {
    await using shop = await start({ legMs: 60_000 });

    const { status, body } = await shop.api.post('/v1/shipments', shipmentRequest(shop.receiver.url));

    expect(status).toBe(201);
    expect(body).toMatchObject({
      id: expect.stringMatching(/^shp_/),
      trackingNumber: expect.stringMatching(/^PC\d{12}$/),
      status: 'label_created',
      labelUrl: `${shop.api.url}/v1/shipments/${body.trackingNumber}/label`,
    });
    expect(body.route[0]).toMatchObject({ city: 'Shenzhen', country: 'CN', latitude: 22.54, longitude: 114.06 });
    expect(body.route.at(-1)).toMatchObject({ name: 'Ada Lovelace', city: 'Berlin', country: 'DE', latitude: 52.52 });
    expect(body.route.length).toBeGreaterThan(3);
    expect(Date.parse(body.estimate.to)).toBeGreaterThan(Date.parse(body.estimate.from));
    expect((await shop.api.get(`/v1/shipments/${body.trackingNumber}`)).body).toEqual(body);
  });

  test('travels by itself to the door, each scan told once, numbered in order and signed', async () => {
    await using shop = await start();

    const { route, trackingNumber } = await shop.ship();
    const transits = Array.from({ length: route.length - 1 }, () => 'in_transit');
    const expected = ['picked_up', ...transits, 'out_for_delivery', 'delivered'];
    await vi.waitFor(() => expect(shop.receiver.received).toHaveLength(expected.length), 20_000);

    // Deliveries overlap, so a scan may arrive before the one it follows; its number says where it belongs.
    const told = shop.receiver.received.toSorted(
      (a, b) => Number(a.event.data.sequence) - Number(b.event.data.sequence),
    );
    expect(told.map(({ event }) => event.data.status)).toEqual(expected);
    for (const [index, { event, body, signature }] of told.entries()) {
      expect(event).toMatchObject({ id: expect.stringMatching(/^scan_/), type: 'shipment.scanned' });
      expect(event.data).toMatchObject({
        trackingNumber,
        sequence: index + 1,
        place: { city: expect.any(String), latitude: expect.any(Number), longitude: expect.any(Number) },
        description: expect.any(String),
        occurredAt: expect.any(String),
        estimate: { from: expect.any(String), to: expect.any(String) },
      });
      expect(verifyWebhook(body, signature, WEBHOOK_SECRET, new Date())).toBe(true);
    }
  });

  test('is placed by a Chinese address, and by its country when the city is unknown', async () => {
    await using shop = await start({ legMs: 60_000 });

    const chinese = await shop.ship({ to: { name: '张伟', city: '成都市', region: '四川省', country: '中国' } });
    const small = await shop.ship({ to: { name: 'Zoé', city: 'Pérouges', region: '', country: 'FR' } });

    expect(chinese.route.at(-1)).toMatchObject({
      city: '成都市',
      cityNames: { en: 'Chengdu', 'zh-CN': '成都' },
      country: 'CN',
      latitude: 30.57,
    });
    expect(small.route.at(-1)).toMatchObject({ city: 'Pérouges', country: 'FR', latitude: 48.86 });
  });

  test('made twice under one key is one', async () => {
    await using shop = await start({ legMs: 60_000 });
    const send = () => shop.api.post('/v1/shipments', shipmentRequest(shop.receiver.url), { 'idempotency-key': 's1' });

    expect(await send()).toEqual(await send());
  });

  test('has a label of one A6 page with the characters of any address, for who knows the key alone', async () => {
    await using shop = await start({ legMs: 60_000 });
    const to = { name: '张伟', city: '成都市', region: '四川省', country: 'CN', addressLines: ['天府大道 1388 号'] };
    const { labelUrl, trackingNumber } = await shop.ship({ to });

    const label = await fetch(labelUrl, { headers: { authorization: `Bearer ${SECRET_KEY}` } });
    const pdf = Buffer.from(await label.arrayBuffer()).toString('latin1');

    expect(label.headers.get('content-type')).toBe('application/pdf');
    expect(label.headers.get('cache-control')).toBe('no-store');
    expect(pdf).toMatch(/^%PDF-/);
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(pdf).toContain('/MediaBox [0 0 297.64 419.53]');
    expect(pdf).toContain(`Label ${trackingNumber}`);
    // The characters that are used are in the file, and no whole font of eight megabytes.
    expect(pdf).toMatch(/FontName \/[A-Z]{6}\+NotoSansHans/);
    expect(pdf.length).toBeLessThan(200_000);
    expect((await fetch(labelUrl)).status).toBe(401);
  });

  test('is called back until it is picked up, once or twice, and not after', async () => {
    await using shop = await start({ legMs: 60_000 });
    const { trackingNumber } = await shop.ship();
    const gone = await shop.ship({ reference: 'order-1043' });
    const cancel = (number: string) => shop.api.post(`/v1/shipments/${number}/cancel`, {});

    expect((await cancel(trackingNumber)).body).toMatchObject({ status: 'cancelled', scans: [] });
    expect(await cancel(trackingNumber)).toMatchObject({ status: 200, body: { status: 'cancelled' } });
    await shop.api.post(`/v1/shipments/${gone.trackingNumber}/advance`, {});
    expect(await cancel(gone.trackingNumber)).toMatchObject({
      status: 409,
      body: { error: { code: 'SHIPMENT_PICKED_UP' } },
    });
    const late = await shop.api.post(`/v1/shipments/${trackingNumber}/advance`, {});
    expect(late).toMatchObject({ status: 409, body: { error: { code: 'SHIPMENT_CANNOT_MOVE' } } });
  });
});

describe('scanning on demand', () => {
  test('takes the next step, or the one asked for', async () => {
    await using shop = await start({ legMs: 60_000 });
    const { trackingNumber } = await shop.ship();
    const advance = (body?: object) => shop.api.post(`/v1/shipments/${trackingNumber}/advance`, body);

    expect((await advance()).body.status).toBe('picked_up');
    expect((await advance({ status: 'delayed' })).body.status).toBe('delayed');
    expect((await advance()).body.status).toBe('in_transit');
    expect((await advance({ status: 'returned' })).body.status).toBe('returned');
    expect(await advance()).toMatchObject({ status: 409, body: { error: { code: 'SHIPMENT_CANNOT_MOVE' } } });
    await vi.waitFor(() =>
      expect(shop.statuses().toSorted()).toEqual(['delayed', 'in_transit', 'picked_up', 'returned']),
    );
  });

  test('refuses what cannot follow', async () => {
    await using shop = await start({ legMs: 60_000 });
    const { trackingNumber } = await shop.ship();
    const advance = (status: string) => shop.api.post(`/v1/shipments/${trackingNumber}/advance`, { status });

    expect((await advance('delivered')).status).toBe(409);
    expect((await advance('teleported')).status).toBe(400);
  });
});

describe('mishaps', () => {
  test('switched on, nobody is at home until it is sent back', async () => {
    await using shop = await start();
    await shop.api.post('/faults', { shipment: { attempted: true } });

    await shop.ship();
    await vi.waitFor(() => expect(shop.statuses()).toContain('returned'), 5000);

    expect(shop.statuses().filter((status) => status === 'attempted')).toHaveLength(3);
  });

  test('a delay moves the estimate no further than it must', async () => {
    await using shop = await start({ legMs: 60_000 });
    const { trackingNumber, estimate } = await shop.ship();
    await shop.api.post(`/v1/shipments/${trackingNumber}/advance`);

    const { body } = await shop.api.post(`/v1/shipments/${trackingNumber}/advance`, { status: 'delayed' });

    expect(Date.parse(body.estimate.to)).toBeLessThanOrEqual(Date.parse(estimate.to) + 60_000);
  });
});

describe('what is not in order', () => {
  test.each([
    [{ weightGrams: 0 }, 'INVALID_REQUEST'],
    [{ to: { name: 'A', city: '', region: '', country: 'DE' } }, 'INVALID_REQUEST'],
    [{ to: { name: 'A', city: 'X', country: 'DE', latitude: 91, longitude: 0 } }, 'INVALID_REQUEST'],
    [{ to: { name: 'A', city: 'Atlantis', region: '', country: 'XX' } }, 'PLACE_NOT_SERVED'],
    [{ webhookUrl: 'ftp://x' }, 'INVALID_REQUEST'],
  ])('%o is refused', async (changes, code) => {
    await using shop = await start();

    const answer = await shop.api.post('/v1/shipments', shipmentRequest(shop.receiver.url, changes));

    expect(answer).toMatchObject({ status: 400, body: { error: { code } } });
  });

  test('unknown numbers and labels are not found', async () => {
    await using shop = await start();

    expect((await shop.api.get('/v1/shipments/PC0')).body.error.code).toBe('SHIPMENT_NOT_FOUND');
    expect((await shop.api.get('/labels/shp_0')).status).toBe(404);
  });
});
