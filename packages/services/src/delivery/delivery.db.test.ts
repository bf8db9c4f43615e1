import { type Actor, EVERYWHERE, type MethodDraft, STAFF_ROLES, type ZoneDraft } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newKey, placeOrder } from '../testing/make-order.ts';
import { addWarehouse } from '../testing/make-store.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import type { DeliveryService } from './delivery-service.ts';
import { createDeliveryService } from './index.ts';

const DAY_MS = 86_400_000;
let store: TestStore;
let delivery: DeliveryService;
let manager: Actor;
beforeAll(async () => {
  store = await createTestStore({ stock: 10 });
  // The next noon: around midnight the warehouse has another day than UTC.
  store.clock.advance((1.5 * DAY_MS - (store.clock.now().getTime() % DAY_MS)) % DAY_MS);
  delivery = createDeliveryService(store.deps);
  manager = await store.staff('manager');
});
afterAll(() => store[Symbol.asyncDispose]());

const name = (word: string) => ({ en: word, 'zh-CN': word });
const flat = (methodId: string, price: number) => ({
  ...{ methodId, bands: [{ upToGrams: null, price }], kiloPrice: 0, steps: [], minDays: 1, maxDays: 2 },
});

async function methodId(code: string): Promise<string> {
  const { methods } = await delivery.settings(manager);
  return methods.find((method) => method.code === code)?.id ?? '';
}

async function zoneWith(changes: Partial<ZoneDraft>): Promise<ZoneDraft> {
  return {
    name: name('Alps'),
    places: [{ country: 'CH', region: '' }],
    rates: [flat(await methodId('standard'), 1290)],
    ...changes,
  };
}

const method = (changes: Partial<MethodDraft> = {}): MethodDraft => ({
  ...{ code: 'bike', name: name('Bike'), handlingDays: 1, cutOffMinute: 960, deliveryDays: [1, 2, 3], position: 3 },
  ...changes,
});

const priceTo = async (country: string, region?: string) => {
  const { zone, options } = await delivery.preview(manager, { country, region, weightGrams: 2_300, value: 4_500 });
  return [zone?.name.en, options.map(({ code, price }) => [code, price.amount])];
};

test('a region has its own rates, then its country, then everywhere else', async () => {
  await delivery.createZone(manager, { draft: await zoneWith({}), key: newKey() });
  const valley = await zoneWith({
    name: name('Valley'),
    places: [{ country: 'CH', region: 'Wallis' }],
    rates: [flat(await methodId('express'), 2000)],
  });
  const settings = await delivery.createZone(manager, { draft: valley, key: newKey() });

  expect(await priceTo('CH', 'Zürich')).toEqual(['Alps', [['standard', 1290]]]);
  expect(await priceTo('CH', ' WALLIS ')).toEqual(['Valley', [['express', 2000]]]);
  expect(await priceTo('AT')).toEqual([
    'Everywhere',
    [
      ['standard', 490],
      ['express', 1290],
    ],
  ]);

  const { id: zoneId = '', version = 0 } = settings.zones.at(-1) ?? {};
  await delivery.removeZone(manager, { zoneId, version });
  expect(await priceTo('CH', 'Wallis')).toEqual(['Alps', [['standard', 1290]]]);
});

test('a zone is made once for a key, changed at its version, and a place belongs to one zone', async () => {
  const input = { draft: await zoneWith({ places: [{ country: 'NO', region: '' }] }), key: newKey() };
  const made = await delivery.createZone(manager, input);
  expect(await delivery.createZone(manager, input)).toEqual(made);
  const zone = made.zones.at(-1);
  const edit = { zoneId: zone?.id ?? '', version: 1, draft: { ...input.draft, name: name('North') } };

  const edited = await delivery.editZone(manager, edit);

  expect(edited.zones.at(-1)).toMatchObject({ ...edit.draft, version: 2 });
  await expect(delivery.editZone(manager, edit)).rejects.toMatchObject({ reason: 'DELIVERY_CHANGED' });
  await expect(delivery.removeZone(manager, { zoneId: edit.zoneId, version: 1 })).rejects.toMatchObject({
    reason: 'DELIVERY_CHANGED',
  });
  const taken = await zoneWith({ places: [{ country: 'NO', region: '' }] });
  await expect(delivery.createZone(manager, { draft: taken, key: newKey() })).rejects.toMatchObject({
    reason: 'PLACE_TAKEN',
    details: { country: 'NO', zone: { en: 'North' } },
  });
  const broken = await zoneWith({ places: [{ country: EVERYWHERE, region: 'x' }] });
  await expect(delivery.createZone(manager, { draft: broken, key: newKey() })).rejects.toMatchObject({
    reason: 'INVALID_INPUT',
  });
  const strange = await zoneWith({ places: [{ country: 'FI', region: '' }], rates: [flat(store.storeId, 1)] });
  await expect(delivery.createZone(manager, { draft: strange, key: newKey() })).rejects.toMatchObject({
    reason: 'NOT_FOUND',
  });
});

test('a way that orders went by keeps its code and stays; another one goes', async () => {
  const input = { draft: method(), key: newKey() };
  const { methods } = await delivery.createMethod(manager, input);
  await delivery.createMethod(manager, input);
  const bike = { methodId: methods.at(-1)?.id ?? '', version: 1 };
  await placeOrder(store.deps, store.guest(), { variantId: store.variantId });
  const standard = { methodId: await methodId('standard'), version: 1 };

  await expect(delivery.removeMethod(manager, standard)).rejects.toMatchObject({ reason: 'DELIVERY_IN_USE' });
  await expect(delivery.editMethod(manager, { ...standard, draft: method({ code: 'other' }) })).rejects.toMatchObject({
    reason: 'DELIVERY_IN_USE',
  });
  await expect(delivery.createMethod(manager, { draft: method(), key: newKey() })).rejects.toMatchObject({
    reason: 'CODE_TAKEN',
  });
  const edited = await delivery.editMethod(manager, { ...bike, draft: method({ code: 'cargo-bike' }) });
  expect(edited.methods.at(-1)).toMatchObject({ code: 'cargo-bike', version: 2 });
  await expect(delivery.removeMethod(manager, bike)).rejects.toMatchObject({ reason: 'DELIVERY_CHANGED' });
  const left = await delivery.removeMethod(manager, { ...bike, version: 2 });
  expect(left.methods.map(({ code }) => code)).toEqual(['standard', 'express']);
});

test('a product says when it arrives from the warehouse that has it, and where it can be collected', async () => {
  const { variantIds } = await store.addProduct({ stock: 1 });
  const [variantId] = variantIds;
  const second = await addWarehouse(store.deps, store.storeId, 9);
  await store.deps.db.$executeRaw`SELECT change_stock(${variantId}::uuid, ${second}::uuid, 5, 'receive', NULL, '')`;
  const site = { line1: 'Pier 4', postalCode: '20457', openingHours: name('Mondays'), pickupDays: 0, keepDays: 7 };
  // The second warehouse is closed on the day of the order.
  const today = store.clock.now().toISOString().slice(0, 10);
  const calendar = { timeZone: 'UTC', workDays: [1, 2, 3, 4, 5, 6, 7], closedDays: [today] };
  await delivery.saveSite(manager, { warehouseId: second, draft: { ...site, ...calendar, offersPickup: true } });
  const guest = store.guest();
  const look = (quantity: number) => delivery.options(guest, { variantId, quantity, country: 'DE' });
  const dayAfter = (days: number) => new Date(Date.parse(today) + days * DAY_MS).toISOString().slice(0, 10);

  const [one, three] = [await look(1), await look(3)];

  expect(one.options.find(({ code }) => code === 'express')?.promise.from).toBe(dayAfter(1));
  expect(three.options.find(({ code }) => code === 'express')?.promise.from).toBe(dayAfter(2));
  expect(three.pickup).toEqual([expect.objectContaining({ readyOn: dayAfter(1), missing: [] })]);
  expect((await look(6)).pickup[0]?.missing).toEqual([{ variantId, available: 5, asked: 6 }]);
  await expect(delivery.options(guest, { variantId: store.storeId, quantity: 1, country: 'DE' })).rejects.toMatchObject(
    {
      reason: 'NOT_FOUND',
    },
  );
});

test('an order keeps the days it was promised, whatever becomes of the rates', async () => {
  const { variantIds } = await store.addProduct({ stock: 1 });
  const { orderId } = await placeOrder(store.deps, store.guest(), { variantId: variantIds[0] });
  const [order] = await store.deps.db.order.findMany({ where: { id: orderId } });

  const days = [order?.promisedFrom, order?.promisedTo].map(
    (day) => ((day?.getTime() ?? 0) - Date.parse(store.clock.now().toISOString().slice(0, 10))) / DAY_MS,
  );
  expect(days).toEqual([2, 4]);
});

test('owners and managers alone see and change how a store delivers', async () => {
  const draft = await zoneWith({ places: [{ country: 'IS', region: '' }] });
  for (const role of [...STAFF_ROLES, null]) {
    const actor = role === null ? await store.shopper() : await store.staff(role);
    const results = await Promise.allSettled([
      delivery.settings(actor),
      delivery.sites(actor),
      delivery.preview(actor, { country: 'DE', weightGrams: 1, value: 1 }),
      delivery.createZone(actor, {
        draft: { ...draft, places: [{ country: 'IS', region: String(role) }] },
        key: newKey(),
      }),
    ]);
    const isTrusted = role === 'owner' || role === 'manager';
    expect(results.map(({ status }) => status)).toEqual(results.map(() => (isTrusted ? 'fulfilled' : 'rejected')));
  }
});
