import type { LogEvent } from '@pushcart/realtime';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createOrderEditService } from '../order/edit/index.ts';
import type { EditedRef, OrderEdit } from '../order/edit/order-edit-service.ts';
import { createOrderService } from '../order/index.ts';
import { createFakeMessenger } from '../testing/fake-messenger.ts';
import { newKey, placeOrder } from '../testing/make-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createMessageService } from './index.ts';
import { tellOfOrders } from './tell-of-orders.ts';

const messenger = createFakeMessenger();
let store: TestStore;
let pool: pg.Pool;
beforeAll(async () => {
  store = await createTestStore({ messenger });
  pool = new pg.Pool({ connectionString: store.databaseUrl, max: 1 });
});
afterAll(async () => {
  await pool.end();
  await store[Symbol.asyncDispose]();
});

/** Has everything read that was told so far, and sends what came of it. */
async function sendAll(): Promise<void> {
  const rows = await store.deps.db.outbox.findMany({ orderBy: { id: 'asc' } });
  const events = rows.map(
    (row) =>
      ({ ...row, position: Number(row.id), seq: Number(row.id), version: Number(row.version) }) as unknown as LogEvent,
  );
  const client = await pool.connect();
  await tellOfOrders(client, events).finally(() => client.release());
  await createMessageService(store.deps).sendDue();
}

test('an address typed into an unpaid order is not written to by editing it; what staff change is told', async () => {
  const [guest, support] = [store.guest(), await store.staff('support')];
  const { orderId } = await placeOrder(store.deps, guest, { variantId: store.variantId });
  const edit = async (actor: typeof guest, email: string) => {
    const edits = createOrderEditService(store.deps);
    const { version, total } = await createOrderService(store.deps).get(actor, { orderId });
    const asked: EditedRef & { edit: OrderEdit } = { orderId, version, edit: { email } };
    await edits.edit(actor, { ...asked, expectedTotal: total, key: newKey() });
  };

  await edit(guest, 'victim@example.com');
  await sendAll();
  expect(messenger.delivered).toEqual([]);

  await edit(support, 'buyer@example.com');
  await sendAll();
  expect(messenger.delivered.map(({ to }) => to)).toEqual(['buyer@example.com']);
});
