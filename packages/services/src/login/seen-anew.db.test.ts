import type { Actor, LoginIntent } from '@pushcart/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createAccountService } from '../account/index.ts';
import { createIdentityService } from '../identity/index.ts';
import { createFakeLoginProvider } from '../testing/fake-login-provider.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createLoginService } from './index.ts';

const provider = createFakeLoginProvider();
let store: TestStore;
beforeAll(async () => {
  store = await createTestStore({ loginProviders: [provider] });
});
afterAll(() => store[Symbol.asyncDispose]());

let count = 0;
/** Somebody new stands at the provider, and showed it just now who they are. */
beforeEach(() => {
  count += 1;
  provider.person = { subject: `somebody ${count}`, email: null, name: 'Ada', seenAt: agoMs(0) };
});

const agoMs = (ms: number) => store.clock.now().getTime() - ms;
const HOUR_MS = 3_600_000;

async function visit(actor: Actor, intent: LoginIntent) {
  const login = createLoginService(store.deps);
  const wish = { provider: provider.id, intent, returnPath: '/', locale: 'en' } as const;
  const { url, browser } = await login.start(actor, wish, null);
  const search = `code=c&state=${new URL(url).searchParams.get('state')}`;
  const tried = <T>(_accountId: string, attempt: () => Promise<T>) => attempt();
  return login.finish(actor, { provider: provider.id, search }, { browser, userAgent: '', tried });
}

async function enter(): Promise<Actor> {
  const finished = await visit(store.guest(), 'enter');
  if (finished.kind !== 'entered') throw new Error('Nobody came in.');
  const sessionToken = finished.opened.token;
  return createIdentityService(store.deps).resolveActor({ storeSlug: store.slug, sessionToken, guestId: null });
}

const exported = (actor: Actor) => createAccountService(store.deps).exportData(actor);
const UNCONFIRMED = { reason: 'CONFIRMATION_REQUIRED' };

test('whom the provider has just asked is confirmed by coming in', async () => {
  const actor = await enter();

  await expect(exported(actor)).resolves.toBeDefined();
});

test('whom the provider lets through without asking comes in, and has to confirm what matters', async () => {
  for (const seenAt of [agoMs(HOUR_MS), 0]) {
    provider.person = { ...provider.person, subject: `${seenAt} of ${count}`, seenAt };
    const actor = await enter();

    await expect(exported(actor)).rejects.toMatchObject(UNCONFIRMED);
  }
});

test('a confirmation for which the provider asked nothing is none, whatever the browser was sent there with', async () => {
  const actor = await enter();
  store.clock.advance(HOUR_MS);

  for (const seenAt of [agoMs(HOUR_MS), agoMs(60_000), 0]) {
    provider.person = { ...provider.person, seenAt };
    await expect(visit(actor, 'confirm')).rejects.toMatchObject({ reason: 'LOGIN_REFUSED' });
  }
  await expect(exported(actor)).rejects.toMatchObject(UNCONFIRMED);

  provider.person = { ...provider.person, seenAt: agoMs(0) };
  await visit(actor, 'confirm');
  await expect(exported(actor)).resolves.toBeDefined();
});
