import { expect, test, vi } from 'vitest';
import { createProgress } from './progress.ts';

test('progress is told in place on a terminal, and seldom in a log', () => {
  const [terminal, log] = [
    { isTTY: true, write: vi.fn() },
    { isTTY: false, write: vi.fn() },
  ];
  let now = 0;
  for (const stream of [terminal, log]) {
    const progress = createProgress(stream as never, () => now);
    for (now = 0; now < 12_000; now += 1_000) progress.tell(`${now}`);
    progress.end();
  }

  expect(terminal.write.mock.calls.at(-1)).toEqual(['\n']);
  expect(terminal.write).toHaveBeenCalledTimes(13);
  expect(log.write.mock.calls.flat()).toEqual(['0\n', '5000\n', '10000\n']);
});
