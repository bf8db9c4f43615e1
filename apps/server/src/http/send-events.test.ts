import { EventEmitter } from 'node:events';
import type { Response } from 'express';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lifeOf, sendEvents } from './send-events.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function openAnswer() {
  const written: string[] = [];
  const answer = Object.assign(new EventEmitter(), {
    locals: { requestId: 'r' },
    writeHead: () => undefined,
    write: (text: string) => written.push(text) > 0,
    end: vi.fn(),
  });
  return { answer, response: answer as unknown as Response, written };
}

/** One frame, and then nothing until it is told to end. */
async function* quietStream(left: AbortSignal) {
  yield ['cursor-1', { kind: 'snapshot', state: null }] as const;
  if (!left.aborted) await new Promise((resolve) => left.addEventListener('abort', resolve, { once: true }));
}

test('a stream ends after an hour, so that whoever follows is asked again who they are', async () => {
  const { answer, response, written } = openAnswer();
  const left = lifeOf(response);
  const sending = sendEvents(quietStream(left), response, left);

  await vi.advanceTimersByTimeAsync(3_599_000);
  expect(answer.end).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1_000);
  await sending;

  expect(answer.end).toHaveBeenCalledOnce();
  expect(written.some((text) => text.includes('id: cursor-1'))).toBe(true);
  expect(written.join('')).not.toContain('refused');
});

test('who leaves earlier leaves nothing behind', () => {
  const { answer, response } = openAnswer();
  const left = lifeOf(response);

  answer.emit('close');

  expect(left.aborted).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});
