import type { Actor } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bindServices } from '../create-services.ts';
import { checkInvariants } from '../invariants/check-invariants.ts';
import type { Services } from '../services.ts';
import { createDice } from '../testing/dice.ts';
import { createFakePaymentProvider } from '../testing/fake-payment-provider.ts';
import { faultsOf } from '../testing/faults.ts';
import { newKey, placeOrder } from '../testing/make-order.ts';
import { RETURN_URL } from '../testing/make-paid-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import type { ProviderPayment } from './payment-provider.ts';

/** More of either finds more. */
const ORDERS = 8;
const ROUNDS = 6;
const provider = createFakePaymentProvider();
const dice = createDice(3);
let store: TestStore;
let services: Services;
let manager: Actor;
let card: string;
beforeAll(async () => {
  store = await createTestStore({ stock: 1_000, payment: provider, poolSize: 16 });
  services = bindServices(store.deps);
  manager = await store.staff('manager');
  const seller = { name: 'Harbour', address: 'Quay 1', taxId: 'DE1', email: '', version: 0 };
  await services.invoice.changeSettings(await store.staff('owner'), seller);
  card = (await services.credit.issue(manager, { amount: 20_000, expiresAt: null, key: newKey() })).code;
});
afterAll(() => store[Symbol.asyncDispose]());

interface Bought {
  readonly orderId: string;
  readonly guest: Actor;
}

async function edit(actor: Actor, orderId: string) {
  const { version } = await services.order.get(actor, { orderId });
  const lines = [{ variantId: store.variantId, quantity: 1 + dice(4) }];
  const { total } = await services.orderEdit.preview(actor, { orderId, version, edit: { lines } });
  return services.orderEdit.edit(actor, { orderId, version, edit: { lines }, expectedTotal: total, key: newKey() });
}

/** What the bank may say of a payment after what it said before. */
const NEXT: Readonly<Record<string, readonly ProviderPayment['status'][]>> = {
  created: ['authorised', 'captured', 'failed', 'voided'],
  authorised: ['captured', 'voided'],
};

/** The bank moves one of an order's payments, and tells of it. */
async function bank({ orderId }: Bought) {
  const rows = await store.deps.db.payment.findMany({ where: { orderId, provider: 'fake' } });
  const row = rows[dice(Math.max(rows.length, 1))];
  const known = provider.payments().find(({ reference }) => reference === row?.id);
  const steps = NEXT[known?.status ?? ''] ?? [];
  const status = steps[dice(Math.max(steps.length, 1))];
  if (row === undefined || status === undefined) return;
  await services.payment.receiveCallback(provider.settle(row.id, status));
}

const ACTS: readonly ((bought: Bought) => Promise<unknown>)[] = [
  ({ orderId, guest }) => edit(guest, orderId),
  ({ orderId }) => edit(manager, orderId),
  ({ orderId, guest }) => services.payment.start(guest, { orderId, returnUrl: RETURN_URL, key: newKey() }),
  bank,
  bank,
  bank,
  ({ orderId, guest }) => services.credit.redeem(guest, { orderId, code: card, key: newKey() }),
  ({ orderId }) => services.payment.record(manager, { orderId, method: 'cash', reference: newKey(), key: newKey() }),
  ({ orderId, guest }) => services.order.cancel(guest, { orderId, key: newKey() }),
  ({ orderId }) =>
    services.payment.refund(manager, {
      ...{ orderId, amount: 100 + dice(900), reason: 'goodwill', key: newKey() },
      destination: 'origin',
    }),
  () => services.payment.sendRefunds(),
  () => services.payment.sendSteps(),
  () => services.payment.lookUpDue(),
  () => services.invoice.issueDue(),
];

test('however an order is paid, changed, called off and paid back at the same time, money is where it belongs', async () => {
  const orders: Bought[] = [];
  for (let count = 0; count < ORDERS; count += 1) {
    const guest = store.guest();
    const { orderId } = await placeOrder(store.deps, guest, { variantId: store.variantId, quantity: 1 + dice(3) });
    await services.payment.start(guest, { orderId, returnUrl: RETURN_URL, key: newKey() });
    orders.push({ orderId, guest });
  }
  const faults: unknown[] = [];

  for (let round = 0; round < ROUNDS; round += 1) {
    store.clock.advance(120_000);
    const acts = [...orders, ...orders].map((bought) => ACTS[dice(ACTS.length)]?.(bought));
    faults.push(...(await faultsOf(acts)), ...(await checkInvariants(store.deps.db)));
  }
  // All holds have run out; whatever is owed is sent.
  store.clock.advance(3_600_000);
  for (let turn = 0; turn < 4; turn += 1) {
    store.clock.advance(600_000);
    const { payment } = services;
    for (const work of [services.order.closeDue, payment.lookUpDue, payment.sendSteps, payment.sendRefunds])
      faults.push(...(await faultsOf([work()])));
  }

  expect([...faults, ...(await checkInvariants(store.deps.db))]).toEqual([]);
  const kept = await store.deps.db.payment.findMany({
    where: { order: { status: { in: ['cancelled', 'expired'] } } },
    select: { captured: true, refunded: true, status: true },
  });
  expect(kept.filter(({ captured, refunded, status }) => captured !== refunded || status === 'authorised')).toEqual([]);
}, 120_000);
