import { DomainError, type SessionView } from '@pushcart/domain';
import type { Services } from '@pushcart/services';
import { expect, test } from 'vitest';
import { callerWith, closedServices, STORE_ID } from '../../test/test-context.ts';
import type { Cost } from '../index.ts';

const session: SessionView = {
  store: {
    id: STORE_ID,
    slug: 'shop',
    name: { en: 'Shop', 'zh-CN': '商店' },
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    country: 'DE',
  },
  account: { id: 'account-1', email: 'a@example.com', name: 'A', locale: 'en' },
  role: null,
  expiresAt: new Date(0),
};
const credentials = { email: 'A@example.com', password: 'right' };

function servicesThat(signIn: (input: { password: string }) => Promise<unknown>): Services {
  return {
    ...closedServices(),
    identity: { signIn: (_actor: unknown, input: { password: string }) => signIn(input) },
  } as unknown as Services;
}

const open = servicesThat(async () => ({ token: 'the-token', session }));

test('a browser gets the token as a cookie and never to read', async () => {
  const set: unknown[] = [];
  const cookie = { set: (...args: unknown[]) => void set.push(args), clear: () => undefined };

  const answer = await callerWith({ services: open, cookie }).session.signIn(credentials);

  expect(set).toEqual([['the-token', session.expiresAt]]);
  expect(JSON.stringify(answer)).not.toContain('the-token');
});

test('a socket cannot carry a cookie, so signing in there is refused before the password is checked', async () => {
  const attempt = callerWith({ services: closedServices(), cookie: null }).session.signIn(credentials);

  await expect(attempt).rejects.toMatchObject({ cause: { reason: 'HTTP_ONLY' } });
});

test('an app gets a token', async () => {
  await expect(callerWith({ services: open }).session.createToken(credentials)).resolves.toEqual({
    token: 'the-token',
    session,
  });
});

test('wrong passwords count against the account whatever its spelling, right ones do not', async () => {
  const left = new Map<string, number>();
  const limiter = {
    take: async (cost: Cost, caller: string) => {
      if (cost === 'account') left.set(caller, (left.get(caller) ?? 0) + 1);
      return 0;
    },
    giveBack: async (_cost: Cost, caller: string) => void left.set(caller, (left.get(caller) ?? 0) - 1),
  };
  const services = servicesThat(async ({ password }) => {
    if (password !== 'right') throw new DomainError('WRONG_CREDENTIALS', 'No.');
    return { token: 'the-token', session };
  });
  const caller = callerWith({ services, limiter });

  await caller.session.createToken(credentials);
  await expect(caller.session.createToken({ email: 'a@EXAMPLE.com', password: 'wrong' })).rejects.toThrow('No.');

  expect(Object.fromEntries(left)).toEqual({ 'a@example.com': 1 });
});
