import type { NoteView } from '@pushcart/client';
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { makeOrder } from '../../testing/make.ts';
import { makeSession } from '../testing/makers.ts';
import { openDesk } from '../testing/open-desk.tsx';

const order = makeOrder({ status: 'paid', note: 'Leave it at the neighbour' });
const me = makeSession('owner').account?.id ?? '';
const note = (id: string, body: string, accountId: string): NoteView => ({
  id,
  body,
  author: { accountId, name: 'Robin E.' },
  createdAt: new Date('2026-05-01T10:00:00Z'),
  editedAt: null,
  version: 1,
});

test('notes come live, one’s own can be changed, and the shopper’s word stands beside the address', async () => {
  const list = vi.fn((): readonly NoteView[] => [note('1', 'Rings twice', me), note('2', 'Fragile', 'somebody')]);
  const add = vi.fn((_input: unknown) => note('3', 'New', me));
  const { begin, tell, user } = openDesk(`/desk/orders/${order.number}`, {
    order,
    procedures: { note: { list, add } },
  });
  await begin();
  const own = (await screen.findByText('Rings twice')).closest('li') as HTMLElement;
  const other = screen.getByText('Fragile').closest('li') as HTMLElement;
  expect(within(own).getByRole('button', { name: 'Change this note' })).toBeTruthy();
  expect(within(other).queryByRole('button')).toBeNull();
  expect(screen.getByText('Leave it at the neighbour')).toBeTruthy();

  await user.type(screen.getByLabelText('New note'), 'Call first');
  await user.click(screen.getByRole('button', { name: 'Save the note' }));
  await vi.waitFor(() =>
    expect(add).toHaveBeenCalledWith({ subject: { orderId: order.id }, body: 'Call first', key: expect.any(String) }),
  );

  list.mockReturnValue([note('4', 'From a colleague', 'somebody')]);
  tell('note.watch', { type: 'notes.changed', orderId: order.id, accountId: null });
  expect(await screen.findByText('From a colleague')).toBeTruthy();
});
