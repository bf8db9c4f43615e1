import type { MessageView } from '@pushcart/client';
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openDesk } from '../testing/open-desk.tsx';

const message = (changes: Partial<MessageView>): MessageView => ({
  id: 'm1',
  template: 'order-shipped',
  channel: 'email',
  orderNumber: 1042,
  status: 'failed',
  attempts: 3,
  outcome: '550 5.1.1',
  createdAt: new Date('2026-05-01T10:00:00Z'),
  settledAt: new Date('2026-05-01T10:01:00Z'),
  nextTryAt: null,
  canRetry: true,
  ...changes,
});

test('each message says what became of it, and one that failed can be sent again', async () => {
  const retry = vi.fn((_input: unknown) => message({ status: 'queued', canRetry: false }));
  const items = [message({}), message({ id: 'm2', template: 'phone-code', channel: 'sms', canRetry: false })];
  const list = () => ({ items, nextCursor: null });
  const { user } = openDesk('/desk/messages', { procedures: { message: { list, retry } } });

  expect(await screen.findAllByText('Answer: 550 5.1.1')).toHaveLength(2);
  expect(screen.getAllByRole('link', { name: 'Order 1042' })).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: 'Send again: Order shipped' }));

  expect(retry).toHaveBeenCalledWith({ messageId: 'm1' });
  expect(await screen.findByText('It is on its way again.')).toBeTruthy();
});

test('the filter is in the address', async () => {
  const list = vi.fn((_input: unknown) => ({ items: [], nextCursor: null }));
  openDesk('/desk/messages?status=failed', { procedures: { message: { list } } });

  expect(await screen.findByText('No message here')).toBeTruthy();
  expect(list).toHaveBeenCalledWith(expect.objectContaining({ status: 'failed' }));
});
