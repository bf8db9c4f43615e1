import type { CreditView, FailedRefundView, PaymentSettingsView, ReconciliationView } from '@pushcart/client';
import { act, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { makeOrder } from '../../testing/make.ts';
import { makePayment } from '../../testing/make-payment.ts';
import { openDesk } from '../testing/open-desk.tsx';

const euro = (amount: number) => ({ amount, currency: 'EUR' });
const settings: PaymentSettingsView = {
  captureMode: 'at_once',
  provider: null,
  providers: ['sandbox', 'stripe'],
  version: 3,
};
const card: CreditView = {
  id: 'card',
  kind: 'gift_card',
  codeEnd: 'WXYZ',
  issued: euro(5000),
  balance: euro(1510),
  expiresAt: null,
  isBlocked: false,
  createdAt: new Date('2026-05-01T10:00:00Z'),
  version: 2,
};
const books: ReconciliationView = {
  comparedAt: new Date('2026-05-01T10:00:00Z'),
  differences: [
    {
      id: 'd',
      provider: 'stripe',
      providerRef: 'cs_1',
      orderNumber: 1042,
      kind: 'amount',
      ours: { status: 'captured', amount: euro(1490), captured: euro(1490), refunded: euro(0) },
      theirs: { status: 'captured', amount: euro(1490), captured: euro(1489), refunded: euro(0) },
      foundAt: new Date('2026-05-01T10:00:00Z'),
    },
  ],
};

function open(answers: { readonly [name: string]: (input: unknown) => unknown } = {}) {
  return openDesk('/desk/payments', {
    procedures: {
      payment: { settings: () => settings, differences: () => books, failedRefunds: () => [], ...answers },
      credit: { list: () => ({ items: [card], nextCursor: null }), ...answers },
    },
  });
}

test('it shows how money is taken, what differs from the provider, and the cards', async () => {
  open();

  expect(await screen.findByText('Another amount')).toBeTruthy();
  expect(screen.getByText('Provider: €14.89 taken, €0.00 given back')).toBeTruthy();
  expect(await screen.findByText('Gift card …WXYZ')).toBeTruthy();
  expect(screen.getByText('€15.10 of €50.00')).toBeTruthy();
});

const failed: FailedRefundView = {
  id: 'refund',
  orderNumber: 1042,
  amount: euro(490),
  reason: 'came late',
  provider: 'stripe',
  failureCode: 'declined',
  failedAt: new Date('2026-05-01T10:00:00Z'),
  takesCredit: true,
};

test('a refund that failed says why, and is given back once more or as credit', async () => {
  const retryRefund = vi.fn((_input: unknown) => []);
  const { user } = open({ failedRefunds: () => [failed], retryRefund });

  expect(await screen.findByText('The bank refused it.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Try again to give back €4.90 of order #1042' }));
  await screen.findByText(/€4.90 was sent once more/);
  await user.click(screen.getByRole('button', { name: 'Give €4.90 of order #1042 as credit' }));

  await vi.waitFor(() => expect(retryRefund).toHaveBeenCalledTimes(2));
  const [[first], [second]] = retryRefund.mock.calls as [[unknown], [unknown]];
  expect(first).toEqual({ refundId: 'refund', destination: 'origin', key: expect.any(String) });
  expect(second).toEqual({ refundId: 'refund', destination: 'credit', key: expect.any(String) });
});

test('where no credit can be given it is not offered, and an unknown word of the provider is shown', async () => {
  open({ failedRefunds: () => [{ ...failed, takesCredit: false, failureCode: 'no_such_account' }] });

  expect(await screen.findByText('The provider says: no_such_account')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /as credit/ })).toBeNull();
});

test('the settings are saved to the version that was shown', async () => {
  const changeSettings = vi.fn((_input: unknown) => ({ ...settings, version: 4 }));
  const { user } = open({ changeSettings });

  await user.selectOptions(await screen.findByLabelText('When'), 'by_hand');
  await user.selectOptions(screen.getByLabelText('Through'), 'stripe');
  await user.click(screen.getByRole('button', { name: 'Save' }));

  expect(changeSettings).toHaveBeenCalledWith({ captureMode: 'by_hand', provider: 'stripe', version: 3 });
});

test('the choice of provider can be left to the server', async () => {
  const changeSettings = vi.fn((_input: unknown) => ({ ...settings, provider: null, version: 4 }));
  const { user } = open({ changeSettings });

  const through = await screen.findByLabelText<HTMLSelectElement>('Through');
  await user.selectOptions(through, 'The server’s own choice');
  expect(through.getAttribute('aria-invalid')).toBe('false');
  await user.click(screen.getByRole('button', { name: 'Save' }));

  expect(changeSettings).toHaveBeenCalledWith({ captureMode: settings.captureMode, provider: null, version: 3 });
});

test.each(['Save', 'Save the details'])('“%s” waits while the desk is out of reach, and says why', async (name) => {
  const seller = { name: 'Pushcart', address: 'Kai 1', taxId: 'DE1', email: '', version: 1 };
  const { client } = openDesk('/desk/payments', {
    procedures: { payment: { settings: () => settings }, invoice: { settings: () => seller } },
  });
  const button = await screen.findByRole<HTMLButtonElement>('button', { name });
  expect(button.disabled).toBe(false);

  act(() => client.setConnection('offline'));

  expect(button.disabled).toBe(true);
  expect(button.closest('form')?.textContent).toContain('Not connected. This works again once the connection is back.');
});

test('a new gift card shows its code', async () => {
  const issue = vi.fn((_input: unknown) => ({ credit: card, code: 'ABCD-EFGH-JKLM-WXYZ' }));
  const { user } = open({ issue });

  await user.click(await screen.findByRole('button', { name: 'New gift card' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Amount, USD'), '50');
  await user.click(dialog.getByRole('button', { name: 'Make it' }));

  expect((await dialog.findByRole('status')).textContent).toBe('ABCD-EFGH-JKLM-WXYZ');
  expect(issue).toHaveBeenCalledWith({ amount: 5000, expiresAt: null, key: expect.any(String) });
});

test('money that the bank holds is taken in part from the order', async () => {
  const capture = vi.fn((_input: unknown) => makePayment());
  const payments = [makePayment({ status: 'authorised', captureMode: 'by_hand' })];
  const order = makeOrder({ status: 'paid', payments });
  const { user } = openDesk('/desk/orders/1001', { order, procedures: { payment: { capture } } });

  await user.click(await screen.findByRole('button', { name: 'Take the money' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.clear(dialog.getByLabelText('Amount, EUR'));
  await user.type(dialog.getByLabelText('Amount, EUR'), '40');
  await user.type(dialog.getByLabelText('Reason'), 'one is missing');
  await user.click(dialog.getByRole('button', { name: 'Take the money' }));

  const asked = { paymentId: 'payment', amount: 4000, reason: 'one is missing', key: expect.any(String) };
  expect(capture).toHaveBeenCalledWith(asked);
});

test('money is given back up to what is left of it, and only by who may', async () => {
  const refund = vi.fn((_input: unknown) => []);
  const payments = [makePayment({ status: 'captured', captured: euro(4290), refunded: euro(290) })];
  const order = makeOrder({ status: 'paid', payments });
  const { user } = openDesk('/desk/orders/1001', { order, role: 'support', procedures: { payment: { refund } } });

  await user.click(await screen.findByRole('button', { name: 'Give money back' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Reason'), 'late');
  await user.type(dialog.getByLabelText('Amount, EUR'), '40.01');
  const button = dialog.getByRole<HTMLButtonElement>('button', { name: 'Give money back' });
  expect(button.disabled).toBe(true);
  await user.clear(dialog.getByLabelText('Amount, EUR'));
  await user.type(dialog.getByLabelText('Amount, EUR'), '40');
  await user.click(button);

  expect(refund).toHaveBeenCalledWith({
    orderId: 'order',
    amount: 4000,
    reason: 'late',
    destination: 'origin',
    paymentId: undefined,
    key: expect.any(String),
  });
});

test('a role that may not move money is offered no way to', async () => {
  const payments = [makePayment({ status: 'authorised', captureMode: 'by_hand' })];
  openDesk('/desk/orders/1001', { order: makeOrder({ status: 'paid', payments }), role: 'packer' });

  expect(await screen.findByRole('heading', { name: 'Payments' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Take the money' })).toBeNull();
});
