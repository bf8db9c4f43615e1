import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createConnectionMonitor } from './connection.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched() {
  const monitor = createConnectionMonitor();
  const states: string[] = [];
  monitor.subscribe((state) => states.push(state));
  return { monitor, states };
}

test('a connection that breaks is reconnecting, then offline, then live again', () => {
  const { monitor, states } = watched();

  monitor.onSocket('connecting', false);
  monitor.onSocket('pending', false);
  monitor.onSocket('connecting', true);
  vi.advanceTimersByTime(5_000);
  monitor.onSocket('connecting', true);
  vi.advanceTimersByTime(5_000);
  monitor.onSocket('connecting', true);
  monitor.onSocket('pending', false);

  expect(states).toEqual(['live', 'reconnecting', 'offline', 'live']);
});

test('a short break never shows as offline', () => {
  const { monitor, states } = watched();

  monitor.onSocket('pending', false);
  monitor.onSocket('connecting', true);
  monitor.onSocket('pending', false);
  vi.advanceTimersByTime(60_000);

  expect(states).toEqual(['live', 'reconnecting', 'live']);
});

test('who stops listening hears nothing more', () => {
  const monitor = createConnectionMonitor();
  const listener = vi.fn();

  monitor.subscribe(listener)();
  monitor.onSocket('pending', false);

  expect(listener).not.toHaveBeenCalled();
});
