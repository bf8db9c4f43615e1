import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import type { IdentityService } from './identity-service.ts';
import { createIdentityService } from './index.ts';

let store: TestStore;
let identity: IdentityService;
beforeAll(async () => {
  store = await createTestStore();
  identity = createIdentityService(store.deps);
});
afterAll(() => store[Symbol.asyncDispose]());

const address = {
  name: ' Ada Canary ',
  phone: '+49 40 1234567',
  line1: 'Canary Street 1',
  line2: '',
  city: 'Hamburg',
  region: 'Hamburg',
  postalCode: '20095',
  country: 'DE',
  isDefault: false,
};

test('the first address is the default, and a new default takes its place', async () => {
  const shopper = await store.shopper();

  const first = await identity.saveAddress(shopper, address);
  const second = await identity.saveAddress(shopper, { ...address, city: 'Bremen', isDefault: true });

  expect(first).toEqual({ ...address, name: 'Ada Canary', id: first.id, isDefault: true });
  const book = await identity.addresses(shopper);
  expect(book.map(({ id, isDefault }) => [id, isDefault])).toEqual([
    [second.id, true],
    [first.id, false],
  ]);
});

test('after the default is removed the newest takes its place', async () => {
  const shopper = await store.shopper();
  const first = await identity.saveAddress(shopper, address);
  const second = await identity.saveAddress(shopper, address);

  await identity.removeAddress(shopper, { addressId: first.id });

  expect(await identity.addresses(shopper)).toEqual([{ ...second, isDefault: true }]);
});

test('an address is rewritten in its place', async () => {
  const shopper = await store.shopper();
  const first = await identity.saveAddress(shopper, address);
  const second = await identity.saveAddress(shopper, address);

  const moved = await identity.changeAddress(shopper, { ...address, addressId: first.id, city: ' Bremen ' });

  expect(moved).toEqual({ ...first, city: 'Bremen' });
  expect(await identity.addresses(shopper)).toEqual([moved, second]);
});

test('a changed address may become the default, and the default stays it', async () => {
  const shopper = await store.shopper();
  const first = await identity.saveAddress(shopper, address);
  const second = await identity.saveAddress(shopper, address);

  await identity.changeAddress(shopper, { ...address, addressId: second.id, isDefault: true });
  await identity.changeAddress(shopper, { ...address, addressId: second.id, isDefault: false });

  expect(await identity.addresses(shopper)).toEqual([
    { ...second, isDefault: true },
    { ...first, isDefault: false },
  ]);
});

test('who lives where is not readable in the database', async () => {
  const shopper = await store.shopper();
  const { id } = await identity.saveAddress(shopper, address);
  await identity.changeAddress(shopper, { ...address, addressId: id, name: 'Bea Canary' });

  const row = await store.deps.db.address.findUniqueOrThrow({ where: { id } });

  expect(JSON.stringify(row)).not.toMatch(/Canary|1234567|20095/);
});

test('an address of someone else is not found, and stays', async () => {
  const [ada, eve] = [await store.shopper(), await store.shopper()];
  const { id: addressId } = await identity.saveAddress(ada, address);

  await expect(identity.removeAddress(eve, { addressId })).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  await expect(identity.removeAddress(eve, { addressId: 'x' })).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  for (const wrong of [addressId, 'x']) {
    const changing = identity.changeAddress(eve, { ...address, addressId: wrong, city: 'Bremen' });
    await expect(changing).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  }

  expect(await identity.addresses(ada)).toMatchObject([{ id: addressId, city: 'Hamburg' }]);
  expect(await identity.addresses(eve)).toEqual([]);
});

test('a visitor without account has no address book', async () => {
  const guest = store.guest();

  for (const attempt of [
    identity.addresses(guest),
    identity.saveAddress(guest, address),
    identity.changeAddress(guest, { ...address, addressId: '01900000-0000-7000-8000-000000000000' }),
    identity.removeAddress(guest, { addressId: '01900000-0000-7000-8000-000000000000' }),
  ]) {
    await expect(attempt).rejects.toMatchObject({ reason: 'SIGN_IN_REQUIRED' });
  }
});

test.each([
  ['an empty city', { city: '  ' }],
  ['NUL', { line1: 'a\0b' }],
  ['half a surrogate pair', { name: 'a\ud800' }],
  ['a country that is no code', { country: 'Germany' }],
  ['a street of a thousand characters', { line1: 'x'.repeat(1000) }],
])('%s is refused', async (_what, wrong) => {
  const shopper = await store.shopper();

  const { id: addressId } = await identity.saveAddress(shopper, address);

  const saving = identity.saveAddress(shopper, { ...address, ...wrong });
  const changing = identity.changeAddress(shopper, { ...address, ...wrong, addressId });

  await expect(saving).rejects.toMatchObject({ reason: 'INVALID_INPUT' });
  await expect(changing).rejects.toMatchObject({ reason: 'INVALID_INPUT' });
});

test('many devices at once end with one default and at most twenty addresses', async () => {
  const shopper = await store.shopper();

  await Promise.allSettled(
    Array.from({ length: 24 }, () => identity.saveAddress(shopper, { ...address, isDefault: true })),
  );

  const book = await identity.addresses(shopper);
  expect(book).toHaveLength(20);
  expect(book.filter(({ isDefault }) => isDefault)).toHaveLength(1);
});
