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
    markets: [],
    country: 'DE',
  },
  account: { id: 'account-1', email: 'a@example.com', name: 'A', locale: 'en' },
  role: null,
  needsSecondFactor: false,
  expiresAt: new Date(0),
};
const KNOWN_DEVICE = 'd'.repeat(43);
const credentials = { email: 'A@example.com', password: 'right' };

function servicesThat(signIn: (input: { password: string }) => Promise<unknown>): Services {
  return {
    ...closedServices(),
    identity: {
      signIn: (_actor: unknown, input: { password: string }) => signIn(input),
      knowsDevice: async (_login: unknown, token: string) => token === KNOWN_DEVICE,
      rememberDevice: async () => 'the-device',
    },
  } as unknown as Services;
}

const open = servicesThat(async () => ({ token: 'the-token', session }));

test('a browser gets the token as a cookie and never to read', async () => {
  const set: unknown[] = [];
  const cookie = {
    set: (...args: unknown[]) => void set.push(args),
    clear: () => undefined,
    setDevice: (...args: unknown[]) => void set.push(args),
    setVisit: () => undefined,
  };

  const answer = await callerWith({ services: open, cookie }).session.signIn(credentials);

  expect(set).toEqual([['the-token', session.expiresAt], ['the-device']]);
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

test('strangers who guess lock an account for each other, and its owner gets in with a known device', async () => {
  const taken: string[] = [];
  const limiter = {
    take: async (cost: Cost, caller: string) => {
      taken.push(`${cost} ${caller}`);
      return caller.startsWith('device:') || cost === 'write' ? 0 : 900_000;
    },
    giveBack: async () => undefined,
  };
  const stranger = callerWith({ services: open, limiter, device: 'e'.repeat(43) });
  const owner = callerWith({ services: open, limiter, device: KNOWN_DEVICE });

  await expect(stranger.session.createToken(credentials)).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
  await expect(owner.session.createToken(credentials)).resolves.toMatchObject({ token: 'the-token' });

  expect(taken).toContain('credentials 192.0.2.1');
  expect(taken).toContain(`account device:${KNOWN_DEVICE}`);
});

test('being asked for the second factor is no wrong try, a wrong code is one', async () => {
  const left = new Map<string, number>();
  const limiter = {
    take: async (cost: Cost) => {
      left.set(cost, (left.get(cost) ?? 0) + 1);
      return 0;
    },
    giveBack: async (cost: Cost) => void left.set(cost, (left.get(cost) ?? 0) - 1),
  };
  const services = servicesThat(async (given: { password: string; code?: string }) => {
    throw given.code === undefined
      ? new DomainError('SECOND_FACTOR_REQUIRED', 'Show more.', { methods: ['totp'] })
      : new DomainError('WRONG_CODE', 'No.');
  });
  const caller = callerWith({ services, limiter });

  await expect(caller.session.createToken(credentials)).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  expect(left.get('account')).toBe(0);
  await expect(caller.session.createToken({ ...credentials, code: '123456' })).rejects.toThrow('No.');

  expect([left.get('account'), left.get('code')]).toEqual([1, 1]);
});

test.each([
  ['a password reset', 'requestPasswordReset', { email: 'a@example.com', locale: 'en' }, 'recipient a@example.com'],
  ['a code', 'requestPhoneCode', { phone: '+86 138 0013 8000', locale: 'en' }, 'recipient phone:+8613800138000'],
] as const)('%s is limited by network and by recipient', async (_what, name, input, recipient) => {
  const taken: string[] = [];
  const take = async (cost: Cost, caller: string) => {
    taken.push(`${cost} ${caller}`);
    return 0;
  };
  const caller = callerWith({ limiter: { take, giveBack: async () => undefined } });

  await (caller.session[name] as (input: unknown) => Promise<void>)(input).catch(() => undefined);

  expect(taken).toEqual(['message 192.0.2.1', recipient]);
});
