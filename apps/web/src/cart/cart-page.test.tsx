import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { fakeClient } from '../testing/fake-client.ts';
import { eur, makeCart, makeLine } from '../testing/make.ts';
import { renderInShop } from '../testing/render.tsx';
import { CartPage } from './cart-page.tsx';

const checkout = () => screen.findByRole<HTMLButtonElement>('button', { name: 'To checkout' });

test('units that sell elsewhere turn into a decision, and checkout waits for it', async () => {
  const setQuantity = vi.fn(() => makeCart({ version: 2, lines: [makeLine({ quantity: 1, lineTotal: eur(1900) })] }));
  const client = fakeClient({ cart: { get: () => makeCart(), setQuantity } });
  await renderInShop(<CartPage />, { client });
  expect((await checkout()).disabled).toBe(false);

  await waitFor(() => expect(client.streams).toHaveLength(1));
  const level = { variantId: 'red-m', warehouseId: 'w', available: 1, version: 2 };
  act(() => client.streams[0]?.emit({ kind: 'event', data: { type: 'stock.changed', level } }));

  expect(await screen.findByText('Only 1 is left; you wanted 2.')).toBeTruthy();
  expect((await checkout()).disabled).toBe(true);

  await userEvent.click(screen.getByRole('button', { name: 'Take the last one' }));

  expect(setQuantity).toHaveBeenCalledWith({ variantId: 'red-m', quantity: 1 });
  await waitFor(() => expect(screen.queryByText(/you wanted/)).toBeNull());
});

test('a changed price is told with both prices and accepted by the shopper alone', async () => {
  const line = makeLine({ problems: [{ kind: 'price_changed', was: eur(1700), now: eur(1900) }] });
  const acceptPrices = vi.fn(() => makeCart({ version: 2 }));
  await renderInShop(<CartPage />, {
    client: fakeClient({ cart: { get: () => makeCart({ lines: [line] }), acceptPrices } }),
  });

  await screen.findByText('The price was €17.00 when you put it in. It is €19.00 now.');
  expect(acceptPrices).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Accept the new price' }));

  await waitFor(() => expect(screen.queryByText(/The price was/)).toBeNull());
});

test('what is more than one person may order waits for the shopper to take fewer', async () => {
  const line = makeLine({ limit: 1, problems: [{ kind: 'over_limit', limit: 1 }] });
  const setQuantity = vi.fn(() => makeCart({ version: 2 }));
  await renderInShop(<CartPage />, {
    client: fakeClient({ cart: { get: () => makeCart({ lines: [line] }), setQuantity } }),
  });

  await userEvent.click(await screen.findByRole('button', { name: 'Take 1' }));

  expect(setQuantity).toHaveBeenCalledWith({ variantId: 'red-m', quantity: 1 });
});

test('a line goes below the cart and comes back', async () => {
  const { problems: _, lineTotal: __, unitPrice, ...line } = makeLine();
  const saved = [{ ...line, priceThen: unitPrice, priceNow: eur(1700) }];
  const saveForLater = vi.fn(() => makeCart({ version: 2, lines: [], saved, itemCount: 0, subtotal: eur(0) }));
  const restoreSaved = vi.fn(() => makeCart({ version: 3 }));
  await renderInShop(<CartPage />, {
    client: fakeClient({ cart: { get: () => makeCart(), saveForLater, restoreSaved } }),
  });

  await userEvent.click(await screen.findByRole('button', { name: 'Save Shirt for later' }));
  await screen.findByRole('heading', { name: 'Saved for later' });
  expect(screen.getByText('was €19.00')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Move Shirt to the cart' }));

  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Saved for later' })).toBeNull());
  expect(restoreSaved).toHaveBeenCalledWith({ variantId: 'red-m' });
});

test('what was removed by mistake comes back with its quantity', async () => {
  const addLine = vi.fn(() => makeCart({ version: 3 }));
  const removeLine = () => makeCart({ version: 2, lines: [], itemCount: 0, subtotal: eur(0) });
  await renderInShop(<CartPage />, { client: fakeClient({ cart: { get: () => makeCart(), removeLine, addLine } }) });

  await userEvent.click(await screen.findByRole('button', { name: 'Remove Shirt' }));
  await screen.findByText('Nothing in here yet');
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));

  await screen.findByRole('link', { name: 'Shirt' });
  expect(addLine).toHaveBeenCalledWith(expect.objectContaining({ variantId: 'red-m', quantity: 2 }));
});

test('a quantity does not jump back while somebody presses on', async () => {
  const answers: ((quantity: number) => void)[] = [];
  const setQuantity = vi.fn(
    () =>
      new Promise((resolve) => {
        answers.push((quantity) =>
          resolve(makeCart({ version: quantity, lines: [makeLine({ quantity, lineTotal: eur(1900 * quantity) })] })),
        );
      }),
  );
  await renderInShop(<CartPage />, { client: fakeClient({ cart: { get: () => makeCart(), setQuantity } }) });

  const more = await screen.findByRole('button', { name: 'One more' });
  await userEvent.click(more);
  await userEvent.click(more);
  await waitFor(() => expect(answers).toHaveLength(1));
  await act(async () => answers[0]?.(3));
  await waitFor(() => expect(answers).toHaveLength(2));

  expect(document.querySelector('output')?.textContent).toBe('4');
  await act(async () => answers[1]?.(4));
  expect(screen.getByText('€76.00', { selector: 'li *' })).toBeTruthy();
});

test('nothing can be ordered while the shop is out of reach', async () => {
  const client = fakeClient({ cart: { get: () => makeCart() } });
  await renderInShop(<CartPage />, { client });
  await checkout();

  act(() => client.setConnection('offline'));

  expect((await checkout()).disabled).toBe(true);
  expect(screen.getByText(/Ordering works again once we are back/)).toBeTruthy();
});
