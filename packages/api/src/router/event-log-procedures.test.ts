import { DomainError } from '@pushcart/domain';
import type { Services } from '@pushcart/services';
import { expect, test } from 'vitest';
import { accountWith, callerWith } from '../../test/test-context.ts';
import type { Cost } from '../index.ts';

const page = (through: number, forgotten = 0) => ({ epoch: 'e', head: 9_000, through, forgotten, events: [] });

function open(read: () => Promise<unknown>, waitMs = 0) {
  const moved: [string, number | undefined][] = [];
  const limiter = {
    take: async (cost: Cost, caller: string, count?: number) => {
      if (cost === 'log') moved.push([caller, count]);
      return cost === 'log' ? waitMs : 0;
    },
    giveBack: async (_cost: Cost, caller: string, count = 1) => void moved.push([caller, -count]),
  };
  const services = { eventLog: { read } } as unknown as Services;
  return { moved, caller: callerWith({ limiter, services, actor: accountWith('owner') }) };
}

test.each([
  ['a whole page', { after: 1_000, limit: 5_000 }, page(6_000), [5_000]],
  ['what there was', { after: 8_000, limit: 5_000 }, page(9_000, 200), [5_000, -4_200]],
  ['at most what was asked for', { after: 0, to: 10, limit: 5_000 }, page(10), [10]],
  ['nothing where nothing is new', { after: 9_000, limit: 1_000 }, page(9_000), [1_000, -1_000]],
])('a stretch of the log costs %s', async (_what, input, answer, counts) => {
  const { moved, caller } = open(async () => answer);

  await caller.eventLog.read(input);

  expect(moved).toEqual(counts.map((count) => ['account-1', count]));
});

test('a stretch that is refused costs nothing', async () => {
  const { moved, caller } = open(async () => Promise.reject(new DomainError('INVALID_INPUT', 'Behind the log.')));

  await expect(caller.eventLog.read({ after: 99_999 })).rejects.toMatchObject({ code: 'BAD_REQUEST' });

  expect(moved.map(([, count]) => count)).toEqual([1_000, -1_000]);
});

test('who has read too much learns when to come back, and the log is not read', async () => {
  const { caller } = open(async () => Promise.reject(new Error('It was read.')), 20_500);

  await expect(caller.eventLog.read({ after: 0 })).rejects.toMatchObject({
    cause: { reason: 'RATE_LIMITED', details: { retryAfterSeconds: 21 } },
  });
});
