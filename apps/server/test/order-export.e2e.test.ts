import { once } from 'node:events';
import { access, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { placeOrder } from './buying.ts';
import { startTestShop, type TestShop } from './harness.ts';
import { runTerminal, startTerminal } from './terminal.ts';

/** More than two pages. */
const ORDERS = 410;

let shop: TestShop;
let token: string;
beforeAll(async () => {
  shop = await startTestShop({ stock: ORDERS });
  token = (await shop.staff('owner')).token;
  for (let left = ORDERS; left > 0; left -= 10) {
    await Promise.all(Array.from({ length: 10 }, () => placeOrder(shop.guest(), shop.store.variantId)));
  }
}, 90_000);
afterAll(() => shop[Symbol.asyncDispose]());

test.each(['csv', 'ndjson'])(
  'orders as %s go on where they were after kill -9, each once',
  async (format) => {
    await using gate = await openGate(shop.url, 2);
    const folder = await mkdtemp(join(tmpdir(), 'pushcart-orders-'));
    const path = join(folder, `orders.${format}`);
    const command = ['export', 'orders', '--since', '2026-01-01', '--out', path];
    const caller = { url: gate.url, token };

    const killed = startTerminal(caller, command);
    await vi.waitFor(() => access(join(`${path}.exporting`, '_manifest.json')), { timeout: 30_000, interval: 20 });
    const gone = once(killed, 'exit');
    killed.kill('SIGKILL');
    await gone;
    gate.open();
    const before = gate.asked();
    const again = await runTerminal(caller, ...command, '--json');
    const piped = await runTerminal(caller, ...command.slice(0, -2), '--format', format);

    expect(again.code).toBe(0);
    expect(again.documents()).toEqual([{ file: path, orders: ORDERS }]);
    expect(gate.asked() - before).toBe(2 + 3);
    // What reads the pipe takes the mark at the beginning for no text.
    expect((await readFile(path, 'utf8')).replace(/^\uFEFF/, '')).toBe(piped.out);
    expect(await readdir(folder)).toEqual([`orders.${format}`]);
    await rm(folder, { recursive: true });
  },
  120_000,
);

/** Stands before a shop, and from page number `from` of an export on gives no answer until it is opened. */
async function openGate(target: string, from: number) {
  let asked = 0;
  let isOpen = false;
  const pass = async (request: IncomingMessage, response: ServerResponse) => {
    const isExport = request.url?.includes('orderDesk.export') === true;
    if (isExport) asked += 1;
    if (isExport && asked >= from && !isOpen) return;
    const { authorization = '' } = request.headers;
    const answer = await fetch(`${target}${request.url}`, { headers: { authorization } });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  };
  const server = createServer((request, response) => void pass(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => asked,
    open() {
      isOpen = true;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}
