import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPushcart, detailsOf, reasonOf } from './index.ts';
import { createTestShop, type TestShop } from './test-kit.ts';

let shop: TestShop;
beforeEach(() => {
  shop = createTestShop();
});
afterEach(() => shop.close());

const reasonFor = (call: Promise<unknown>) => call.then(() => 'none', reasonOf);

test('calls are answered as the test says, by a value or by what comes of the input', async () => {
  shop.answer('order.get', (input) => ({ ...input, placedAt: new Date(0) }) as never);

  const { number, placedAt } = await shop.pushcart.order.get.query({ number: 7 });

  expect([number, placedAt]).toEqual([7, new Date(0)]);
  expect(shop.calls('order.get')).toEqual([{ number: 7 }]);
});

test('calls are refused for a reason, with its facts', async () => {
  shop.refuse('cart.addLine', 'SOLD_OUT', { left: 2 });

  const error = await shop.pushcart.cart.addLine.mutate({ variantId: 'v', quantity: 3 }).catch((thrown) => thrown);

  expect([reasonOf(error), detailsOf(error)]).toEqual(['SOLD_OUT', { left: 2 }]);
});

test('what the test does not set is said', async () => {
  await expect(shop.pushcart.order.get.query({ number: 7 })).rejects.toThrow('sets no answer for order.get');
  await expect(shop.pushcart.order.watch({ number: 7 })[Symbol.asyncIterator]().next()).rejects.toThrow(
    'sets no stream for order.watch {"number":7}',
  );
});

test('a stream of one input is told apart from that of all others', async () => {
  shop.stream('order.watch').snapshot({ number: 1 } as never);
  shop.stream('order.watch', { number: 7 }).snapshot({ number: 7 } as never);
  const numberOf = async (number: number) => {
    for await (const frame of shop.pushcart.order.watch({ number })) {
      if (frame.kind === 'snapshot') return frame.state.number;
    }
    return null;
  };

  expect([await numberOf(7), await numberOf(8)]).toEqual([7, 1]);
});

test('streams of one order are told apart by the token that opens it', async () => {
  shop.stream('order.watch', { number: 7, token: 'wrong' }).refuse('NOT_FOUND');
  shop.stream('order.watch', { token: 'right', number: 7 }).snapshot({ number: 7 } as never);
  const first = (token: string) => shop.pushcart.order.watch({ number: 7, token })[Symbol.asyncIterator]().next();

  expect(await reasonFor(first('wrong'))).toBe('NOT_FOUND');
  expect(await reasonFor(first('right'))).toBe('none');
});

test('a stream that forgets before it was set has nothing to tell', async () => {
  const notes = shop.stream('note.watch');
  const first = shop.pushcart.note.watch({})[Symbol.asyncIterator]().next();
  await expect.poll(() => notes.watchers.length).toBe(1);

  notes.forget();
  notes.snapshot(null);

  expect((await first).value).toMatchObject({ kind: 'snapshot', reset: false });
});

test('a shop that is away answers nobody, and is there again', async () => {
  shop.answer('order.get', { number: 7 } as never);

  shop.goDown();
  expect(await reasonFor(shop.pushcart.order.get.query({ number: 7 }, { timeoutMs: 50 }))).toBe('UNREACHABLE');
  shop.comeBack();

  expect(await reasonFor(shop.pushcart.order.get.query({ number: 7 }))).toBe('none');
});

test('a client made elsewhere is one of the shop’s', async () => {
  shop.answer('order.get', { number: 7 } as never);
  const { fetch, WebSocket } = shop;
  const client = createPushcart({ url: 'https://another.example', fetch, WebSocket });

  expect(await client.order.get.query({ number: 7 })).toEqual({ number: 7 });
  await client.close();
});

test('fixtures have the types of the shop', () => {
  const check = () => {
    shop.stream('note.watch').event({ type: 'notes.changed', orderId: 'o-1', accountId: null });
    // @ts-expect-error: no such event.
    shop.stream('note.watch').event({ type: 'notes.burnt', orderId: 'o-1', accountId: null });
    // @ts-expect-error: no such procedure.
    shop.answer('order.burn', null);
    // @ts-expect-error: an order is no number.
    shop.answer('order.get', 7);
    // @ts-expect-error: a stream is not answered.
    shop.answer('order.watch', null);
  };

  expect(check).toBeTypeOf('function');
});
