// Runs an example of the README against a shop in memory: `node example.mjs watch-1`.
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestShop } from '@pushcart/client/test-kit';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';

const shop = createTestShop();
const directory = mkdtempSync(join(tmpdir(), 'pushcart-cursors-'));
const order = { id: 'o-1', number: 10023, version: 1, status: 'shipped' };

shop.answer('catalog.list', { items: [{ variantIds: ['v-1'] }] });
shop.refuse('cart.addLine', 'SOLD_OUT');
shop.answer('payment.record', ({ key }) => void console.log(`recorded under ${key}`));
shop.answer('order.get', order);
shop.stream('stock.watch').snapshot([]);
shop.stream('order.watch').snapshot(order);
setTimeout(() => shop.stream('order.watch').snapshot({ ...order, status: 'delivered' }), 100);
const orders = shop.stream('order.watchStore');
orders.snapshot({ items: [] });

const given = {
  fetch: shop.fetch,
  WebSocket: shop.WebSocket,
  pushcart: shop.pushcart,
  orderId: 'o-1',
  variantId: 'v-1',
  directory,
  token: 'token',
  visitor: { role: 'packer' },
  async readEverythingAgain() {
    console.log('read everything');
    orders.event({ type: 'order.packed', order });
  },
  async handle({ number }) {
    console.log(`handled ${number}`);
    process.emit('SIGTERM');
  },
};
for (const [name, value] of Object.entries(given)) Object.defineProperty(globalThis, name, { value, writable: true });

const { App } = await import(`./${process.argv[2]}.mjs`);
if (App !== undefined) console.log(renderToString(createElement(App)));
const kept = readdirSync(directory).length;
if (kept > 0) console.log(`${kept} cursor kept`);
process.exit();
