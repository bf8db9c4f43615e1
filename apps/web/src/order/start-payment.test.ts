import { expect, test } from 'vitest';
import { fakeClient } from '../testing/fake-client.ts';
import { keptToken } from './kept-token.ts';
import { startPayment } from './start-payment.ts';

test("the guest's secret stays in the tab and is not in the address the provider is given", async () => {
  const asked: unknown[] = [];
  const start = (input: unknown) => {
    asked.push(input);
    return { payUrl: 'https://pay.example/1' };
  };
  const client = fakeClient({ payment: { start } });

  const payUrl = await startPayment(client, { orderId: 'order-1', token: 'the-secret' });

  expect(payUrl).toBe('https://pay.example/1');
  expect(asked).toMatchObject([{ returnUrl: '/orders/order-1', token: 'the-secret' }]);
  expect(keptToken('order-1')).toBe('the-secret');
  expect(keptToken('order-2')).toBeUndefined();
});
