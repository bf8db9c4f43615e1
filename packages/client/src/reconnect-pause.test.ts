import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createReconnectPause } from './reconnect-pause.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.9);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function waiting(attempt: number) {
  const pause = createReconnectPause();
  const outcomes: string[] = [];
  pause.plan(attempt);
  const over = pause.over().then(
    () => outcomes.push('over'),
    () => outcomes.push('closed'),
  );
  return { pause, outcomes, over };
}

test('the first connection is not waited for', async () => {
  await expect(createReconnectPause().over()).resolves.toBeUndefined();
});

test('however long the shop was away, it is asked again within five seconds', async () => {
  const { outcomes } = waiting(50);

  await vi.advanceTimersByTimeAsync(5_000);

  expect(outcomes).toEqual(['over']);
});

test('a wait that is skipped is over at once', async () => {
  const { pause, outcomes, over } = waiting(6);

  pause.skip();
  await over;

  expect(outcomes).toEqual(['over']);
});

test('the first wait, which spreads those a server asks to move, is not skipped', async () => {
  const { pause, outcomes } = waiting(0);

  pause.skip();
  await vi.advanceTimersByTimeAsync(0);
  expect(outcomes).toEqual([]);

  await vi.advanceTimersByTimeAsync(500);
  expect(outcomes).toEqual(['over']);
});

test('a wait ends when the client closes', async () => {
  const { pause, outcomes, over } = waiting(6);

  pause.close();
  await over;

  expect(outcomes).toEqual(['closed']);
  expect(vi.getTimerCount()).toBe(0);
});
