import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { makeLevel } from '../testing/makers.ts';
import { openDesk } from '../testing/open-desk.tsx';

test('bounds that were saved are there when the terms are opened again, on each row of the variant', async () => {
  const setCaps = vi.fn((_input: unknown): unknown => undefined);
  const levels = [makeLevel('tea', 10), { ...makeLevel('tea', 4), warehouseId: 'w2' }];
  const list = () => ({ items: levels, nextCursor: null });
  const desk = openDesk('/desk/inventory', { stock: levels, procedures: { inventory: { list, setCaps } } });
  await desk.begin();
  const [first, second] = await screen.findAllByRole('button', { name: /^Terms of tea/ });
  await desk.user.click(first as HTMLElement);
  await desk.user.type(within(await screen.findByRole('dialog')).getByLabelText(/^Most per order/), '2');

  await desk.user.click(screen.getByRole('button', { name: 'Save the terms' }));
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await desk.user.click(second as HTMLElement);

  const reopened = within(await screen.findByRole('dialog'));
  expect(setCaps).toHaveBeenCalledWith({ variantId: 'tea', maxPerOrder: 2, maxPerPerson: null });
  expect((reopened.getByLabelText(/^Most per order/) as HTMLInputElement).value).toBe('2');
});
