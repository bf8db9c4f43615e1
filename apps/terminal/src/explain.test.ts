import { createPushcart } from '@pushcart/client';
import { createTestShop } from '@pushcart/client/test-kit';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { CommandFault, explain, explanationLines, workingOn } from './explain.ts';

test('a refusal of the shop comes with the way out', async () => {
  const shop = createTestShop();
  shop.refuse('inventory.warehouses', 'FORBIDDEN');

  const error: unknown = await shop.pushcart.inventory.warehouses.query().catch((cause: unknown) => cause);

  expect(explain(error)).toMatchObject({ reason: 'FORBIDDEN', next: expect.stringContaining('pushcart login') });
  await shop.close();
});

test('a shop that is not there says why, and how another is named', async () => {
  const pushcart = createPushcart({ url: 'http://127.0.0.1:1', WebSocket, timeoutMs: 1_000 });

  const error: unknown = await pushcart.session.current.query().catch((cause: unknown) => cause);

  expect(explain(error)).toMatchObject({ reason: 'UNREACHABLE', next: expect.stringContaining('--url') });
  expect(explain(error).message).not.toBe('The shop did not answer: ');
  await pushcart.close();
});

test('a fault of this side is told as it is', () => {
  expect(explanationLines(explain(new Error('EACCES: orders.csv')))).toEqual(['EACCES: orders.csv']);
  expect(explanationLines(explain(new CommandFault('NOT_FOUND', 'No such SKU.', 'Look.')))).toEqual([
    'No such SKU.',
    '→ Look.',
  ]);
});

test('what is wrong cannot steer the terminal, whoever has written it', () => {
  const [line = ''] = explanationLines(explain(new Error('Eve\u001b]0;owned\u0007\u009b2J is unknown.')));

  expect(line).not.toMatch(/\p{Cc}/u);
  expect(line).toContain('is unknown.');
});

test('a way out names what it was about, and what has none stays as it was', async () => {
  const fail = (error: unknown) =>
    workingOn({ NUMBER: '4567' }, () => Promise.reject(error)).catch((it: unknown) => it);
  const plain = new Error('EACCES');

  const named = await fail(new CommandFault('ORDER_CLAIMED', 'Taken.', 'pushcart orders show NUMBER'));

  expect(explain(named)).toEqual({ reason: 'ORDER_CLAIMED', message: 'Taken.', next: 'pushcart orders show 4567' });
  expect(await fail(plain)).toBe(plain);
});
