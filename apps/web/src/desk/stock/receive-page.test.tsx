import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openDesk } from '../testing/open-desk.tsx';

const both = (text: string) => ({ en: text, 'zh-CN': text });
const HALL = { id: 'w1', code: 'HALL', name: both('Hall 1') };

async function openReceive() {
  const receive = vi.fn((_input: unknown): unknown => []);
  const findSkus = vi.fn((input: unknown) =>
    (input as { readonly skus: readonly string[] }).skus
      .filter((sku) => sku === 'TEA-1')
      .map((sku) => ({ variantId: 'tea', sku, productName: both('Tea') })),
  );
  const desk = openDesk('/desk/inventory/receive', {
    procedures: {
      inventory: { list: () => ({ items: [], nextCursor: null }), warehouses: () => [HALL], findSkus, receive },
    },
  });
  await desk.begin();
  const field = await screen.findByLabelText('Scan or type a SKU');
  return { ...desk, receive, field };
}

test('codes are scanned one after the other and booked together under the reference', async () => {
  const { user, field, receive } = await openReceive();

  await user.type(field, 'tea-1{Enter}');
  await screen.findByLabelText('Units of TEA-1');
  await user.type(field, 'TEA-1 4{Enter}');
  await vi.waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Units of TEA-1').value).toBe('5'));
  await user.type(screen.getByLabelText('Reference of the supplier'), 'LS-77');
  await user.click(screen.getByRole('button', { name: 'Book the delivery' }));

  await vi.waitFor(() => expect(receive).toHaveBeenCalledOnce());
  expect(receive.mock.calls[0]?.[0]).toMatchObject({
    warehouseId: 'w1',
    reference: 'LS-77',
    lines: [{ variantId: 'tea', units: 5 }],
    key: expect.stringMatching(/^[\w-]{8,}$/),
  });
  expect(await screen.findByText('Nothing scanned yet.')).toBeTruthy();
});

test('a code nobody knows is said beside the field, and nothing is booked without a reference', async () => {
  const { user, field, receive } = await openReceive();

  await user.type(field, 'NOPE{Enter}');
  expect(await screen.findByText(/NOPE/)).toBeTruthy();
  await user.type(field, 'TEA-1{Enter}');
  const table = within(await screen.findByRole('table'));
  await user.click(screen.getByRole('button', { name: 'Book the delivery' }));

  expect(screen.getByText('Write down the number on the delivery note.')).toBeTruthy();
  expect(receive).not.toHaveBeenCalled();
  await user.click(table.getByRole('button', { name: 'Take TEA-1 off the list' }));
  expect(await screen.findByText('Nothing scanned yet.')).toBeTruthy();
});
