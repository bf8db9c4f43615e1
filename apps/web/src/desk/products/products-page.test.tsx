import type { BulkRow, ImportView } from '@pushcart/domain';
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { says } from '../../testing/says.ts';
import { makeStaffProduct, makeStaffRow } from '../testing/make-staff-product.ts';
import { openDesk } from '../testing/open-desk.tsx';

const page = (...items: readonly ReturnType<typeof makeStaffRow>[]) => ({ items, nextCursor: null });
const changed = (id: string) => ({ type: 'catalog.changed', subject: 'product', id, version: 4 });

test('a product stands there with its state, price and stock, and is read again when it changes', async () => {
  const list = vi.fn((_input: unknown) => page(makeStaffRow('mug', { isLow: true })));
  const { tell } = openDesk('/desk/products', { procedures: { product: { list } } });

  expect(await screen.findByText(says('from $10.00 · 2 variants · 7 left'))).toBeTruthy();
  const row = within(within(screen.getByRole('main')).getByRole('listitem'));
  expect(row.getByText('On sale')).toBeTruthy();
  expect(row.getByText('Few left')).toBeTruthy();

  list.mockReturnValue(page(makeStaffRow('mug', { priceFrom: { amount: 900, currency: 'USD' } })));
  tell('product.watch', changed('mug'));
  expect(await screen.findByText(says('from $9.00 · 2 variants · 7 left'))).toBeTruthy();
});

test('a product of one variant has one price', async () => {
  const list = () => page(makeStaffRow('mug', { variantCount: 1 }));
  openDesk('/desk/products', { procedures: { product: { list } } });

  expect(await screen.findByText(says('$10.00 · 1 variant · 7 left'))).toBeTruthy();
});

test('a bulk change is seen before it is made, to the versions that were seen', async () => {
  const row: BulkRow = {
    productId: 'mug',
    name: { en: 'Mug', 'zh-CN': '杯' },
    version: 3,
    outcome: 'changes',
    prices: [{ sku: 'MUG-S', before: { amount: 1_000, currency: 'USD' }, after: { amount: 900, currency: 'USD' } }],
  };
  const previewBulk = vi.fn((_input: unknown) => [row]);
  const editBulk = vi.fn((_input: unknown) => [{ ...row, version: 4 }]);
  const list = () => page(makeStaffRow('mug'), makeStaffRow('pot'));
  const { user } = openDesk('/desk/products', { procedures: { product: { list, previewBulk, editBulk } } });

  await user.click(await screen.findByRole('checkbox', { name: 'Choose Product mug' }));
  await user.click(screen.getByRole('button', { name: 'Change them' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Percent, e.g. -10 or 5'), '-10');
  await user.click(dialog.getByRole('button', { name: 'See what it does' }));

  expect(await dialog.findByText('MUG-S: $10.00 becomes $9.00')).toBeTruthy();
  expect(editBulk).not.toHaveBeenCalled();
  await user.click(dialog.getByRole('button', { name: 'Change 1 product' }));
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(editBulk.mock.calls[0]?.[0]).toMatchObject({
    products: [{ productId: 'mug', version: 3 }],
    change: { kind: 'price', change: { by: 'percent', basisPoints: -1_000 } },
  });
});

test('a product that cannot be saved says what is not right in words of the page', async () => {
  const { user } = openDesk('/desk/products/new', { procedures: { product: { attributes: () => [] } } });
  await user.type(await screen.findByLabelText('Name in English'), 'Cane');
  await user.type(screen.getByLabelText('Name in Chinese'), '手杖');

  await user.click(screen.getByRole('button', { name: 'Save' }));

  expect((await screen.findByRole('alert')).textContent).toBe('Something is not right yet: the name in the address.');
});

test('a new product is said to be saved on its own page', async () => {
  const product = makeStaffProduct();
  const create = vi.fn((_input: unknown) => product);
  const procedures = { product: { create, get: () => product, attributes: () => [] } };
  const { user } = openDesk('/desk/products/new', { procedures });
  await user.type(await screen.findByLabelText('Name in English'), 'Mug');
  await user.type(screen.getByLabelText('Name in Chinese'), '杯');
  await user.type(screen.getByLabelText('Name in the address'), 'mug');
  await user.type(screen.getByLabelText('SKU'), 'MUG-S');
  await user.type(screen.getByLabelText(/^Price in/), '10');

  await user.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByRole('button', { name: 'Archive' })).toBeTruthy();
  expect(await screen.findByText('“Blue mug” is saved.')).toBeTruthy();
});

test('a product is saved to the version it was opened at, and news of it do not touch what is being written', async () => {
  const product = makeStaffProduct();
  const get = vi.fn((_input: unknown) => product);
  const edit = vi.fn((_input: unknown) => ({ ...product, version: 4, brand: 'Mine' }));
  const { user, tell } = openDesk('/desk/products/mug', {
    procedures: { product: { get, edit, attributes: () => [] } },
  });
  const brand = await screen.findByLabelText<HTMLInputElement>(/^Brand/);
  await user.clear(brand);
  await user.type(brand, 'Mine');

  get.mockReturnValue({ ...product, version: 5, brand: 'Theirs' });
  tell('product.watch', changed('mug'));
  expect(await screen.findByText(/Somebody changed this product/)).toBeTruthy();
  expect(brand.value).toBe('Mine');
  await user.click(screen.getByRole('button', { name: 'Save' }));

  await vi.waitFor(() => expect(edit).toHaveBeenCalled());
  expect(edit.mock.calls[0]?.[0]).toMatchObject({
    productId: 'mug',
    version: 3,
    draft: { brand: 'Mine', tags: ['gift', 'tea'], variants: [{ sku: 'MUG-S', price: 1_000 }, { compareAt: 1_200 }] },
  });
});

test('a file shows how far it is, what is wrong with it, and is brought in when staff say so', async () => {
  const file: ImportView = {
    id: 'f1',
    fileName: 'spring.csv',
    status: 'checking',
    total: 40,
    done: 20,
    created: 19,
    updated: 0,
    unchanged: 0,
    refused: 1,
    errors: [{ line: 7, column: 'price', problem: 'not_a_price' }],
    version: 2,
    createdAt: new Date('2026-01-01T00:00:00Z'),
  };
  const list = vi.fn((_input: unknown) => [file]);
  const run = vi.fn((_input: unknown) => file);
  const { user, tell } = openDesk('/desk/product-files', { procedures: { productFile: { list, run } } });

  const progress = await screen.findByRole('progressbar', { name: '20 of 40 products' });
  expect(progress.getAttribute('value')).toBe('20');
  expect(screen.getByRole('row', { name: '7 price This is no price' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Bring it in' })).toBeNull();

  list.mockReturnValue([{ ...file, status: 'checked', done: 40, created: 39 }]);
  tell('product.watch', { type: 'catalog.changed', subject: 'import', id: 'f1', version: 3 });
  await user.click(await screen.findByRole('button', { name: 'Bring it in' }));
  await vi.waitFor(() => expect(run).toHaveBeenCalledWith({ importId: 'f1' }));
});
