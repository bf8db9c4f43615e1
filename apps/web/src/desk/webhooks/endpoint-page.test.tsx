import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { makeDelivery, makeEndpoint } from '../testing/make-webhook.ts';
import { openDesk } from '../testing/open-desk.tsx';

const page = (...items: readonly unknown[]) => ({ items, nextCursor: null });

function openEndpoint(procedures: Readonly<Record<string, (input?: unknown) => unknown>>, search = '') {
  const webhook = { list: () => [makeEndpoint()], deliveries: () => page(), ...procedures };
  return openDesk(`/desk/webhooks/w1${search}`, { procedures: { webhook } });
}

test('each delivery shows what was posted and answered, and can be sent again', async () => {
  const retry = vi.fn((_input: unknown) => makeDelivery({ status: 'waiting' }));
  const deliveries = vi.fn((_input: unknown) => page(makeDelivery()));
  const { user } = openEndpoint({ deliveries, retry }, '?status=failed');

  expect(await screen.findByText(/webhook-id: evt_ab_7_order_paid/)).toBeTruthy();
  expect(screen.getByText(/out of paper/)).toBeTruthy();
  expect(deliveries).toHaveBeenCalledWith(expect.objectContaining({ endpointId: 'w1', status: 'failed' }));
  await user.click(screen.getByRole('button', { name: 'Send again: Order paid' }));

  expect(retry).toHaveBeenCalledWith({ deliveryId: 'd1' });
  expect(await screen.findByText('It is on its way again.')).toBeTruthy();
});

test('a replay says how much it posts before it does', async () => {
  const replay = vi.fn((_input: unknown) => ({ count: 7 }));
  const { user } = openEndpoint({ countReplay: () => ({ count: 7 }), replay });
  await user.click(await screen.findByRole('button', { name: 'Replay' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByText('7 events are posted.')).toBeTruthy();

  await user.click(dialog.getByRole('button', { name: 'Post them' }));

  expect(await screen.findByText('7 events are on their way.')).toBeTruthy();
  const from = { since: expect.any(Date) };
  expect(replay).toHaveBeenCalledWith({ endpointId: 'w1', from, key: expect.any(String) });
});

test('it is paused to the version that was looked at', async () => {
  const update = vi.fn((_input: unknown) => makeEndpoint({ status: 'paused' }));
  const { user } = openEndpoint({ update });

  await user.click(await screen.findByRole('button', { name: 'Pause' }));

  const { url, description, types } = makeEndpoint();
  await vi.waitFor(() =>
    expect(update).toHaveBeenCalledWith({
      ref: { endpointId: 'w1', version: 3 },
      draft: { url, description, types, status: 'paused' },
    }),
  );
});

test('a test says what was answered, and a new secret is shown', async () => {
  const rotated = { endpoint: makeEndpoint(), secret: 'whsec_new' };
  const { user } = openEndpoint({ test: () => makeDelivery({ type: 'webhook.test' }), rotateSecret: () => rotated });
  await user.click(await screen.findByRole('button', { name: 'Send a test' }));
  expect(await screen.findByText('The test was not taken: 500.')).toBeTruthy();

  await user.click(screen.getByRole('button', { name: 'New secret' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'New secret' }));

  expect(await screen.findByText('whsec_new')).toBeTruthy();
});

test('one that is not there any more says so', async () => {
  openEndpoint({ list: () => [] });

  expect(await screen.findByText('No such webhook')).toBeTruthy();
});

test('it is taken away once that is confirmed, and the list says so', async () => {
  const remove = vi.fn((_input: unknown) => undefined);
  const { user } = openEndpoint({ remove });
  await user.click(await screen.findByRole('button', { name: 'Remove' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(remove).not.toHaveBeenCalled();

  await user.click(dialog.getByRole('button', { name: 'Remove' }));

  expect(await screen.findByRole('heading', { name: 'Webhooks' })).toBeTruthy();
  expect(remove).toHaveBeenCalledWith({ endpointId: 'w1' });
  expect(await screen.findByText('The webhook is removed.')).toBeTruthy();
});
