import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Announcer } from './announcer.tsx';
import { clockFace, clockOffset, useCountdown } from './countdown.ts';

const START = new Date('2026-05-01T10:00:00Z');

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

const say = (minutes: number, seconds: number) => `${minutes} min ${seconds} s left`;

function pass(seconds: number) {
  for (let second = 0; second < seconds; second += 1) act(() => vi.advanceTimersByTime(1000));
}

function Clock({ expiresAt, offsetMs, onOver }: { expiresAt: Date; offsetMs: number; onOver?: () => void }) {
  const left = useCountdown({ expiresAt, offsetMs, say, onOver });
  return <output>{clockFace(left)}</output>;
}

function show(seconds: number, { offsetMs = 0, onOver }: { offsetMs?: number; onOver?: () => void } = {}) {
  const expiresAt = new Date(START.getTime() + seconds * 1000);
  render(
    <Announcer>
      <Clock expiresAt={expiresAt} offsetMs={offsetMs} {...(onOver === undefined ? {} : { onOver })} />
    </Announcer>,
  );
}

test('time is counted by the clock of the server', () => {
  const serverNow = new Date(START.getTime() + 60_000);

  show(600, { offsetMs: clockOffset(serverNow, START.getTime()) });

  expect(screen.getByRole('status').textContent).toBe('09:00');
});

test('listeners are told at thresholds and not every second', () => {
  show(130);

  pass(9);
  expect(screen.queryByText(/left$/)).toBeNull();
  pass(4);
  expect(screen.getByText('2 min 0 s left')).toBeTruthy();
});

test('the end is told once', () => {
  const onOver = vi.fn();
  show(2, { onOver });

  pass(10);

  expect(onOver).toHaveBeenCalledTimes(1);
  expect(screen.getByRole('status').textContent).toBe('00:00');
});

test('from an hour on the clock shows hours', () => {
  expect([59, 3599, 3600, 86_400].map(clockFace)).toEqual(['00:59', '59:59', '1:00:00', '24:00:00']);
});
