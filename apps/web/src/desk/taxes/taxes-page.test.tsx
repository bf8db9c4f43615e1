import type { TaxZoneView } from '@pushcart/domain';
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openDesk } from '../testing/open-desk.tsx';

const rate = (rate: number, startsAt: Date | null = null) => ({ taxClass: 'standard' as const, rate, startsAt });
const everywhere: TaxZoneView = {
  id: 'else',
  version: 2,
  name: 'Everywhere else',
  places: [],
  taxIncluded: true,
  deliveryTax: 'goods',
  rates: [rate(1900)],
};
const netherlands: TaxZoneView = {
  ...everywhere,
  id: 'nl',
  name: 'At home',
  places: [{ country: 'NL', region: null }],
  rates: [rate(2100), { ...rate(900), taxClass: 'reduced' }, rate(2200, new Date('2090-01-01T00:00:00Z'))],
};

test('zones say what they ask for now and later, and everywhere else cannot be removed', async () => {
  openDesk('/desk/taxes', { procedures: { tax: { zones: () => [netherlands, everywhere] } } });

  const rowOf = async (name: string) => within((await screen.findByText(name)).closest('li') ?? document.body);
  const [dutch, rest] = [await rowOf('At home'), await rowOf('Everywhere else')];
  for (const words of ['Standard 21%', 'Reduced 9%', /^Standard 22% from /, 'in the prices']) {
    expect(dutch.getByText(words)).toBeTruthy();
  }
  expect(dutch.getByRole('button', { name: 'Remove' })).toBeTruthy();
  expect(rest.queryByRole('button', { name: 'Remove' })).toBeNull();
});

test('a zone is saved to the version it was read at, once all of it makes sense', async () => {
  const save = vi.fn((_input: unknown): unknown => ({ ...netherlands, version: 3 }));
  const { user } = openDesk('/desk/taxes', {
    procedures: { tax: { zones: () => [netherlands, everywhere], save } },
  });
  await user.click((await screen.findAllByRole('button', { name: 'Change' }))[0] as HTMLElement);
  const dialog = within(await screen.findByRole('dialog'));
  await user.selectOptions(dialog.getByLabelText('Country'), 'BE');
  await user.click(dialog.getByRole('button', { name: 'Add the place' }));
  const percent = dialog.getByLabelText('Percent of rate 2');
  await user.clear(percent);
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(dialog.getByRole('alert').textContent).toBe('Something is not right yet: the rates.');
  expect(save).not.toHaveBeenCalled();

  await user.type(percent, '6');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(save.mock.calls[0]?.[0]).toMatchObject({
    ref: { taxZoneId: 'nl', version: 2 },
    draft: {
      places: [{ country: 'NL' }, { country: 'BE', region: null }],
      rates: [{ rate: 2100 }, { rate: 2200 }, { rate: 600 }],
    },
  });
});

test('a zone is removed once that has been asked', async () => {
  const remove = vi.fn((_input: unknown) => null);
  const { user } = openDesk('/desk/taxes', { procedures: { tax: { zones: () => [netherlands, everywhere], remove } } });

  await user.click(await screen.findByRole('button', { name: 'Remove' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Remove the zone At home?' }));
  expect(remove).not.toHaveBeenCalled();
  await user.click(dialog.getByRole('button', { name: 'Remove' }));

  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(remove).toHaveBeenCalledWith({ taxZoneId: 'nl', version: 2 });
});
