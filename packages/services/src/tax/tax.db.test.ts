import { type Actor, money, type TaxZoneDraft } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkInvariants } from '../invariants/check-invariants.ts';
import { addressIn } from '../testing/address-in.ts';
import { fillCart, newKey, orderInput } from '../testing/make-order.ts';
import { createTestServices, type TestServices } from '../testing/test-services.ts';

let shop: TestServices;
let manager: Actor;
beforeAll(async () => {
  shop = await createTestServices();
  manager = await shop.store.staff('manager');
});
afterAll(async () => {
  const violations = await checkInvariants(shop.store.deps.db);
  await shop[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

const zone = (country: string, changes: Partial<TaxZoneDraft> = {}): TaxZoneDraft => ({
  name: `Zone ${country}`,
  places: [{ country, region: null }],
  taxIncluded: true,
  deliveryTax: 'goods',
  rates: [
    { taxClass: 'standard', rate: 2100, startsAt: null },
    { taxClass: 'reduced', rate: 900, startsAt: null },
  ],
  ...changes,
});
const save = (draft: TaxZoneDraft) => shop.services.tax.save(manager, { ref: null, draft });

/** A cart with a mug of the standard class and a book of the reduced one, 10 EUR each. */
async function cartOfTwo() {
  const { store } = shop;
  const guest = store.guest();
  const mug = await store.addProduct();
  const book = await store.addProduct();
  await store.deps.db.product.update({ where: { id: book.productId }, data: { taxClass: 'reduced' } });
  await fillCart(store.deps, guest, [
    [mug.variantIds[0], 1],
    [book.variantIds[0], 1],
  ]);
  return guest;
}

test('a store begins with one rate everywhere, which is changed but never removed', async () => {
  const { tax } = shop.services;
  const zones = await tax.zones(manager);
  const [everywhere] = zones;
  if (zones.length !== 1 || everywhere === undefined)
    throw new Error('There is another zone than that for everywhere.');
  expect(everywhere).toMatchObject({ places: [], rates: [{ taxClass: 'standard', rate: 1900, startsAt: null }] });

  const ref = { taxZoneId: everywhere.id, version: everywhere.version };
  await expect(tax.remove(manager, ref)).rejects.toMatchObject({ reason: 'INVALID_INPUT' });
  await expect(tax.save(manager, { ref, draft: zone('AT') })).rejects.toMatchObject({ reason: 'INVALID_INPUT' });
  await expect(save(zone('AT', { places: [] }))).rejects.toMatchObject({ reason: 'INVALID_INPUT' });
  const { version, id: _, ...draft } = everywhere;
  const saved = await tax.save(manager, { ref, draft: { ...draft, name: 'Elsewhere' } });
  expect(saved).toMatchObject({ name: 'Elsewhere', version: version + 1 });
  await expect(tax.save(manager, { ref, draft })).rejects.toMatchObject({ reason: 'CATALOG_CHANGED' });
});

test('lines of two classes and their delivery are taxed each at its rate, kept with the order', async () => {
  await save(zone('NL'));
  const guest = await cartOfTwo();

  const quote = await shop.services.checkout.quote(guest, { country: 'NL' });
  const placed = await shop.services.checkout.place(guest, orderInput(2000, { address: addressIn('NL') }));

  // 10.00 and half of the 4.90 of the delivery at each rate.
  const eur = (amount: number) => money(amount, 'EUR');
  const taxes = [
    { rate: 2100, net: eur(1029), tax: eur(216) },
    { rate: 900, net: eur(1142), tax: eur(103) },
  ];
  expect(quote).toMatchObject({ taxes, taxIncluded: true, tax: eur(319), total: eur(2490) });
  const order = await shop.services.order.get(guest, { orderId: placed.orderId });
  expect(order).toMatchObject({ taxes, taxIncluded: true, tax: eur(319) });
  const lines = await shop.store.deps.db.orderLine.findMany({
    where: { orderId: placed.orderId },
    orderBy: { position: 'asc' },
    select: { taxRate: true, tax: true },
  });
  expect(lines).toEqual([
    { taxRate: 2100, tax: 173n },
    { taxRate: 900, tax: 83n },
  ]);
});

test('a region has its own rate, on top of the prices, and an address there is quoted and charged alike', async () => {
  await save(zone('US', { rates: [] }));
  await save(
    zone('US', {
      places: [{ country: 'US', region: 'New York' }],
      taxIncluded: false,
      deliveryTax: 'zero',
      rates: [{ taxClass: 'standard', rate: 888, startsAt: null }],
    }),
  );
  const guest = await cartOfTwo();
  const { checkout } = shop.services;

  expect(await checkout.quote(guest, { country: 'US' })).toMatchObject({ total: money(2490, 'EUR') });
  const quote = await checkout.quote(guest, { country: 'US', region: 'new york' });
  expect(quote).toMatchObject({ taxIncluded: false, tax: money(178, 'EUR'), total: money(2668, 'EUR') });
  const address = addressIn('US', 'New York');
  await expect(checkout.place(guest, orderInput(2000, { address }))).rejects.toMatchObject({ reason: 'PRICE_CHANGED' });
  const placed = await checkout.place(guest, orderInput(0, { address, expectedTotal: quote.total }));
  expect(placed.total).toEqual(quote.total);
});

test('an order keeps the rate of its day, and the next one has the rate that began', async () => {
  const inAnHour = new Date(shop.store.clock.now().getTime() + 3_600_000);
  await save(
    zone('FR', {
      rates: [
        { taxClass: 'standard', rate: 2000, startsAt: null },
        { taxClass: 'standard', rate: 2200, startsAt: inAnHour },
      ],
    }),
  );
  const place = async () => {
    const guest = shop.store.guest();
    const { variantIds } = await shop.store.addProduct();
    await fillCart(shop.store.deps, guest, [[variantIds[0], 1]]);
    const { orderId } = await shop.services.checkout.place(guest, orderInput(1000, { address: addressIn('FR') }));
    return async () => (await shop.services.order.get(guest, { orderId })).taxes.map(({ rate }) => rate);
  };

  const before = await place();
  shop.store.clock.advance(3_600_000);
  const after = await place();

  expect([await before(), await after()]).toEqual([[2000], [2200]]);
  expect(await shop.services.tax.terms(shop.store.guest(), { country: 'FR' })).toMatchObject({
    rates: { standard: 2200, reduced: 2200, zero: 0 },
  });
});

test('an order of an older version shows its one rate', async () => {
  const guest = await cartOfTwo();
  const { orderId } = await shop.services.checkout.place(guest, orderInput(2000));
  await shop.store.deps.db.$executeRaw`UPDATE orders SET taxes = NULL WHERE id = ${orderId}::uuid`;
  await shop.store.deps.db.$executeRaw`
    UPDATE order_lines SET tax = NULL, tax_rate = NULL WHERE order_id = ${orderId}::uuid`;

  const { taxes } = await shop.services.order.get(guest, { orderId });

  expect(taxes).toEqual([{ rate: 1900, net: money(2092, 'EUR'), tax: money(398, 'EUR') }]);
});

test('a place is in one zone, and only staff who may change taxes see and change them', async () => {
  const { tax } = shop.services;
  const made = await save(zone('ES'));
  await expect(save(zone('ES', { name: 'Again' }))).rejects.toMatchObject({ reason: 'CODE_TAKEN' });
  const both = await Promise.allSettled([save(zone('PT')), save(zone('PT'))]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const told = await shop.store.deps.db.outbox.findFirst({ where: { key: made.id } });
  expect(told?.payload).toEqual({ type: 'catalog.changed', subject: 'tax-zone', id: made.id, version: 1 });

  for (const actor of [await shop.store.staff('support'), await shop.store.shopper()]) {
    await expect(tax.zones(actor)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
    await expect(tax.save(actor, { ref: null, draft: zone('IT') })).rejects.toMatchObject({ reason: 'FORBIDDEN' });
    const ref = { taxZoneId: made.id, version: 1 };
    await expect(tax.remove(actor, ref)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  }
  await expect(tax.remove(manager, { taxZoneId: newKey(), version: 1 })).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  const left = await tax.remove(manager, { taxZoneId: made.id, version: 1 });
  expect(left.some(({ id }) => id === made.id)).toBe(false);
});
