import { type Actor, DomainError, type StaffRole } from '@pushcart/domain';
import type { Hub } from '@pushcart/realtime';
import type { Services } from '@pushcart/services';
import type { Context } from '../src/index.ts';
import { createCaller } from '../src/index.ts';

export const STORE_ID = '01990000-0000-7000-8000-000000000001';
export const ORDER_ID = '01990000-0000-7000-8000-000000000002';

export const guest: Actor = { storeId: STORE_ID, guestId: 'guest-of-the-tests', account: null };

export function accountWith(role: StaffRole | null): Actor {
  return { storeId: STORE_ID, guestId: null, account: { id: 'account-1', sessionId: 'session-1', role } };
}

/** Use cases that all refuse, so that a test sees whether a call came through to them. */
export function closedServices(): Services {
  const refuse = () => Promise.reject(new DomainError('NOT_FOUND', 'The use case was reached.'));
  const area = new Proxy({}, { get: () => refuse });
  return new Proxy({}, { get: () => area }) as Services;
}

export function contextOf(given: Partial<Context> = {}): Context {
  return {
    services: closedServices(),
    hub: {} as Hub,
    limiter: { take: async () => 0, giveBack: async () => undefined },
    counter: { count: async () => ({ calls: 1, resetMs: 60_000 }) },
    build: { apiVersion: '1.0.0', build: 'test', minimumClient: '1.0.0' },
    actor: guest,
    refusal: null,
    tellUsage: () => undefined,
    watcher: {},
    requestId: 'request-1',
    transport: 'call',
    address: '192.0.2.1',
    userAgent: 'test',
    client: null,
    publicUrl: 'https://shop.example',
    cookie: null,
    device: null,
    visit: null,
    ...given,
  };
}

export const callerWith = (given: Partial<Context> = {}) => createCaller(contextOf(given));
