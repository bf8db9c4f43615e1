import { expect, test } from 'vitest';
import { ProviderRefusal } from '../provider/provider-refusal.ts';
import { createCarrierGateway } from './sandbox-carrier.ts';

const place = { name: '', city: 'Nowhere', region: '', country: 'XX', addressLines: [] };
const parcel = { reference: 'r1', from: place, to: place, weightGrams: 400 };

function carrierAnswering(status: number, body: object) {
  return createCarrierGateway({
    url: 'http://carrier.invalid',
    secretKey: 'key',
    webhookSecret: 'secret',
    webhookUrl: 'http://shop.invalid',
    fetch: async () => Response.json(body, { status }),
  });
}

const failure = (carrier: ReturnType<typeof carrierAnswering>) => carrier.book(parcel).catch((error: unknown) => error);

test.each([
  [400, 'PLACE_NOT_SERVED', 'place_not_served'],
  [400, 'INVALID_REQUEST', 'details_invalid'],
  [401, 'UNAUTHENTICATED', 'account_rejected'],
  [409, 'SOMETHING_NEW', 'other'],
])('a %i with %s is a refusal: %s', async (status, code, meaning) => {
  const carrier = carrierAnswering(status, { error: { code, message: '' } });

  const refusal = await failure(carrier);

  expect(refusal).toBeInstanceOf(ProviderRefusal);
  if (refusal instanceof ProviderRefusal) expect(carrier.explain(refusal)).toBe(meaning);
});

test.each([429, 500, 503])('a %i is no refusal', async (status) => {
  expect(await failure(carrierAnswering(status, {}))).not.toBeInstanceOf(ProviderRefusal);
});

test('a label that lacks what was asked for is no refusal', async () => {
  expect(await failure(carrierAnswering(201, { trackingNumber: 'PC1' }))).not.toBeInstanceOf(ProviderRefusal);
});

test('places of the way keep what their city is called in each language, where the carrier says so', async () => {
  const hub = {
    name: 'Leipzig sorting centre',
    city: 'Leipzig',
    region: 'Saxony',
    country: 'DE',
    latitude: 51,
    longitude: 12,
  };
  const named = { ...hub, cityNames: { en: 'Leipzig', 'zh-CN': '莱比锡' } };
  const estimate = { from: '2026-12-01T00:00:00Z', to: '2026-12-02T00:00:00Z' };
  const label = { trackingNumber: 'PC1', labelUrl: 'http://carrier.invalid/label', route: [hub, named], estimate };

  const { route } = await carrierAnswering(201, label).book(parcel);

  expect(route).toEqual([hub, named]);
});
