import type { SignedInActor } from '@pushcart/domain';
import { jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addExtension, extensionDraft } from '../testing/make-extension.ts';
import { newKey } from '../testing/make-order.ts';
import { confirmedStaff } from '../testing/make-webhook.ts';
import { markSeen } from '../testing/mark-seen.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import type { ExtensionService } from './extension-service.ts';
import { createExtensionService } from './index.ts';

let store: TestStore;
let manager: SignedInActor;
let extensions: ExtensionService;
beforeAll(async () => {
  store = await createTestStore();
  manager = await confirmedStaff(store);
  extensions = createExtensionService(store.deps);
});
afterAll(() => store[Symbol.asyncDispose]());

const HOUR_MS = 3_600_000;
const look = { locale: 'en', theme: 'light' } as const;
const refOf = ({ id: extensionId, version }: { id: string; version: number }) => ({ extensionId, version });
const told = (key: string) => store.deps.db.outbox.findMany({ where: { key }, orderBy: { id: 'asc' } });

/** Which of the secrets a preview of now is signed with. */
async function signedWith(extensionId: string, secrets: readonly string[]): Promise<readonly boolean[]> {
  const { token } = await extensions.preview(manager, { extensionId, ...look });
  const currentDate = store.clock.now();
  const checks = secrets.map((secret) => jwtVerify(token, Buffer.from(secret), { currentDate }));
  return (await Promise.allSettled(checks)).map(({ status }) => status === 'fulfilled');
}

test('an extension is made, changed by whoever saw its last version, and removed; its secret is shown once and lies sealed', async () => {
  const { extension, secret } = await addExtension(store.deps, manager);
  const { id, version, newSecretAt, ...draft } = extension;

  const changed = await extensions.update(manager, { ref: refOf(extension), draft: { ...draft, isEnabled: false } });

  expect(secret).toMatch(/^pxs_[\w-]{43}$/);
  expect(changed).toEqual({ ...extension, isEnabled: false, version: 2 });
  expect(await extensions.list(manager)).toEqual([changed]);
  await expect(extensions.update(manager, { ref: refOf(extension), draft })).rejects.toMatchObject({
    reason: 'EXTENSION_CHANGED',
    details: { version: 2 },
  });
  await expect(extensions.remove(manager, refOf(extension))).rejects.toMatchObject({ reason: 'EXTENSION_CHANGED' });
  const row = await store.deps.db.extension.findUniqueOrThrow({ where: { id } });
  expect(row.secret).toMatch(/^k1:/);
  expect(JSON.stringify(row, (_key, value) => (typeof value === 'bigint' ? Number(value) : value))).not.toContain(
    secret,
  );
  await extensions.remove(manager, refOf(changed));
  expect(await extensions.list(manager)).toEqual([]);
  expect((await told(id)).map(({ topic, payload }) => [topic, payload])).toEqual(
    [1, 2, 3].map((version) => [
      `store:${store.storeId}:extensions`,
      { type: 'extensions.changed', extensionId: id, version },
    ]),
  );
  const audit = await store.deps.db.auditEntry.findMany({ where: { subject: id }, orderBy: { id: 'asc' } });
  expect(audit.map(({ action }) => action)).toEqual(['extension.create', 'extension.update', 'extension.remove']);
  expect(JSON.stringify(audit.map(({ details }) => details))).not.toContain(secret);
});

test('a new secret signs at once, or when the time for both is over', async () => {
  const { extension, secret: first } = await addExtension(store.deps, manager);

  const { extension: later, secret: second } = await extensions.rotateSecret(manager, {
    ref: refOf(extension),
    afterHours: 24,
  });

  expect(later.newSecretAt).toEqual(new Date(store.clock.now().getTime() + 24 * HOUR_MS));
  expect(await signedWith(extension.id, [first, second])).toEqual([true, false]);
  store.clock.advance(24 * HOUR_MS);
  expect(await signedWith(extension.id, [first, second])).toEqual([false, true]);
  const [listed] = await extensions.list(manager);
  expect(listed?.newSecretAt).toBeNull();
  await markSeen(store.deps, manager);
  const { secret: third } = await extensions.rotateSecret(manager, { ref: refOf(later), afterHours: 0 });
  expect(await signedWith(extension.id, [first, second, third])).toEqual([false, false, true]);
  await expect(
    extensions.rotateSecret(manager, { ref: { extensionId: extension.id, version: 3 }, afterHours: 169 }),
  ).rejects.toMatchObject({ reason: 'INVALID_INPUT' });
});

test('what is no address of a panel is refused: by http, on the shop itself, or on this machine where that is not allowed', async () => {
  for (const url of ['http://panel.example', 'https://shop.example/panel', 'http://localhost:4000']) {
    await expect(addExtension(store.deps, manager, { url })).rejects.toMatchObject({
      reason: 'INVALID_INPUT',
      details: { field: 'url' },
    });
  }
  const local = { ...store.deps, localExtensions: true };
  const { extension } = await addExtension(local, manager, { url: 'http://localhost:4000/p', isEnabled: false });
  expect(extension.url).toBe('http://localhost:4000/p');
});

test('pages may frame what is enabled in their store, and nothing else', async () => {
  const elsewhere = { ...store.guest(), storeId: (await store.addStore()).storeId };
  await addExtension(store.deps, manager, { url: 'https://b.example:8443/x' });
  await addExtension(store.deps, manager, { url: 'https://b.example:8443/y' });
  await addExtension(store.deps, manager, { url: 'https://off.example', isEnabled: false });

  const origins = await extensions.frameOrigins(store.guest());

  expect(origins).toEqual(['https://b.example:8443', 'https://panel.example']);
  expect(await extensions.frameOrigins(elsewhere)).toEqual([]);
});

test('only owner and manager manage extensions, and only those of their store', async () => {
  const { extension } = await addExtension(store.deps, await store.staff('owner'));
  const ref = refOf(extension);
  const draft = extensionDraft();
  const acts: readonly ((service: ExtensionService, actor: SignedInActor) => Promise<unknown>)[] = [
    (service, actor) => service.update(actor, { ref, draft }),
    (service, actor) => service.remove(actor, ref),
    (service, actor) => service.rotateSecret(actor, { ref, afterHours: 0 }),
    (service, actor) => service.preview(actor, { extensionId: ref.extensionId, ...look }),
  ];
  const elsewhere = { ...manager, storeId: (await store.addStore()).storeId };
  const strangers = [await store.staff('support'), await store.staff('analyst'), await store.shopper()];

  for (const act of acts) {
    await expect(act(extensions, elsewhere)).rejects.toMatchObject({ reason: 'NOT_FOUND' });
    for (const stranger of strangers) {
      await expect(act(extensions, stranger)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
    }
  }
  for (const stranger of strangers) {
    await expect(extensions.list(stranger)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
    await expect(extensions.create(stranger, { draft, key: newKey() })).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  }
  await expect(extensions.remove(manager, { extensionId: 'x', version: 1 })).rejects.toMatchObject({
    reason: 'NOT_FOUND',
  });
});

test('what is shown, and who signs for it, is changed only by who was seen just now', async () => {
  const { extension } = await addExtension(store.deps, manager);
  const ref = refOf(extension);
  const draft = extensionDraft({ url: 'https://elsewhere.example' });
  const unseen = await store.staff('owner');

  for (const act of [
    extensions.create(unseen, { draft, key: newKey() }),
    extensions.update(unseen, { ref, draft }),
    extensions.rotateSecret(unseen, { ref, afterHours: 0 }),
  ]) {
    await expect(act).rejects.toMatchObject({ reason: 'CONFIRMATION_REQUIRED' });
  }
  await extensions.remove(unseen, ref);
});

test('a store has at most twenty, however many are added at once', async () => {
  const other = await store.addStore();
  const owner = { ...manager, storeId: other.storeId };
  const { db } = store.deps;
  for (let count = 0; count < 19; count++) await addExtension(store.deps, owner);

  const both = await Promise.allSettled([1, 2].map(() => addExtension(store.deps, owner)));

  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await db.extension.count({ where: { storeId: other.storeId } })).toBe(20);
});
