import type { Actor, OrderView, ReturnView, SignedInActor } from '@pushcart/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkInvariants } from '../invariants/check-invariants.ts';
import { createOrderService } from '../order/index.ts';
import { createShipmentService } from '../shipment/index.ts';
import type { ShipmentService } from '../shipment/shipment-service.ts';
import { createFakeCarrier } from '../testing/fake-carrier.ts';
import { createFakePaymentProvider } from '../testing/fake-payment-provider.ts';
import { placeAndDeliver } from '../testing/make-delivered-order.ts';
import { newKey } from '../testing/make-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createReturnService } from './index.ts';
import type { ReturnService } from './return-service.ts';

const parts = { provider: createFakePaymentProvider(), carrier: createFakeCarrier() };
const { carrier } = parts;
let store: TestStore;
let returns: ReturnService;
let shipment: ShipmentService;
let support: SignedInActor;
let guest: Actor;
beforeAll(async () => {
  store = await createTestStore({ stock: 1000, payment: parts.provider, carrier });
  returns = createReturnService(store.deps);
  shipment = createShipmentService(store.deps);
  support = await store.staff('support');
});
beforeEach(() => {
  carrier.isSilent = false;
  carrier.isUnwilling = false;
  guest = store.guest();
});
afterAll(async () => {
  const violations = await checkInvariants(store.deps.db);
  await store[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

const orderOf = (orderId: string): Promise<OrderView> => createOrderService(store.deps).get(guest, { orderId });
const refOf = ({ id, version }: ReturnView) => ({ returnId: id, version, key: newKey() });

async function requested(): Promise<{ orderId: string; line: string; asked: ReturnView }> {
  const { id: orderId, lines } = await placeAndDeliver(store, parts, guest);
  const line = lines[0]?.id ?? '';
  const draft = { reason: 'damaged', lines: [{ orderLineId: line, quantity: 1 }] } as const;
  return { orderId, line, asked: await returns.request(guest, { orderId, ...draft, key: newKey() }) };
}

test('an approved return gets its label, which its shopper opens, and its way is told without moving the order', async () => {
  const { orderId, line, asked } = await requested();
  const approved = await returns.approve(support, refOf(asked));
  expect(approved).toMatchObject({ status: 'label_sent', trackingNumber: expect.any(String) });

  const label = (actor: Actor) => shipment.returnLabel(actor, { returnId: asked.id });
  expect(Buffer.from((await label(guest)).base64, 'base64').toString('latin1')).toMatch(/^%PDF-/);
  expect(await label(support)).toMatchObject({ contentType: 'application/pdf' });
  await expect(label(store.guest())).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  await shipment.receiveCallback(carrier.scan(approved.trackingNumber ?? '', 'picked_up', store.clock.now()));
  store.clock.advance(60_000);
  await shipment.receiveCallback(carrier.scan(approved.trackingNumber ?? '', 'delivered', store.clock.now()));

  const order = await orderOf(orderId);
  expect(order).toMatchObject({ status: 'delivered', returns: [{ status: 'label_sent' }] });
  expect(order.shipments[1]).toMatchObject({ returnId: asked.id, status: 'delivered', events: [{}, {}] });
  await expect(label(guest)).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  const lines = [{ orderLineId: line, received: 1, restocked: true }];
  expect(await returns.receive(support, { ...refOf(approved), lines })).toMatchObject({ status: 'received' });
});

test('a carrier that does not answer is asked again, and a return that ended meanwhile has its label called back', async () => {
  const { orderId, asked } = await requested();
  carrier.isSilent = true;
  const approved = await returns.approve(support, refOf(asked));
  expect(approved).toMatchObject({ status: 'approved', trackingNumber: null });
  carrier.isSilent = false;
  store.clock.advance(10_000);
  expect(await shipment.bookDue()).toBe(1);
  const [sent] = (await orderOf(orderId)).returns;
  if (sent === undefined) throw new Error('The order has a return.');
  expect(sent.status).toBe('label_sent');

  await returns.withdraw(guest, refOf(sent));
  expect((await orderOf(orderId)).shipments[1]).toMatchObject({ status: 'cancelling' });
  expect(await shipment.cancelDue()).toBe(1);

  expect((await orderOf(orderId)).shipments[1]).toMatchObject({ status: 'cancelled' });
  expect(carrier.cancelled.has(sent.trackingNumber ?? '')).toBe(true);
});

test('where the carrier does not fetch it, staff name another label', async () => {
  const { orderId, asked } = await requested();
  carrier.isUnwilling = true;
  const approved = await returns.approve(support, refOf(asked));
  expect((await orderOf(orderId)).shipments[1]).toMatchObject({ status: 'refused', returnId: asked.id });

  const sent = await returns.sendLabel(support, { ...refOf(approved), trackingNumber: 'POST-1' });

  expect(sent).toMatchObject({ status: 'label_sent', trackingNumber: 'POST-1' });
  expect((await orderOf(orderId)).shipments[1]).toMatchObject({ status: 'cancelled' });
});
