import type { ManualQuote, PickupOffer, SaleVariant } from '@pushcart/client';
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { both, eur, makeOrder } from '../../testing/make.ts';
import { openDesk } from '../testing/open-desk.tsx';

const shirt: SaleVariant = {
  ...{ variantId: 'red-m', productId: 'shirt', sku: 'RED-M', name: both('Shirt'), optionText: both('Red, M') },
  ...{ image: null, price: eur(1900) },
  stock: [{ variantId: 'red-m', warehouseId: 'w', available: 3, version: 1 }],
};

const pier = (warehouseId: string, missing: PickupOffer['missing']): PickupOffer => ({
  point: {
    ...{ warehouseId, name: both(`Pier ${warehouseId}`), line1: 'Kai 1', postalCode: '20457', city: 'Hamburg' },
    ...{ region: '', country: 'DE', openingHours: both('Mondays') },
  },
  readyOn: '2026-12-02',
  missing,
});

function quoteOf(changes: Partial<ManualQuote>): ManualQuote {
  const { subtotal, shipping, discount, discounts, grant, tax, taxes, taxIncluded } = makeOrder();
  return {
    ...{ lines: [], subtotal, shipping, discount, discounts, grant, tax, taxes, taxIncluded, codes: [] },
    ...{ total: eur(2390), delivery: { code: 'standard', name: both('Standard') } },
    deliveryOptions: [],
    pickups: [pier('1', []), pier('2', [{ variantId: 'red-m', available: 0, asked: 1 }])],
    ...changes,
  };
}

const fill = (field: HTMLElement, text: string) => fireEvent.change(field, { target: { value: text } });

/** A desk at which a shirt costs 19.00, and 4.90 more when it is brought. */
async function openNewOrder() {
  const quoteManual = vi.fn((input: unknown): unknown =>
    Reflect.has(Object(input), 'pickupId')
      ? quoteOf({ total: eur(1900), delivery: { code: 'pickup', name: both('Pier 1') } })
      : quoteOf({}),
  );
  const create = vi.fn((_input: unknown): unknown => ({ orderId: 'order', number: 1002, total: eur(1900) }));
  const procedures = { order: { get: () => makeOrder(), quoteManual, create, findVariants: () => [shirt] } };
  const { user } = openDesk('/desk/orders/new', { procedures, role: 'manager' });
  fill(await screen.findByRole('searchbox', { name: 'Add by name or SKU' }), 'shirt');
  await user.click(await screen.findByRole('button', { name: 'Add Shirt' }));
  fill(screen.getByLabelText(/^E-mail address/), 'robin@example.com');
  return { user, create, quoteManual };
}

test('an order can be collected where all of it is, by somebody with a name, and bears a note', async () => {
  const { user, create } = await openNewOrder();

  await user.click(screen.getByRole('switch', { name: 'Collected at a pickup point' }));
  const points = await screen.findByLabelText(/^Pickup point/);
  await within(points).findByRole('option', { name: 'Pier 1 · ready Wed, Dec 2' });
  const empty = within(points).getByRole<HTMLOptionElement>('option', { name: 'Pier 2 · not enough there' });
  expect(empty.disabled).toBe(true);
  await user.selectOptions(points, '1');
  fill(screen.getByLabelText(/^Who collects it/), 'Robin');
  fill(screen.getByLabelText(/^What the buyer asks/), ' Ring twice. ');
  await user.click(await screen.findByRole('button', { name: 'Place the order, €19.00' }));

  await vi.waitFor(() =>
    expect(create).toHaveBeenCalledWith({
      ...{ lines: [{ variantId: 'red-m', quantity: 1 }], coupons: [], email: 'robin@example.com', locale: 'en' },
      ...{ pickupId: '1', name: 'Robin', phone: '', note: 'Ring twice.' },
      expectedTotal: eur(1900),
      key: expect.any(String),
    }),
  );
  await vi.waitFor(() => expect(screen.queryByRole('heading', { name: 'New order' })).toBeNull());
  expect(await screen.findByText('Order #1002 is placed.')).toBeTruthy();
});

test('without a place to collect it, or somebody who does, nothing is placed', async () => {
  const { user, quoteManual } = await openNewOrder();
  const save = () => screen.getByRole<HTMLButtonElement>('button', { name: /^Place the order/ });

  await user.click(screen.getByRole('switch', { name: 'Collected at a pickup point' }));
  expect(screen.queryByLabelText(/^Postal code/)).toBeNull();
  fill(screen.getByLabelText(/^Who collects it/), 'Robin');
  expect(save().disabled).toBe(true);
  await user.selectOptions(await screen.findByLabelText(/^Pickup point/), '1');

  await vi.waitFor(() => expect(save().disabled).toBe(false));
  expect(quoteManual).toHaveBeenLastCalledWith(expect.objectContaining({ pickupId: '1' }));
  fill(screen.getByLabelText(/^Who collects it/), '');
  expect(save().disabled).toBe(true);
});
