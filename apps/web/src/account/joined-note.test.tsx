import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { AreaMessages } from '../i18n/area-messages.tsx';
import { fakeClient } from '../testing/fake-client.ts';
import { renderInShop } from '../testing/render.tsx';
import { loadAccountMessages } from './messages/load.ts';
import { OrderList } from './order-list.tsx';

async function open() {
  const list = vi.fn(() => ({ items: [], nextCursor: null }));
  const client = fakeClient({ order: { list } });
  const view = await renderInShop(
    <AreaMessages area="account" load={loadAccountMessages} fallback={null}>
      <OrderList />
    </AreaMessages>,
    { client },
  );
  await screen.findByText('No orders yet');
  const emit = (frame: unknown) => act(() => client.streams.at(-1)?.emit(frame));
  return { list, emit, view };
}

const joined = (count: number, day: number) => ({ count, at: new Date(Date.UTC(2026, 4, day)) });

test('orders of the time as a guest are told of as they come, and the list is read again', async () => {
  const { list, emit } = await open();
  emit({ kind: 'snapshot', state: null });

  emit({ kind: 'event', data: { type: 'orders.joined', joined: joined(3, 1) } });

  expect(await screen.findByText('3 orders you placed as a guest are here now.')).toBeTruthy();
  await waitFor(() => expect(list).toHaveBeenCalledTimes(2));
});

test('what was seen is not told again, but what comes after it is', async () => {
  const first = await open();
  first.emit({ kind: 'snapshot', state: joined(1, 1) });
  await screen.findByText('An order you placed as a guest is here now.');

  await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByText(/as a guest/)).toBeNull();
  first.view.unmount();

  const again = await open();
  again.emit({ kind: 'snapshot', state: joined(1, 1) });
  again.emit({ kind: 'event', data: { type: 'orders.joined', joined: joined(2, 2) } });
  expect(await screen.findByText('2 orders you placed as a guest are here now.')).toBeTruthy();
});
