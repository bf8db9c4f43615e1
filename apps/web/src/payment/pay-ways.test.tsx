import type { OrderView } from '@pushcart/client';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { fakeClient } from '../testing/fake-client.ts';
import { makeOrder } from '../testing/make.ts';
import { makePayment } from '../testing/make-payment.ts';
import { renderInShop } from '../testing/render.tsx';
import PayWays from './pay-ways.tsx';

const session = { current: () => ({ store: { currency: 'EUR', markets: [] }, account: null, role: null }) };
const euro = (amount: number) => ({ amount, currency: 'EUR' });

async function show(order: OrderView, procedures: Parameters<typeof fakeClient>[0] = {}) {
  const client = fakeClient({ session, ...procedures });
  await renderInShop(<PayWays order={order} token="secret" disabled={false} />, { client });
  return userEvent.setup();
}

test('the code for the phone is shown, and says so once the phone has read it', async () => {
  const opened = makePayment({ qrPayload: 'https://pay.example/wallet' });
  const start = vi.fn((_input: unknown) => opened);
  const user = await show(makeOrder(), { payment: { start } });

  await user.click(await screen.findByRole('button', { name: 'Pay with a phone' }));

  expect(await screen.findByRole('img', { name: 'Code to scan with a phone' })).toBeTruthy();
  expect(screen.getByText(/^Scan this code/)).toBeTruthy();
  expect(start).toHaveBeenCalledWith(expect.objectContaining({ orderId: 'order', token: 'secret' }));
});

test('what the order tells of the payment is newer than what opened it', async () => {
  const opened = makePayment({ qrPayload: 'https://pay.example/wallet' });
  const order = makeOrder({ payments: [{ ...opened, scannedAt: new Date(), version: 2 }] });
  const user = await show(order, { payment: { start: () => opened } });

  await user.click(await screen.findByRole('button', { name: 'Pay with a phone' }));

  expect(await screen.findByText(/^Scanned/)).toBeTruthy();
});

test('a gift card is redeemed with its code, and what is left to pay is said', async () => {
  const redeem = vi.fn((_input: unknown) => makePayment({ provider: 'credit' }));
  const paid = makePayment({ provider: 'credit', status: 'captured', captured: euro(1000) });
  const order = makeOrder({ payments: [paid], due: euro(3290) });
  const user = await show(order, { credit: { redeem } });

  await user.type(await screen.findByLabelText('Gift card'), 'ABCD-EFGH-JKLM-NPQR');
  await user.click(screen.getByRole('button', { name: 'Redeem' }));

  expect(redeem).toHaveBeenCalledWith({
    orderId: 'order',
    token: 'secret',
    code: 'ABCD-EFGH-JKLM-NPQR',
    key: expect.any(String),
  });
  expect(screen.getByText('€10.00 is paid with credit. €32.90 is still to be paid.')).toBeTruthy();
});

test('an order in another currency than the store’s is not asked for a gift card', async () => {
  const yuan = { amount: 4290, currency: 'CNY' };
  await show(makeOrder({ total: yuan, due: yuan }));

  await screen.findByRole('button', { name: 'Pay with a phone' });

  expect(screen.queryByLabelText('Gift card')).toBeNull();
});

test('after a failure the same card is sent under the same key', async () => {
  const redeem = vi.fn((_input: unknown): unknown => {
    throw new Error('no answer');
  });
  const user = await show(makeOrder(), { credit: { redeem } });
  await user.type(await screen.findByLabelText('Gift card'), 'ABCD-EFGH-JKLM-NPQR');
  const button = screen.getByRole('button', { name: 'Redeem' });

  await user.click(button);
  await screen.findByRole('alert');
  await user.click(button);

  await vi.waitFor(() => expect(redeem).toHaveBeenCalledTimes(2));
  expect(redeem.mock.calls[0]).toEqual(redeem.mock.calls[1]);
});
