import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMessageService } from '../messages/index.ts';
import { createFakeMessenger } from '../testing/fake-messenger.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import type { IdentityService } from './identity-service.ts';
import { createIdentityService } from './index.ts';

const messenger = createFakeMessenger();
let store: TestStore;
let identity: IdentityService;
beforeAll(async () => {
  store = await createTestStore({ messenger });
  identity = createIdentityService(store.deps);
});
afterAll(() => store[Symbol.asyncDispose]());

let numbers = 0;
function newPhone(): string {
  numbers += 1;
  return `138001380${String(numbers).padStart(2, '0')}`;
}

async function codeFor(phone: string): Promise<string> {
  await identity.requestPhoneCode(store.guest(), { phone, locale: 'zh-CN' });
  await createMessageService(store.deps).sendDue();
  const message = messenger.delivered.findLast(({ channel, to }) => channel === 'sms' && to === `+86${phone}`);
  return message?.text.match(/\d{6}/)?.[0] ?? '';
}

const signIn = (phone: string, code: string) =>
  identity.signInWithPhone(store.guest(), { phone, code, locale: 'zh-CN' }, 'tests');

const wrong = (code: string) => (code === '000000' ? '000001' : '000000');

test('a code signs in a number that has no account yet, and again the same account', async () => {
  const phone = newPhone();

  const first = await signIn(phone, await codeFor(phone));
  const again = await signIn(`+86 ${phone}`, await codeFor(phone));

  expect(first.session.account).toMatchObject({ email: null, name: `*${phone.slice(-4)}`, locale: 'zh-CN' });
  expect(again.session.account?.id).toBe(first.session.account?.id);
});

test('a code works once', async () => {
  const phone = newPhone();
  const code = await codeFor(phone);

  const answers = await Promise.allSettled([signIn(phone, code), signIn(phone, code)]);

  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(signIn(phone, code)).rejects.toMatchObject({ reason: 'WRONG_CODE' });
});

test('five wrong tries end a code, also when they come at once', async () => {
  const phone = newPhone();
  const code = await codeFor(phone);

  const tries = await Promise.allSettled(Array.from({ length: 5 }, () => signIn(phone, wrong(code))));

  expect(tries.every(({ status }) => status === 'rejected')).toBe(true);
  await expect(signIn(phone, code)).rejects.toMatchObject({ reason: 'WRONG_CODE' });
});

test('four wrong tries do not', async () => {
  const phone = newPhone();
  const code = await codeFor(phone);
  for (let tries = 0; tries < 4; tries++) await signIn(phone, wrong(code)).catch(() => undefined);

  expect((await signIn(phone, code)).session.account).not.toBeNull();
});

test('a code is good for five minutes, for its own number, and until the next is sent', async () => {
  const [late, replaced, other] = [newPhone(), newPhone(), newPhone()];
  const [lateCode, firstCode] = [await codeFor(late), await codeFor(replaced)];
  const nextCode = await codeFor(replaced);

  await expect(signIn(other, nextCode)).rejects.toMatchObject({ reason: 'WRONG_CODE' });
  if (firstCode !== nextCode) {
    await expect(signIn(replaced, firstCode)).rejects.toMatchObject({ reason: 'WRONG_CODE' });
  }
  expect((await signIn(replaced, nextCode)).session.account).not.toBeNull();
  store.clock.advance(5 * 60_000);
  await expect(signIn(late, lateCode)).rejects.toMatchObject({ reason: 'WRONG_CODE' });
});

test('a code that could not be sent in time is not sent', async () => {
  const phone = newPhone();
  await identity.requestPhoneCode(store.guest(), { phone, locale: 'en' });
  const before = messenger.delivered.length;

  store.clock.advance(5 * 60_000);
  await createMessageService(store.deps).sendDue();

  expect(messenger.delivered.length).toBe(before);
});

test('neither number nor code stand readable in the database', async () => {
  const phone = newPhone();
  await identity.requestPhoneCode(store.guest(), { phone, locale: 'en' });

  const waiting = await store.deps.db.$queryRaw<{ text: string }[]>`
    SELECT row_to_json(row)::text AS text FROM messages row UNION ALL SELECT row_to_json(row)::text FROM phone_codes row`;
  await createMessageService(store.deps).sendDue();
  const code = messenger.delivered.at(-1)?.text.match(/\d{6}/)?.[0] ?? '';

  expect(code).toMatch(/^\d{6}$/);
  expect(JSON.stringify(waiting)).not.toContain(phone);
  expect(JSON.stringify(waiting)).not.toContain(`"${code}"`);
});

test('what is no number is refused', async () => {
  for (const phone of ['', '110', 'x'.repeat(1000)]) {
    await expect(identity.requestPhoneCode(store.guest(), { phone, locale: 'en' })).rejects.toMatchObject({
      reason: 'INVALID_INPUT',
    });
  }
});

test('what can no longer be used is deleted after a day', async () => {
  await identity.requestPhoneCode(store.guest(), { phone: newPhone(), locale: 'en' });
  await identity.requestPasskey();
  store.clock.advance(23 * 3_600_000);
  const before = await store.deps.db.phoneCode.count();

  await identity.sweepCredentials();
  expect(await store.deps.db.passkeyChallenge.count()).toBe(1);
  store.clock.advance(2 * 3_600_000);

  expect(await identity.sweepCredentials()).toBeGreaterThanOrEqual(before);
  expect(await store.deps.db.phoneCode.count()).toBe(0);
  expect(await store.deps.db.passkeyChallenge.count()).toBe(0);
});

test('a closed account stays closed', async () => {
  const phone = newPhone();
  const { session } = await signIn(phone, await codeFor(phone));
  await store.deps.db.account.update({
    where: { id: session.account?.id ?? '' },
    data: { disabledAt: store.clock.now() },
  });

  await expect(signIn(phone, await codeFor(phone))).rejects.toMatchObject({ reason: 'FORBIDDEN' });
});
