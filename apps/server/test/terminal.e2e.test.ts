import { access, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OrderSummary, OrderView } from '@pushcart/client';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Placed, placeOrder } from './buying.ts';
import { freePort } from './free-port.ts';
import { type Person, startTestShop, type TestShop } from './harness.ts';
import { placePaidOrder } from './parcels.ts';
import { openTerminal, runTerminal } from './terminal.ts';

let shop: TestShop;
let manager: Person;
beforeAll(async () => {
  shop = await startTestShop({ stock: 100, price: 1_000 });
  manager = await shop.staff('manager');
});
afterAll(() => shop[Symbol.asyncDispose]());

const WAIT = { timeout: 20_000, interval: 50 };
const pushcart = (...command: string[]) => runTerminal({ url: shop.url, token: manager.token }, ...command);
const inFolder = async (name: string) => join(await mkdtemp(join(tmpdir(), 'pushcart-terminal-')), name);

const buy = (quantity?: number) => placePaidOrder(shop, quantity);

async function onlyWarehouse() {
  const [warehouse] = await manager.client.inventory.warehouses.query();
  if (warehouse === undefined) throw new Error('The shop has no warehouse.');
  return warehouse;
}

const show = async (number: number) => {
  const [order] = (await pushcart('orders', 'show', `${number}`, '--json')).documents<OrderView>();
  if (order === undefined) throw new Error(`Order ${number} was not shown.`);
  return order;
};

test('an order is found, looked at, packed, booked and labelled, a command a step, and each says the next', async () => {
  const { number } = await buy(2);
  const labels = await inFolder('labels.pdf');

  const found = await pushcart('orders', 'list', '--state', 'paid', '--since', '1h');
  const shown = await pushcart('orders', 'show', `${number}`);
  const early = await pushcart('orders', 'ship', `${number}`);
  const picked = await pushcart('orders', 'pick', `${number}`);
  const packed = await pushcart('orders', 'pack', `${number}`);
  const shipped = await pushcart('orders', 'ship', `${number}`, '--json');
  const again = await pushcart('orders', 'ship', `${number}`, '--json');
  const labelled = await pushcart('orders', 'label', `${number}`, '--out', labels);

  expect(found.out).toMatch(new RegExp(`#${number} .* paid .* Robin E\\.`));
  expect(shown.out).toContain('2 ×');
  expect(shown.out).toContain(`Next  pushcart orders pack ${number}`);
  expect([early.code, early.err]).toEqual([1, expect.stringContaining(`pushcart orders pack ${number}`)]);
  expect([picked.code, packed.code, shipped.code, labelled.code]).toEqual([0, 0, 0, 0]);
  expect(packed.out).toContain(`pushcart orders ship ${number}`);
  const [booked] = shipped.documents<{ parcels: readonly object[] }>();
  expect(booked?.parcels).toEqual([
    expect.objectContaining({ status: 'label_created', trackingNumber: expect.any(String) }),
  ]);
  expect(again.documents()).toEqual(shipped.documents());
  expect((await readFile(labels)).subarray(0, 5).toString()).toBe('%PDF-');
  const order = await show(number);
  expect(order.shipments).toHaveLength(1);
  expect(order.shipments[0]?.printedAt).not.toBeNull();
}, 90_000);

test('of several orders those are packed that can be, and the exit code says that some were not', async () => {
  const [ready, guest] = [await buy(), shop.guest()];
  const unpaid = await placeOrder(guest, shop.store.variantId);

  const some = await pushcart('orders', 'pack', `${unpaid.number}`, `${ready.number}`, '--json');
  const none = await pushcart('orders', 'pack', `${unpaid.number}`, '999999', '--json');

  expect(some.code).toBe(2);
  expect(some.documents()).toEqual([
    { number: unpaid.number, refused: expect.objectContaining({ reason: 'ORDER_NOT_PACKABLE' }) },
    { number: ready.number, status: 'packed' },
  ]);
  expect(none.code).toBe(1);
  expect(none.documents().at(-1)).toMatchObject({ number: 999_999, refused: { reason: 'NOT_FOUND' } });
}, 60_000);

test('a part of an order is packed from one warehouse, and what is left waits in the queue', async () => {
  const { number } = await buy(3);
  const { lines } = await show(number);
  const sku = lines[0]?.sku ?? '';
  const { code } = await onlyWarehouse();

  const elsewhere = await pushcart('orders', 'pack', `${number}`, '--warehouse', 'NOWHERE');
  const part = await pushcart('orders', 'pack', `${number}`, '--warehouse', code, '--line', `${sku}=1`, '--json');
  const queue = await pushcart('orders', 'queue', '--json');
  const rest = await pushcart('orders', 'ship', `${number}`, '--json');

  expect([elsewhere.code, elsewhere.err]).toEqual([1, expect.stringContaining(`--warehouse ${code}`)]);
  expect(part.code).toBe(0);
  const rows = queue.documents<{ order: { number: number }; shipment: object | null; lines: { quantity: number }[] }>();
  const waiting = rows.find((row) => row.order.number === number && row.shipment === null);
  expect(waiting?.lines.map(({ quantity }) => quantity)).toEqual([2]);
  expect(rest.documents()).toEqual([{ number, parcels: [expect.anything(), expect.anything()] }]);
}, 60_000);

test('what was counted is booked under a reason, and what cannot be says what to do', async () => {
  const [variantId] = (await shop.store.addProduct({ stock: 20 })).variantIds;
  const { sku } = await shop.store.deps.db.variant.findUniqueOrThrow({ where: { id: variantId } });
  await placeOrder(shop.guest(), variantId);
  const { code, id: warehouseId } = await onlyWarehouse();
  const packer = await shop.staff('packer');
  const set = (...more: string[]) => pushcart('stock', 'set', sku.toLowerCase(), ...more);

  const done = await set('140', '--warehouse', code, '--reason', 'yearly count', '--json');
  const [outdated, tooFew, unknown, wrong, forbidden, listed] = await Promise.all([
    set('150', '--reason', 'count', '--was', '139'),
    set('0', '--reason', 'count', '--json'),
    pushcart('stock', 'set', 'NO-SUCH', '1', '--reason', 'count'),
    set('150'),
    runTerminal({ url: shop.url, token: packer.token }, 'stock', 'set', sku, '1', '--reason', 'count'),
    pushcart('stock', 'list', '--query', sku),
  ]);

  expect(done.code).toBe(0);
  expect(done.documents()).toEqual([expect.objectContaining({ sku, warehouse: code, onHand: 140, reserved: 1 })]);
  const movements = await manager.client.inventory.movements.query({ variantId, warehouseId, limit: 5 });
  expect(movements).toContainEqual(expect.objectContaining({ kind: 'adjust', cause: 'yearly count' }));
  expect([outdated.code, outdated.err]).toEqual([1, expect.stringContaining('140 units are on hand, not 139')]);
  expect([tooFew.code, JSON.parse(tooFew.err)]).toMatchObject([1, { error: { reason: 'STOCK_CONFLICT' } }]);
  expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('pushcart stock list --query NO-SUCH')]);
  expect([wrong.code, wrong.err]).toEqual([64, expect.stringContaining('--reason')]);
  expect([forbidden.code, forbidden.err]).toEqual([1, expect.stringContaining('pushcart login')]);
  expect(listed.out).toMatch(new RegExp(`${sku} .* ${code} +140 +1 +139`));
}, 60_000);

test('orders are written into a file that is whole or not there, without what the list does not show', async () => {
  const { number } = await buy();
  const [csv, ndjson] = [await inFolder('orders.csv'), await inFolder('orders.ndjson')];

  const exported = await pushcart('export', 'orders', '--since', '1d', '--out', csv, '--json');
  await pushcart('export', 'orders', '--since', '1d', '--out', ndjson);
  const piped = await pushcart('export', 'orders', '--since', '1d', '--until', '1h');
  const nowhere = await pushcart('export', 'orders', '--since', '1d', '--out', '/nowhere/orders.csv');
  const gone = await runTerminal({ url: 'http://127.0.0.1:1', token: '' }, 'orders', 'list');

  const text = await readFile(csv, 'utf8');
  const lines = (await readFile(ndjson, 'utf8')).trim().split('\n');
  const orders = lines.map((line) => JSON.parse(line) as { number: number; total: number });
  expect(exported.documents()).toEqual([{ file: csv, orders: orders.length }]);
  expect(text.trim().split('\n')).toHaveLength(orders.length + 1);
  expect(orders.at(-1)).toMatchObject({ number, total: 1_490, currency: 'EUR', customer: 'Robin E.' });
  expect(text + lines.join()).not.toMatch(/@example\.com|Kai 1|Example/);
  expect(piped.out).toMatch(/^\uFEFF?number,/);
  expect(piped.out.trim().split('\n')).toHaveLength(1);
  expect(await readdir(join(csv, '..'))).toEqual(['orders.csv']);
  expect(nowhere.code).toBe(1);
  await expect(access('/nowhere/orders.csv')).rejects.toThrow();
  expect([gone.code, gone.err]).toEqual([1, expect.stringContaining('--url')]);
}, 90_000);

interface WallDocument {
  readonly connection: string;
  readonly heardAt: string | null;
  readonly revenueToday: number;
  readonly today: { readonly paid: number };
  readonly latestOrders: readonly Pick<OrderSummary, 'number' | 'status'>[];
}

test('the wall in a pipe goes on over a restart of the server, and says when it was stale', async () => {
  const before = await buy();
  await using terminal = openTerminal(shop.url, manager.token, 'watch', 'wall');
  const told = () => terminal.printed as readonly WallDocument[];
  const knows = ({ number }: Placed) =>
    told()
      .at(-1)
      ?.latestOrders.some((order) => order.number === number && order.status === 'paid') ?? false;
  await vi.waitFor(() => expect(knows(before)).toBe(true), WAIT);
  const paid = told().at(-1)?.today.paid ?? 0;

  await shop.nodes[0].stop();
  await vi.waitFor(() => expect(told().at(-1)?.connection).toBe('reconnecting'), WAIT);
  const stale = told().at(-1);
  await shop.nodes[0].start();
  const after = await buy();

  await vi.waitFor(() => expect(knows(after)).toBe(true), WAIT);
  await vi.waitFor(() => expect(told().at(-1)?.today.paid).toBe(paid + 1), WAIT);
  expect(stale?.heardAt).toEqual(expect.any(String));
  expect(told().at(-1)).toMatchObject({ connection: 'live', heardAt: null });
  expect(told().at(-1)?.revenueToday).toBeGreaterThan(stale?.revenueToday ?? 0);
}, 90_000);

test('a key of the desk does what is in its scopes, and no more', async () => {
  const { number } = await buy();
  const { secret } = await manager.client.apiKey.create.mutate({
    ...{ name: 'Packing station', callsPerMinute: 600, days: 1 },
    scopes: ['orders.read', 'orders.pack'],
  });
  const station = (...command: string[]) => runTerminal({ url: shop.url, apiKey: secret }, ...command);

  const packed = await station('orders', 'pack', `${number}`);
  const stock = await station('stock', 'list');

  expect([packed.code, stock.code]).toEqual([0, 1]);
  expect((await show(number)).status).toBe('packed');
}, 60_000);

test.each([
  ['orders', 'list'],
  ['watch', 'orders'],
])(
  'a key that is none is told with the way out: %s %s',
  async (...command) => {
    for (const apiKey of ['pushcart_half', 'not-a-key', `pushcart_${'0'.repeat(72)}`]) {
      const refused = await runTerminal({ url: shop.url, apiKey }, ...command, '--json');

      expect(refused.code).toBe(1);
      expect(JSON.parse(refused.err)).toMatchObject({
        error: { reason: 'API_KEY_INVALID', next: expect.stringContaining('pushcart login --key') },
      });
    }
  },
  60_000,
);

test('what watches says at once that there is no shop, unless it is told to wait', async () => {
  const nobody = { url: `http://127.0.0.1:${await freePort()}`, token: manager.token };
  const watches = [['orders'], ['stock'], ['order', '1'], ['wall']];

  const ran = await Promise.all(watches.map((what) => runTerminal(nobody, 'watch', ...what)));

  for (const { code, out, err } of ran) {
    expect([code, out]).toEqual([1, '']);
    expect(err.split('\n')).toEqual([expect.stringContaining('did not answer'), expect.stringContaining('--url'), '']);
  }
}, 60_000);

test('what waits for a shop says so, and follows it when it is there', async () => {
  await shop.nodes[0].stop();
  await using terminal = openTerminal(shop.url, manager.token, 'watch', 'orders', '--wait');
  await vi.waitFor(() => expect(terminal.said).toHaveLength(1), WAIT);

  await shop.nodes[0].start();
  const { number } = await buy();

  await vi.waitFor(() => expect(JSON.stringify(terminal.printed)).toContain(`"number":${number}`), WAIT);
  expect(terminal.said).toEqual(['The shop is not there yet. Waiting for it …']);
}, 90_000);
