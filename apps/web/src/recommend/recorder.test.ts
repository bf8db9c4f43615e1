import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRecorder } from './recorder.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const view = (productId: string) => ({ kind: 'view', productId }) as const;

test('what is done shortly after another goes along, with how long ago it was', async () => {
  let now = 0;
  const send = vi.fn(async () => undefined);
  const recorder = createRecorder(send, () => now);

  recorder.add(view('kettle'));
  now = 300;
  recorder.add(view('cup'));
  now = 700;
  await vi.advanceTimersByTimeAsync(700);

  expect(send.mock.calls).toEqual([
    [
      [
        { ...view('kettle'), agoMs: 700 },
        { ...view('cup'), agoMs: 400 },
      ],
    ],
  ]);
});

test('fifty are sent at once, the others later', () => {
  const send = vi.fn(async () => undefined);
  const recorder = createRecorder(send, () => 0);

  for (let n = 0; n < 60; n += 1) recorder.add(view(`product-${n}`));
  recorder.flush();

  expect(send.mock.calls.map(([told = []]: unknown[][]) => told.length)).toEqual([50, 10]);
});

test('what cannot be sent is let go', async () => {
  const recorder = createRecorder(
    async () => Promise.reject(new Error('no line')),
    () => 0,
  );

  recorder.add(view('kettle'));
  recorder.flush();
  await vi.advanceTimersByTimeAsync(0);
});
