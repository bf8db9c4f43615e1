import { expect, test } from 'vitest';
import { createInbox, type Message } from './inbox.ts';

const message = (id: string, to = 'ada@example.com'): Message => ({
  id,
  channel: 'email',
  to,
  subject: 'Hello',
  text: 'Hello',
  html: '',
  unsubscribeUrl: null,
  at: '2030-01-01T00:00:00.000Z',
});

test('the newest message comes first, and a recipient sees none of another', () => {
  const inbox = createInbox();
  inbox.receive('a', message('1'));
  inbox.receive('b', message('2', 'bo@example.com'));
  inbox.receive('c', message('3'));

  expect(inbox.list().map(({ id }) => id)).toEqual(['3', '2', '1']);
  expect(inbox.list('ada@example.com').map(({ id }) => id)).toEqual(['3', '1']);
});

test('the same key is delivered once', () => {
  const inbox = createInbox();

  expect(inbox.receive('a', message('1')).id).toBe('1');
  expect(inbox.receive('a', message('2')).id).toBe('1');
  expect(inbox.list()).toHaveLength(1);
});

test('the oldest make room', () => {
  const inbox = createInbox();
  for (let count = 0; count < 600; count++) inbox.receive(`key-${count}`, message(String(count)));

  expect(inbox.list()).toHaveLength(500);
  expect(inbox.list().at(-1)?.id).toBe('100');
});
