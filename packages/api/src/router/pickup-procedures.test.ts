import { DomainError } from '@pushcart/domain';
import type { Services } from '@pushcart/services';
import { expect, test } from 'vitest';
import { accountWith, callerWith, closedServices, ORDER_ID } from '../../test/test-context.ts';
import { ALLOWANCES, type Cost } from '../index.ts';

const actor = accountWith('packer');

/** Counts as the server does, of codes alone. */
function limiterOfCodes() {
  const taken = new Map<string, number>();
  const count = (cost: Cost, caller: string, calls: number) => {
    if (cost === 'code') taken.set(caller, (taken.get(caller) ?? 0) + calls);
  };
  return {
    take: async (cost: Cost, caller: string) => {
      count(cost, caller, 1);
      return (taken.get(caller) ?? 0) > ALLOWANCES.code.calls ? 1_000 : 0;
    },
    giveBack: async (cost: Cost, caller: string) => count(cost, caller, -1),
  };
}

function counter() {
  let asked = 0;
  const handOver = async () => {
    asked += 1;
    throw new DomainError('WRONG_PICKUP_CODE', 'This is not the code of the order.');
  };
  const services = { ...closedServices(), pickup: { handOver } } as unknown as Services;
  const caller = callerWith({ actor, services, limiter: limiterOfCodes() });
  const attempt = (tries: number, orderId = ORDER_ID) =>
    caller.pickup.handOver({ orderId, code: String(tries).padStart(6, '0'), key: `attempt-${tries}` });
  return { attempt, asked: () => asked };
}

test('who guesses the code of an order is stopped after a few, whatever keys they use', async () => {
  const { attempt, asked } = counter();
  for (let tries = 0; tries < 5; tries += 1) {
    await expect(attempt(tries)).rejects.toMatchObject({ cause: { reason: 'WRONG_PICKUP_CODE' } });
  }

  await expect(attempt(5)).rejects.toMatchObject({ cause: { reason: 'RATE_LIMITED' } });

  expect(asked()).toBe(5);
  const other = '01990000-0000-7000-8000-000000000003';
  await expect(attempt(6, other)).rejects.toMatchObject({ cause: { reason: 'WRONG_PICKUP_CODE' } });
});
