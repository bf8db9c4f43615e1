// Runs an example of the README against a shop in memory: `node example.mjs watch-1`.
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createTestShop } from '@pushcart/client/test-kit';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { signedRequest, signedToken } from './counterparts.mjs';

const shop = createTestShop();
const directory = mkdtempSync(join(tmpdir(), 'pushcart-cursors-'));
const order = { id: 'o-1', number: 10023, version: 1, status: 'shipped' };

shop.answer('catalog.list', { items: [{ variantIds: ['v-1'] }] });
shop.refuse('cart.addLine', 'SOLD_OUT');
shop.answer('payment.record', ({ key }) => void console.log(`recorded under ${key}`));
shop.answer('order.get', order);
const stock = shop.stream('stock.watch');
stock.snapshot([]);
shop.stream('order.watch').snapshot(order);
setTimeout(100).then(() => shop.stream('order.watch').snapshot({ ...order, status: 'delivered' }));
const orders = shop.stream('order.watchStore');
orders.snapshot({ items: [] });

const name = process.argv[2];
const listeners = {};
const secret = 'pxs_of-the-examples';
process.env.PUSHCART_WEBHOOK_SECRET = `whsec_${Buffer.from(secret).toString('base64')}`;

/** The page around a panel. */
const parent = {
  postMessage({ type }) {
    console.log(type);
    if (type !== 'pushcart:ready') return;
    listeners.message({
      source: parent,
      data: { type: 'pushcart:context', token: 't-1', locale: 'en', theme: 'light' },
    });
  },
};

const given = {
  fetch: shop.fetch,
  // What is for a runtime without one brings its own.
  WebSocket: name === 'node-20-1' ? undefined : shop.WebSocket,
  addEventListener: (event, listener) => {
    listeners[event] = listener;
  },
  parent,
  pushcart: shop.pushcart,
  orderId: 'o-1',
  variantId: 'v-1',
  directory,
  token: signedToken(secret),
  secret,
  visitor: { role: 'packer' },
  async load(token) {
    console.log(`loads with ${token}`);
  },
  async pickUp(id, number) {
    console.log(`picked up ${number} of ${id}`);
  },
  async readEverythingAgain() {
    console.log('read everything');
    orders.event({ type: 'order.packed', order });
  },
  async handle({ number }) {
    console.log(`handled ${number}`);
    process.emit('SIGTERM');
  },
};
for (const [key, value] of Object.entries(given)) Object.defineProperty(globalThis, key, { value, writable: true });

const { App, default: server } = await import(`./readme/${name}.js`);
if (server !== undefined) console.log((await server.fetch(signedRequest(secret))).status);
if (listeners.pagehide !== undefined) {
  await watchedBy(1);
  listeners.pagehide();
  await watchedBy(0);
  console.log('let go');
}
if (App !== undefined) console.log(renderToString(createElement(App)));
const kept = readdirSync(directory).length;
if (kept > 0) console.log(`${kept} cursor kept`);
process.exit();

async function watchedBy(count) {
  while (stock.watchers.length !== count) await setTimeout(10);
}
