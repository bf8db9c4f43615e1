import type { CustomerPage, CustomerView } from '@pushcart/client';
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { makeSummary } from '../testing/makers.ts';
import { openDesk } from '../testing/open-desk.tsx';

const ACCOUNT = '01990000-0000-7000-8000-0000000000aa';
const euro = (amount: number) => ({ amount, currency: 'EUR' });
const row = {
  accountId: ACCOUNT,
  name: 'Wanda Quill',
  email: 'w•••@e•••.com',
  phone: null,
  orders: 3,
  spent: euro(12_345),
  lastOrderAt: new Date('2026-04-01T10:00:00Z'),
};
const page: CustomerPage = { items: [{ ...row, isBlocked: false }], nextCursor: null };
const view: CustomerView = {
  ...row,
  email: 'wanda@example.com',
  username: 'wanda',
  locale: 'en',
  since: new Date('2026-01-01T10:00:00Z'),
  isEmailVerified: true,
  sessions: 2,
  block: null,
  recentOrders: [makeSummary(7)],
  returns: [],
  reviews: [],
  stockAlerts: 0,
};

function openCustomers(path: string, role: 'owner' | 'support' = 'owner') {
  const calls = {
    list: vi.fn((_input: unknown) => page),
    get: vi.fn((_input: unknown) => view),
    block: vi.fn((input: unknown) => ({
      ...view,
      block: { at: new Date('2026-05-01T10:00:00Z'), reason: (input as { reason: string }).reason, by: 'Robin' },
    })),
  };
  const note = { list: () => [] };
  return { ...openDesk(path, { role, procedures: { customer: calls, note } }), customer: calls };
}

test('a customer is searched for, and what was typed stays out of the address', async () => {
  const { customer, begin, user } = openCustomers('/desk/customers');
  await begin();
  await user.type(await screen.findByLabelText(/Name, e-mail/), 'wanda');
  await user.click(screen.getByRole('button', { name: 'Find' }));

  const link = await screen.findByRole('link', { name: 'Wanda Quill' });
  await vi.waitFor(() => expect(customer.list).toHaveBeenLastCalledWith({ search: 'wanda', limit: 40 }));
  expect(window.location.href).not.toContain('wanda');
  await user.click(link);
  expect(await screen.findByRole('heading', { name: 'Wanda Quill' })).toBeTruthy();
  expect(screen.getByText(/wanda@example.com/)).toBeTruthy();
});

test('nobody is blocked without a reason, which colleagues then see', async () => {
  const { customer, begin, user } = openCustomers(`/desk/customers/${ACCOUNT}`);
  await begin();
  await user.click(await screen.findByRole('button', { name: 'Take no more orders' }));
  const dialog = await screen.findByRole('dialog');
  const press = () => user.click(within(dialog).getByRole('button', { name: 'Take no more orders' }));
  await press();
  expect(within(dialog).getByText('Say why, so that colleagues know.')).toBeTruthy();
  expect(customer.block).not.toHaveBeenCalled();

  await user.type(within(dialog).getByLabelText('Reason'), 'Empty boxes');
  await press();

  expect(await screen.findByText('Empty boxes')).toBeTruthy();
  expect(await screen.findByRole('button', { name: 'Take orders again' })).toBeTruthy();
  expect(customer.get).toHaveBeenCalledTimes(1);
});

test('support may look, and is offered nothing to change', async () => {
  const { begin } = openCustomers(`/desk/customers/${ACCOUNT}`, 'support');
  await begin();

  expect(await screen.findByText('Your role may look, but not change anything here.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Take no more orders' })).toBeNull();
});
