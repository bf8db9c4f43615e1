import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { makeStaffProduct } from '../testing/make-staff-product.ts';
import { openDesk } from '../testing/open-desk.tsx';

test('what a variant is made of is saved beside the form, which keeps what was typed and is saved to the new version', async () => {
  let product = makeStaffProduct();
  const set = vi.fn((_input: unknown) => {
    product = { ...product, version: 4 };
    return null;
  });
  const edit = vi.fn((_input: unknown) => ({ ...product, version: 5 }));
  const { user } = openDesk('/desk/products/mug', {
    procedures: {
      product: { get: () => product, edit, attributes: () => [] },
      bundle: { ofProduct: () => [], set },
      inventory: { findSkus: () => [{ variantId: 'tea', sku: 'TEA' }] },
    },
  });
  await user.type(await screen.findByLabelText(/^Brand/), 's');
  await user.click(await screen.findByRole('button', { name: 'Say what MUG-S is made of' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('SKU of a part'), 'TEA');
  await user.click(dialog.getByRole('button', { name: 'Add the part' }));
  await dialog.findByLabelText('Units of TEA');

  await user.click(dialog.getByRole('button', { name: 'Save what it is made of' }));
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await vi.waitFor(() => expect(screen.queryByText(/^Somebody changed this product/)).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Save' }));

  await vi.waitFor(() => expect(edit).toHaveBeenCalled());
  expect(set.mock.calls[0]?.[0]).toMatchObject({ variantId: 'mug-s', draft: { parts: [{ variantId: 'tea' }] } });
  expect(edit.mock.calls[0]?.[0]).toMatchObject({ version: 4, draft: { brand: 'Acmes' } });
});
