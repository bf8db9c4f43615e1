import type { AuditEntry } from '@pushcart/client';
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openDesk } from '../testing/open-desk.tsx';

const WHO = '019a0000-0000-7000-8000-000000000001';
const HEARD = { types: ['order.paid', 'order.shipped'] };
const NAME = { en: 'Green tea', 'zh-CN': '绿茶' };

const entry = (changes: Partial<AuditEntry>): AuditEntry => ({
  id: '7',
  at: new Date('2026-05-01T10:00:00Z'),
  actor: { accountId: WHO, name: 'Robin Example' },
  apiKey: null,
  action: 'order.edit',
  subject: 'o1',
  about: { kind: 'order', number: 1042 },
  details: { from: 100, to: 250 },
  ...changes,
});

function open(path: string, items: readonly AuditEntry[], check: () => unknown = () => ({ holding: 7, broken: null })) {
  const list = vi.fn((_input: unknown) => ({ items, nextCursor: null }));
  const members = [
    { accountId: WHO, name: 'Robin Example', email: null, role: 'owner', hasSecondFactor: false, since: new Date(0) },
  ];
  const staff = { list: () => ({ needsSecondFactor: false, members, invitations: [] }) };
  return { list, ...openDesk(path, { procedures: { audit: { list, check }, staff } }) };
}

test('each entry says who did what in plain words, and leads to what it was done to', async () => {
  open('/desk/audit', [
    entry({}),
    entry({ id: '6', action: 'inventory.count', about: { kind: 'product', productId: 'p1', name: NAME } }),
    entry({ id: '5', action: 'customer.viewed', about: { kind: 'customer', accountId: 'a1' } }),
    entry({ id: '4', action: 'staff.invited', actor: null, apiKey: { id: 'k', name: 'Till' }, about: null }),
    entry({ id: '3', action: 'robot.danced', about: null }),
    entry({ id: '2', action: 'webhook.created', about: { kind: 'webhook', endpointId: 'w1' }, details: HEARD }),
    entry({ id: '1', action: 'extension.create', about: { kind: 'extension', extensionId: 'x1' } }),
    entry({ id: '8', action: 'staff.removed', about: { kind: 'colleague', accountId: 'c1', name: 'Jonas Wit' } }),
    entry({ id: '0', action: 'price-list.edit', about: { kind: 'price-list', priceListId: 'l1', name: 'Fair' } }),
  ]);

  const row = (await screen.findByText('Changed an order')).closest('tr');
  if (row === null) throw new Error('The entry is not in a row.');
  const link = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
  expect(within(row).getByText('Robin Example')).toBeTruthy();
  expect(within(row).getByText('250')).toBeTruthy();
  expect(screen.getByText('order.paid, order.shipped')).toBeTruthy();
  expect(link('Order 1042')).toBe('/desk/orders/1042');
  expect(link('Green tea')).toBe('/desk/products/p1');
  expect(link('Customer')).toBe('/desk/customers/a1');
  expect(link('Webhook')).toBe('/desk/webhooks/w1');
  expect(link('Extension')).toBe('/desk/extensions/x1');
  expect(link('Jonas Wit')).toBe('/desk/staff');
  expect(link('Fair')).toBe('/desk/price-lists/l1');
  expect(screen.getByText('Erased account')).toBeTruthy();
  expect(screen.getByText('by the key Till')).toBeTruthy();
  expect(screen.getAllByText('robot.danced')).toHaveLength(2);
});

test('the filters are in the address, and asked of the shop', async () => {
  const { list, user } = open(`/desk/audit?who=${WHO}&from=2026-05-01`, []);

  expect(await screen.findByText('Nothing matches')).toBeTruthy();
  const since = new Date(2026, 4, 1);
  expect(list).toHaveBeenLastCalledWith(expect.objectContaining({ actorId: WHO, since }));
  await user.selectOptions(screen.getByLabelText('Kind'), 'Staff');
  fireEvent.change(screen.getByLabelText('To day'), { target: { value: '2026-05-02' } });

  await vi.waitFor(() => expect(window.location.search).toContain('to=2026-05-02'));
  const until = new Date(2026, 4, 3);
  expect(list).toHaveBeenLastCalledWith(expect.objectContaining({ actorId: WHO, area: 'staff', since, until }));
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));

  expect(await screen.findByText('Nothing noted yet')).toBeTruthy();
  expect(window.location.search).toBe('');
});

test('the chain is checked when it is asked for', async () => {
  const { user } = open('/desk/audit', [entry({})]);

  await user.click(await screen.findByRole('button', { name: 'Check the chain' }));

  expect(await screen.findByText('7 entries, none changed.')).toBeTruthy();
});

test('the first entry that was changed is named', async () => {
  const { user } = open('/desk/audit', [], () => ({ holding: 6, broken: { entry: entry({}), fault: 'changed' } }));

  await user.click(await screen.findByRole('button', { name: 'Check the chain' }));

  expect((await screen.findByRole('alert')).textContent).toMatch(
    /^Entry 7 was changed: Changed an order, .*\. Sound before it: 6 entries\.$/,
  );
});

test('a packer does not find it', async () => {
  openDesk('/desk/audit', { role: 'packer' });

  expect(await screen.findByText('Not for your role')).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Audit log' })).toBeNull();
});
