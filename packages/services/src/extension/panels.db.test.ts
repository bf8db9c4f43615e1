import { type Actor, type ExtensionSlot, type SignedInActor, STAFF_ROLES } from '@pushcart/domain';
import { jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessTokenOf } from '../order/access-token.ts';
import { addExtension } from '../testing/make-extension.ts';
import { placeOrder } from '../testing/make-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import type { ExtensionService, ForSlotInput } from './extension-service.ts';
import { createExtensionService } from './index.ts';

const look = { locale: 'zh-CN', theme: 'dark' } as const;

let store: TestStore;
let owner: SignedInActor;
let shopper: SignedInActor;
let orderId: string;
let extensions: ExtensionService;
let secret: string;
beforeAll(async () => {
  store = await createTestStore({ stock: 50 });
  owner = await store.staff('owner');
  shopper = await store.shopper();
  ({ orderId } = await placeOrder(store.deps, shopper, { variantId: store.variantId }));
  await store.deps.db.$executeRaw`SELECT refresh_customers(${store.storeId}::uuid)`;
  extensions = createExtensionService(store.deps);
  const slots: readonly ExtensionSlot[] = [
    'desk.order',
    'desk.product',
    'desk.customer',
    'desk.page',
    'shop.product',
    'shop.order',
  ];
  ({ secret } = await addExtension(store.deps, owner, { slots, roles: STAFF_ROLES }));
});
afterAll(() => store[Symbol.asyncDispose]());

const ask = (actor: Actor, input: Omit<ForSlotInput, 'locale' | 'theme'>) =>
  extensions.forSlot(actor, { ...input, ...look });

test('a panel gets a context that its server can check, good for five minutes, with nothing personal in it', async () => {
  const [panel] = await ask(await store.staff('packer'), { slot: 'desk.order', subjectId: orderId });

  expect(panel).toMatchObject({ url: 'https://panel.example/show', minHeight: 120, maxHeight: 600 });
  const { payload, protectedHeader } = await jwtVerify(panel?.token ?? '', Buffer.from(secret), {
    currentDate: store.clock.now(),
    issuer: 'https://shop.example',
    audience: 'https://panel.example',
  });
  expect(protectedHeader).toEqual({ alg: 'HS256', typ: 'JWT' });
  const seconds = Math.floor(store.clock.now().getTime() / 1_000);
  expect(payload).toEqual({
    iss: 'https://shop.example',
    aud: 'https://panel.example',
    iat: seconds,
    exp: seconds + 300,
    store: store.storeId,
    extension: panel?.extensionId,
    slot: 'desk.order',
    subject: orderId,
    role: 'packer',
    locale: 'zh-CN',
    theme: 'dark',
  });
  expect(panel?.expiresAt).toEqual(new Date((seconds + 300) * 1_000));
});

test('an order has panels for its shopper, its link and staff, and for nobody else', async () => {
  const input = { slot: 'shop.order', subjectId: orderId } as const;
  const orderToken = accessTokenOf(store.deps, orderId);

  expect(await ask(shopper, input)).toHaveLength(1);
  expect(await ask(store.guest(), { ...input, orderToken })).toHaveLength(1);
  for (const stranger of [store.guest(), await store.shopper()]) {
    await expect(ask(stranger, input)).rejects.toMatchObject({ reason: 'NOT_FOUND' });
    await expect(ask(stranger, { ...input, orderToken: `${orderToken}x` })).rejects.toMatchObject({
      reason: 'NOT_FOUND',
    });
  }
});

test('in the shop a panel hears of no role', async () => {
  const [panel] = await ask(owner, { slot: 'shop.order', subjectId: orderId });

  const { payload } = await jwtVerify(panel?.token ?? '', Buffer.from(secret), { currentDate: store.clock.now() });

  expect(payload).toMatchObject({ slot: 'shop.order', role: null });
});

test('places of the desk are for those who may see what they are about', async () => {
  const [packer, analyst, support] = [
    await store.staff('packer'),
    await store.staff('analyst'),
    await store.staff('support'),
  ];
  const product = { slot: 'desk.product', subjectId: store.product.productId } as const;
  const customer = { slot: 'desk.customer', subjectId: shopper.account.id } as const;

  expect(await ask(owner, product)).toHaveLength(1);
  expect(await ask(support, customer)).toHaveLength(1);
  expect(await ask(analyst, { slot: 'desk.page' })).toHaveLength(1);
  await expect(ask(packer, product)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  await expect(ask(packer, customer)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  for (const slot of ['desk.order', 'desk.page'] as const) {
    await expect(ask(shopper, { slot, subjectId: orderId })).rejects.toMatchObject({ reason: 'FORBIDDEN' });
    await expect(ask(store.guest(), { slot, subjectId: orderId })).rejects.toMatchObject({
      reason: 'SIGN_IN_REQUIRED',
    });
  }
});

test('what is not of this store, not for sale or nothing at all is not found', async () => {
  const other = await store.addStore();
  const elsewhere = { ...owner, storeId: other.storeId };
  await addExtension(store.deps, elsewhere, { slots: ['desk.order', 'shop.product'] });
  const draft = await store.addProduct();
  await store.deps.db.product.update({ where: { id: draft.productId }, data: { status: 'draft' } });

  await expect(ask(elsewhere, { slot: 'desk.order', subjectId: orderId })).rejects.toMatchObject({
    reason: 'NOT_FOUND',
  });
  for (const subjectId of [store.product.productId, draft.productId, undefined, 'x']) {
    await expect(ask(elsewhere, { slot: 'shop.product', subjectId })).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  }
  await expect(ask(store.guest(), { slot: 'shop.product', subjectId: draft.productId })).rejects.toMatchObject({
    reason: 'NOT_FOUND',
  });
  expect(await ask(store.guest(), { slot: 'shop.product', subjectId: store.product.productId })).toHaveLength(1);
});

test('a panel that is disabled, for other places or for other roles is not shown', async () => {
  const other = { ...owner, storeId: (await store.addStore()).storeId };
  const { extension } = await addExtension(store.deps, other, { slots: ['desk.page'], roles: ['support'] });
  const { id: extensionId, version, newSecretAt, ...draft } = extension;
  const support: Actor = { ...other, account: { ...other.account, role: 'support' } };

  expect(await ask(support, { slot: 'desk.page' })).toHaveLength(1);
  expect(await ask(other, { slot: 'desk.page' })).toEqual([]);
  expect(await ask(support, { slot: 'desk.order', subjectId: orderId })).toEqual([]);
  expect(await extensions.preview(other, { extensionId, ...look })).toMatchObject({ extensionId });
  await extensions.update(other, { ref: { extensionId, version }, draft: { ...draft, isEnabled: false } });
  expect(await ask(support, { slot: 'desk.page' })).toEqual([]);
  await expect(extensions.preview(other, { extensionId, ...look })).rejects.toMatchObject({ reason: 'NOT_FOUND' });
});
