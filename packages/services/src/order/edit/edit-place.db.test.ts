import type { Actor, OrderView, SignedInActor, TaxZoneDraft } from '@pushcart/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { bindServices } from '../../create-services.ts';
import { checkInvariants } from '../../invariants/check-invariants.ts';
import type { Services } from '../../services.ts';
import { addressIn } from '../../testing/address-in.ts';
import { editAsPreviewed } from '../../testing/edit-as-previewed.ts';
import { createFakePaymentProvider } from '../../testing/fake-payment-provider.ts';
import { TEST_ADDRESS } from '../../testing/make-order.ts';
import { payDue, placeAndPay } from '../../testing/make-paid-order.ts';
import { createTestStore, type TestStore } from '../../testing/test-store.ts';

const provider = createFakePaymentProvider();
let store: TestStore;
let services: Services;
let guest: Actor;
let support: SignedInActor;
beforeAll(async () => {
  store = await createTestStore({ stock: 100, payment: provider });
  services = bindServices(store.deps);
  support = await store.staff('support');
  const manager = await store.staff('manager');
  // Germany has 19 % in its prices, as the store has everywhere else.
  await services.tax.save(manager, { ref: null, draft: zone('AT', 2000) });
  await services.tax.save(manager, { ref: null, draft: zone('CH', 810, { taxIncluded: false }) });
  const canaries = { places: [{ country: 'ES', region: 'Canarias' }] };
  await services.tax.save(manager, { ref: null, draft: zone('ES', 700, canaries) });
});
beforeEach(() => {
  guest = store.guest();
});
afterAll(async () => {
  const violations = await checkInvariants(store.deps.db);
  await store[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

const zone = (country: string, rate: number, changes: Partial<TaxZoneDraft> = {}): TaxZoneDraft => ({
  name: `Zone ${country}`,
  places: [{ country, region: null }],
  taxIncluded: true,
  deliveryTax: 'goods',
  rates: [{ taxClass: 'standard', rate, startsAt: null }],
  ...changes,
});

const buy = () => placeAndPay(store, provider, guest);
const moveTo = (order: OrderView, country: string, region = '') =>
  editAsPreviewed(store.deps, support, order, { address: addressIn(country, region) });
const amounts = ({ tax, taxes, taxIncluded, total, due }: OrderView) => ({
  tax: tax.amount,
  rates: taxes.map(({ rate }) => rate),
  taxIncluded,
  total: total.amount,
  due: due.amount,
});

test('moved to a zone with another rate in the prices, it costs the same and holds another tax', async () => {
  const order = await buy();
  expect(amounts(order)).toEqual({ tax: 238, rates: [1900], taxIncluded: true, total: 1490, due: 0 });

  const moved = await moveTo(order, 'AT');

  expect(amounts(moved)).toEqual({ tax: 248, rates: [2000], taxIncluded: true, total: 1490, due: 0 });
  const line = await store.deps.db.orderLine.findFirstOrThrow({ where: { orderId: order.id } });
  expect(line).toMatchObject({ taxRate: 2000 });
});

test('moved to a zone where tax comes on top, it costs that much more, and less again on the way back', async () => {
  const order = await buy();

  const moved = await moveTo(order, 'CH');
  expect(amounts(moved)).toEqual({ tax: 121, rates: [810], taxIncluded: false, total: 1611, due: 121 });
  const paid = await payDue(store, provider, guest, order.id);
  expect(paid.due.amount).toBe(0);

  const back = await moveTo(paid, 'DE', TEST_ADDRESS.region);
  expect(amounts(back)).toEqual({ tax: 238, rates: [1900], taxIncluded: true, total: 1490, due: 0 });
  const kept = back.payments.reduce((sum, { captured, refunded }) => sum + captured.amount - refunded.amount, 0);
  expect(kept).toBe(1490);
});

test('a region with a zone of its own tells two places of one country apart', async () => {
  const mainland = await moveTo(await buy(), 'ES', 'Madrid');
  expect(amounts(mainland)).toMatchObject({ tax: 238, rates: [1900] });

  const islands = await moveTo(mainland, 'ES', 'canarias');

  expect(amounts(islands)).toMatchObject({ tax: 97, rates: [700], total: 1490 });
});

test('a rate that has changed since it was placed does not touch it, where it goes and where it is moved to', async () => {
  const order = await buy();
  store.clock.advance(86_400_000);
  const zones = await services.tax.zones(await store.staff('manager'));
  const austria = zones.find(({ name }) => name === 'Zone AT');
  if (austria === undefined) throw new Error('The zone is gone.');
  const { id: taxZoneId, version, ...draft } = austria;
  const rates = [...draft.rates, { taxClass: 'standard' as const, rate: 2500, startsAt: store.clock.now() }];
  await services.tax.save(await store.staff('manager'), { ref: { taxZoneId, version }, draft: { ...draft, rates } });

  const moved = await moveTo(order, 'AT');

  expect(amounts(moved)).toMatchObject({ tax: 248, rates: [2000] });
});
