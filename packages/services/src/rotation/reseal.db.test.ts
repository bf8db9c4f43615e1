import { readdir, readFile } from 'node:fs/promises';
import type { Actor } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccountService } from '../account/index.ts';
import { createCustomerService } from '../customer/index.ts';
import { createPersonalData } from '../db/personal-data.ts';
import { type Deps, systemRandom } from '../deps.ts';
import { createIdentityService } from '../identity/index.ts';
import { createInvoiceService } from '../invoice/index.ts';
import { createLoginService } from '../login/index.ts';
import { createNoteService } from '../note/index.ts';
import { createOrderService } from '../order/index.ts';
import { createStaffService } from '../staff/index.ts';
import { createFakeLoginProvider } from '../testing/fake-login-provider.ts';
import { newKey, placeOrder, TEST_ADDRESS } from '../testing/make-order.ts';
import { webhookDraft } from '../testing/make-webhook.ts';
import { createSoftPasskey } from '../testing/soft-passkey.ts';
import { createTestStore, TEST_SECRETS, type TestStore } from '../testing/test-store.ts';
import { createWebhookService } from '../webhook/index.ts';
import { resealAll } from './reseal.ts';
import { SEALED_TABLES } from './sealed-tables.ts';

const provider = createFakeLoginProvider();
let store: TestStore;
beforeAll(async () => {
  store = await createTestStore({ stock: 50, loginProviders: [provider] });
});
afterAll(() => store[Symbol.asyncDispose]());

const NEW_KEY = `k2:${Buffer.alloc(32, 2).toString('base64')}`;
const secrets = { ...TEST_SECRETS, piiKeys: `${NEW_KEY},${TEST_SECRETS.piiKeys}` };
const reseal = (given = secrets) => resealAll({ databaseUrl: store.databaseUrl, secrets: given, batchSize: 2 });

/** One row at least in every table with something sealed. */
async function fill() {
  const identity = createIdentityService(store.deps);
  const account = createAccountService(store.deps);
  const email = 'ada@example.com';
  const input = { email, password: 'plain horse battery', name: 'Ada Canary', locale: 'en' } as const;
  const { token } = await identity.register(store.guest(), input, '');
  const actor = await identity.resolveActor({ storeSlug: store.slug, sessionToken: token, guestId: null });
  await account.setUsername(actor, { username: 'ada' });
  await account.startTotp(actor);
  await account.addPasskey(actor, createSoftPasskey('https://shop.example').create(await account.startPasskey(actor)));
  await identity.requestPhoneCode(actor, { phone: '13800138000', locale: 'en' });
  await linkAndLeave(actor);
  for (let count = 0; count < 3; count++) await identity.saveAddress(actor, { ...TEST_ADDRESS, isDefault: false });
  const owner = await store.staff('owner');
  const data = { confirmedAt: store.clock.now() };
  await store.deps.db.session.update({ where: { id: owner.account.sessionId }, data });
  await createStaffService(store.deps).invite(owner, { email: 'bo@example.com', role: 'packer', locale: 'en' });
  const orders = [];
  for (let count = 0; count < 3; count++) {
    orders.push(await placeOrder(store.deps, actor, { variantId: store.variantId, email, note: 'Ring twice' }));
  }
  // Its answer stands sealed under the key.
  await createOrderService(store.deps).cancel(actor, { orderId: orders[1]?.orderId ?? '', key: newKey() });
  await writePapers(owner, orders[0]?.orderId ?? '');
  await makeWebhook(owner);
  return { actor, orders, email };
}

/** A webhook whose secret has changed. */
async function makeWebhook(owner: Actor) {
  const webhook = createWebhookService(store.deps);
  const draft = webhookDraft('https://erp.example/');
  const { endpoint } = await webhook.create(owner, { draft, key: newKey() });
  await webhook.rotateSecret(owner, { ref: { endpointId: endpoint.id, version: endpoint.version }, key: newKey() });
}

/** What staff write about an order and its shopper, and the invoice. */
async function writePapers(owner: Actor, orderId: string) {
  const { db } = store.deps;
  const seller = { name: 'Seller', address: 'Street 1', taxId: 'DE1', email: '', version: 0 };
  await createInvoiceService(store.deps).changeSettings(owner, seller);
  await db.order.update({ where: { id: orderId }, data: { paidAt: store.clock.now() } });
  await createInvoiceService(store.deps).issueDue();
  await createNoteService(store.deps).add(owner, { subject: { orderId }, body: 'Rings twice', key: newKey() });
  await db.$executeRaw`SELECT refresh_customers(${store.storeId}::uuid)`;
  const { accountId } = await db.customer.findFirstOrThrow();
  await createCustomerService(store.deps).block(owner, { accountId, reason: 'Empty boxes' });
}

/** A login that is linked, and a visit that has not ended: the address at the provider is that of an account. */
async function linkAndLeave(actor: Actor): Promise<void> {
  const login = createLoginService(store.deps);
  const visit = async (who: Actor, intent: 'enter' | 'link') => {
    const wish = { provider: provider.id, intent, returnPath: '/', locale: 'en' } as const;
    const { url, browser } = await login.start(who, wish, null);
    const search = `code=c&state=${new URL(url).searchParams.get('state')}`;
    const door = { browser, userAgent: '', tried: <T>(_account: string, attempt: () => Promise<T>) => attempt() };
    return login.finish(who, { provider: provider.id, search }, door);
  };
  await visit(actor, 'link');
  provider.person = {
    subject: 'https://harbour-id.example 2',
    email: 'ada@example.com',
    name: 'Ada Canary',
    seenAt: null,
  };
  await visit(store.guest(), 'enter').catch(() => undefined);
}

/** Where in the whole database something is sealed under a key: `table.column`. */
async function columnsUnder(keyId: string): Promise<readonly string[]> {
  const columns = await store.deps.db.$queryRaw<{ place: string; content: string }[]>`
    SELECT table_name || '.' || column_name AS place,
      (xpath('/row/content/text()', query_to_xml(format(
        'SELECT count(*) AS content FROM %I WHERE %I::text LIKE %L', table_name, column_name, ${`%${keyId}:%:%:%`}::text),
        false, true, '')))[1]::text AS content
    FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND data_type IN ('text', 'jsonb')`;
  return columns
    .filter(({ content }) => Number(content) > 0)
    .map(({ place }) => place)
    .sort();
}

test('everything sealed in the database is sealed anew under the first key, and opens as before', async () => {
  const { actor, orders, email } = await fill();
  const sealed = SEALED_TABLES.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`));
  expect(await columnsUnder('k1')).toEqual(sealed.filter((place) => place !== 'accounts.phone').sort());

  const report = await reseal();

  expect(await columnsUnder('k1')).toEqual([]);
  expect(report.find(({ table }) => table === 'orders')).toMatchObject({ rows: 3, resealed: 9 });
  const personalData = createPersonalData({ ...secrets, piiKeys: NEW_KEY }, systemRandom);
  const deps: Deps = { ...store.deps, personalData };
  expect(await createAccountService(deps).get(actor)).toMatchObject({ email, username: 'ada', name: 'Ada Canary' });
  expect(await createIdentityService(deps).addresses(actor)).toHaveLength(3);
  const order = await createOrderService(deps).get(actor, { orderId: orders[0]?.orderId ?? '' });
  expect(order).toMatchObject({ email, address: TEST_ADDRESS });
});

test('every column the schema calls encrypted is sealed anew', async () => {
  const models = new URL('../../../../prisma/models/', import.meta.url);
  const files = (await readdir(models)).map((file) => readFile(new URL(file, models), 'utf8'));
  const marked = (await Promise.all(files)).flatMap(encryptedColumns);

  const sealed = SEALED_TABLES.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`));

  expect(marked.length).toBeGreaterThan(10);
  expect(sealed).toEqual(expect.arrayContaining(marked));
});

/** `table.column` of each field under a comment that begins with "encrypted". */
function encryptedColumns(schema: string): readonly string[] {
  return [...schema.matchAll(/^model \w+ \{\n(.*?)^\}/gms)].flatMap(([, model = '']) => {
    const table = /@@map\("(\w+)"\)/.exec(model)?.[1];
    return [...model.matchAll(/^ *\/\/\/ encrypted.*\n *(\w+)(.*)$/gm)].map(
      ([, field, rest = '']) => `${table}.${/@map\("(\w+)"\)/.exec(rest)?.[1] ?? field}`,
    );
  });
}

test('a second run changes nothing', async () => {
  const report = await reseal();

  expect(report.every(({ resealed }) => resealed === 0)).toBe(true);
  expect(report.some(({ rows }) => rows > 0)).toBe(true);
});

test('a value under a key that is not given is named and stays', async () => {
  const foreign = { ...secrets, piiKeys: `k3:${Buffer.alloc(32, 3).toString('base64')}` };

  await expect(reseal(foreign)).rejects.toThrow('No key k2 for accounts');

  expect(await columnsUnder('k3')).toEqual([]);
});
