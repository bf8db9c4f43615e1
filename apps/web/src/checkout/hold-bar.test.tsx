import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { makeCart, makeLine } from '../testing/make.ts';
import { renderInShop } from '../testing/render.tsx';
import { HoldBar } from './hold-bar.tsx';
import type { HoldState } from './use-hold.ts';

interface Refused {
  readonly data: { readonly reason: string; readonly details: object };
}
// Only the transport can make a refusal of its own kind.
vi.mock('@pushcart/client', async (original) => ({
  ...(await original<object>()),
  reasonOf: (error: Refused) => error.data.reason,
  detailsOf: (error: Refused) => error.data.details,
}));

const stateOf = (reason: string, details: object): HoldState => ({
  hold: undefined,
  error: Object.assign(new Error(reason), { data: { reason, details } }),
  isOver: false,
  isPending: false,
  holdAgain: () => undefined,
  extend: () => undefined,
  onOver: () => undefined,
});

test.each([
  [
    'SOLD_OUT',
    { variantId: 'red-m', available: 1, asked: 2 },
    'Your things could not be set aside because of “Shirt · Red, M”. Somebody was faster: there is not enough left.',
  ],
  ['RATE_LIMITED', {}, /^Your things could not be set aside\. /],
])(
  'a hold that is refused, as %s, says which item it is about where it is about one',
  async (reason, details, says) => {
    const cart = makeCart({ lines: [makeLine({ variantId: 'other' }), makeLine()] });

    await renderInShop(<HoldBar state={stateOf(reason, details)} cart={cart} />);

    expect(screen.getByText(says)).toBeTruthy();
  },
);
