import type { ApiKeyView } from '@pushcart/client';
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openDesk } from '../testing/open-desk.tsx';

const warehouse: ApiKeyView = {
  id: 'k1',
  name: 'Warehouse app',
  prefix: 'pushcart_1a2b3c4d',
  scopes: ['orders.read', 'orders.pack'],
  callsPerMinute: 600,
  status: 'active',
  maker: { accountId: 'a1', name: 'Robin E.' },
  createdAt: new Date('2026-01-01T00:00:00Z'),
  expiresAt: null,
  lastUsedAt: null,
  successorId: null,
};
const secret = `pushcart_${'1a'.repeat(36)}`;
const rowOf = async (name: string) => within((await screen.findByText(name)).closest('li') ?? document.body);

test('a key is made with the scopes that were ticked, and its secret is shown once', async () => {
  const create = vi.fn((_input: unknown): unknown => ({ secret, key: warehouse }));
  const { user } = openDesk('/desk/api-keys', { procedures: { apiKey: { list: () => [], create } } });
  await user.click(await screen.findByRole('button', { name: 'New key' }));
  const form = within(await screen.findByRole('dialog'));
  await user.click(form.getByLabelText('Name'));
  await user.paste('Warehouse app');
  await user.click(form.getByRole('button', { name: 'Make the key' }));
  expect(form.getByText('Choose at least one scope.')).toBeTruthy();
  expect(create).not.toHaveBeenCalled();

  await user.click(form.getByLabelText('See orders'));
  await user.click(form.getByLabelText('Pack and send orders'));
  await user.selectOptions(form.getByLabelText('Good for'), 'One year');
  await user.click(form.getByRole('button', { name: 'Make the key' }));

  expect(await screen.findByText(secret)).toBeTruthy();
  expect(create.mock.calls[0]?.[0]).toEqual({
    name: 'Warehouse app',
    scopes: ['orders.read', 'orders.pack'],
    callsPerMinute: 600,
    days: 365,
  });
  await user.click(screen.getByRole('button', { name: 'I have copied it' }));
  await vi.waitFor(() => expect(screen.queryByText(secret)).toBeNull());
});

test('a key says what it may do and when it was used, and is revoked once that is confirmed', async () => {
  const revoke = vi.fn((_input: unknown): unknown => [{ ...warehouse, status: 'revoked' }]);
  const { user } = openDesk('/desk/api-keys', { procedures: { apiKey: { list: () => [warehouse], revoke } } });
  const row = await rowOf('Warehouse app');
  for (const text of ['See orders', 'Never used', 'pushcart_1a2b3c4d…']) expect(row.getByText(text)).toBeTruthy();

  await user.click(row.getByRole('button', { name: 'Revoke Warehouse app' }));
  expect(revoke).not.toHaveBeenCalled();
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Revoke' }));

  expect(await screen.findByText('Revoked')).toBeTruthy();
  expect(revoke.mock.calls[0]?.[0]).toEqual({ keyId: 'k1' });
});

test('a rotated key gets a successor, after an overlap of choice', async () => {
  const rotate = vi.fn((_input: unknown): unknown => ({ secret, key: { ...warehouse, id: 'k2' } }));
  const { user } = openDesk('/desk/api-keys', { procedures: { apiKey: { list: () => [warehouse], rotate } } });
  const row = await rowOf('Warehouse app');

  await user.click(row.getByRole('button', { name: 'Rotate Warehouse app' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.selectOptions(dialog.getByLabelText('The old key ends'), 'After seven days');
  await user.click(dialog.getByRole('button', { name: 'Rotate' }));

  expect(await screen.findByText(secret)).toBeTruthy();
  expect(rotate.mock.calls[0]?.[0]).toEqual({ keyId: 'k1', overlapHours: 168 });
});

test('the list is read again when a colleague changes a key', async () => {
  let keys = [warehouse];
  const { client, tell } = openDesk('/desk/api-keys', { procedures: { apiKey: { list: () => keys } } });
  await rowOf('Warehouse app');
  await vi.waitUntil(() => client.streams.some(({ path }) => path === 'apiKey.watch'));

  keys = [{ ...warehouse, name: 'ERP' }];
  tell('apiKey.watch', { type: 'api-keys.changed' });

  expect(await screen.findByText('ERP')).toBeTruthy();
});
