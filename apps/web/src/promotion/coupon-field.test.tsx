import type { CartView } from '@pushcart/client';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { CartPage } from '../cart/cart-page.tsx';
import { useCartNews } from '../cart/use-cart.ts';
import { fakeClient } from '../testing/fake-client.ts';
import { both, eur, makeCart } from '../testing/make.ts';
import { renderInShop } from '../testing/render.tsx';

interface Refused {
  readonly data?: { readonly reason: string; readonly details: object };
}
// Only the transport can make a refusal of its own kind.
vi.mock('@pushcart/client', async (original) => ({
  ...(await original<object>()),
  reasonOf: (error: Refused) => error.data?.reason ?? 'UNKNOWN',
  detailsOf: (error: Refused) => error.data?.details ?? {},
}));

function FollowedCart() {
  useCartNews();
  return <CartPage />;
}

const spring = { promotionId: 'p', name: both('Spring', '春季'), code: 'SPRING', effect: 'percent' } as const;
const discounted = (version: number): CartView =>
  makeCart({
    version,
    discount: eur(380),
    offers: {
      discounts: [{ ...spring, amount: eur(380) }],
      codes: [{ code: 'SPRING', name: spring.name, why: null }],
      offers: [],
    },
  });

test('a code that counts shows what it takes off, and can be taken out again', async () => {
  const applyCoupon = vi.fn(() => discounted(2));
  const removeCoupon = vi.fn(() => makeCart({ version: 3 }));
  await renderInShop(<CartPage />, {
    client: fakeClient({ cart: { get: () => makeCart(), applyCoupon, removeCoupon } }),
  });

  await userEvent.type(await screen.findByLabelText('Discount code'), ' spring ');
  await userEvent.click(screen.getByRole('button', { name: 'Apply' }));

  expect(await screen.findByText('Spring (SPRING)')).toBeTruthy();
  expect(screen.getByText('−€3.80')).toBeTruthy();
  expect(screen.getByText('€34.20')).toBeTruthy();
  expect(applyCoupon).toHaveBeenCalledWith({ code: 'spring' });

  await userEvent.click(screen.getByRole('button', { name: 'Take the code SPRING out' }));
  await waitFor(() => expect(screen.queryByText('−€3.80')).toBeNull());
  expect(removeCoupon).toHaveBeenCalledWith({ code: 'SPRING' });
});

test('a code that is refused says why beside the field, until another is typed', async () => {
  const refusal = Object.assign(new Error('no'), {
    data: { reason: 'PROMOTION_NOT_USABLE', details: { why: { kind: 'used_up' } } },
  });
  const applyCoupon = vi.fn(() => {
    throw refusal;
  });
  await renderInShop(<CartPage />, { client: fakeClient({ cart: { get: () => makeCart(), applyCoupon } }) });

  await userEvent.type(await screen.findByLabelText('Discount code'), 'GONE');
  await userEvent.click(screen.getByRole('button', { name: 'Apply' }));
  expect(await screen.findByText('This offer is used up.')).toBeTruthy();

  await userEvent.type(screen.getByLabelText('Discount code'), 'X');
  expect(screen.queryByText('This offer is used up.')).toBeNull();
});

test('what is within reach is said with what is missing, and a kept code with why it does not count yet', async () => {
  const freight = { promotionId: 'f', name: both('Free delivery'), code: null, effect: 'free_delivery' } as const;
  const offers = {
    discounts: [],
    codes: [{ code: 'THREE', name: both('Three'), why: { kind: 'too_few_goods', missing: 1 } }],
    offers: [{ ...freight, why: { kind: 'below_minimum', missing: eur(1200) } }],
  } as const;
  await renderInShop(<CartPage />, { client: fakeClient({ cart: { get: () => makeCart({ offers }) } }) });

  expect(await screen.findByText('Add €12.00 more for “Free delivery”.')).toBeTruthy();
  expect(screen.getByText('1 more item in your cart, and it counts.')).toBeTruthy();
});

test('when what is on offer changes, the cart is read again', async () => {
  const get = vi.fn(() => makeCart());
  const client = fakeClient({ cart: { get } });
  await renderInShop(<FollowedCart />, { client });
  await screen.findByLabelText('Discount code');
  await waitFor(() => expect(client.streams.some(({ path }) => path === 'cart.watch')).toBe(true));

  get.mockReturnValue(discounted(1));
  const data = { type: 'promotion.changed', promotionId: 'p', version: 9 };
  for (const { path, emit } of client.streams)
    if (path === 'cart.watch') emit({ kind: 'event', type: data.type, data });

  expect(await screen.findByText('−€3.80')).toBeTruthy();
});
