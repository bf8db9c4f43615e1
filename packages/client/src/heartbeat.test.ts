import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHeartbeat } from './heartbeat.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function openSocket() {
  const socket = Object.assign(new EventTarget(), { send: vi.fn(), close: vi.fn() });
  const heartbeat = createHeartbeat(socket);
  const tell = (type: string) => socket.dispatchEvent(new Event(type));
  return { socket, heartbeat, tell };
}

test('a socket that does not open is given up', () => {
  const { socket } = openSocket();

  vi.advanceTimersByTime(10_000);

  expect(socket.close).toHaveBeenCalledOnce();
  expect(socket.send).not.toHaveBeenCalled();
});

test('a socket that has gone silent is asked once, and closed within a quarter of a minute', () => {
  const { socket, tell } = openSocket();
  tell('open');

  vi.advanceTimersByTime(14_900);
  expect(socket.send.mock.calls).toEqual([['PING']]);
  expect(socket.close).not.toHaveBeenCalled();

  vi.advanceTimersByTime(100);
  expect(socket.close).toHaveBeenCalledOnce();
});

test('whatever comes is a sign of life, and while enough comes nothing is asked', () => {
  const { socket, tell } = openSocket();
  tell('open');

  for (let second = 0; second < 60; second += 4) {
    vi.advanceTimersByTime(4_000);
    tell('message');
  }
  expect(socket.send).not.toHaveBeenCalled();

  vi.advanceTimersByTime(14_000);
  tell('message');
  vi.advanceTimersByTime(9_000);
  expect(socket.close).not.toHaveBeenCalled();
});

test('a socket that is closed holds nothing up', () => {
  const { tell } = openSocket();

  tell('close');

  expect(vi.getTimerCount()).toBe(0);
});
