import type { AddressView } from '@pushcart/client';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { AreaMessages } from '../i18n/area-messages.tsx';
import { fakeClient } from '../testing/fake-client.ts';
import { renderInShop } from '../testing/render.tsx';
import { AddressBook } from './address-book.tsx';
import { loadAccountMessages } from './messages/load.ts';

const home: AddressView = {
  id: '01900000-0000-7000-8000-000000000001',
  isDefault: true,
  name: 'Ada Lovelace',
  phone: '+49 40 1234567',
  line1: 'Jungfernstieg 1',
  line2: '',
  city: 'Hamburg',
  region: '',
  postalCode: '20095',
  country: 'DE',
};
const work: AddressView = { ...home, id: '01900000-0000-7000-8000-000000000002', isDefault: false, name: 'Bea Work' };

function open(changeAddress: (input: unknown) => unknown, book: () => readonly AddressView[] = () => [home, work]) {
  return renderInShop(
    <AreaMessages area="account" load={loadAccountMessages} fallback={null}>
      <AddressBook />
    </AreaMessages>,
    { client: fakeClient({ session: { addresses: book, changeAddress } }) },
  );
}

test('a saved address is changed where it stands', async () => {
  let saved = home;
  const changeAddress = vi.fn((input: unknown) => {
    saved = { ...home, ...(input as AddressView), isDefault: true };
    return saved;
  });
  await open(changeAddress, () => [saved, work]);

  await userEvent.click(await screen.findByRole('button', { name: 'Change the address of Ada Lovelace' }));
  const city = screen.getByLabelText<HTMLInputElement>('City');
  expect(city.value).toBe('Hamburg');
  await userEvent.clear(city);
  await userEvent.type(city, 'Bremen');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const { id: addressId, isDefault: _isDefault, ...typed } = home;
  expect(changeAddress).toHaveBeenCalledWith({ ...typed, addressId, city: 'Bremen', isDefault: false });
  expect(await screen.findByText(/Bremen/)).toBeTruthy();
});

test('only an address that is not the standard one may become it', async () => {
  await open(() => undefined);

  await userEvent.click(await screen.findByRole('button', { name: 'Change the address of Ada Lovelace' }));
  expect(screen.queryByRole('switch')).toBeNull();
  await userEvent.keyboard('{Escape}');
  await userEvent.click(await screen.findByRole('button', { name: 'Change the address of Bea Work' }));

  expect(screen.getByRole('switch', { name: 'Use as the standard address' })).toBeTruthy();
});

test('an address that is wrong in its country is not sent', async () => {
  const changeAddress = vi.fn();
  await open(changeAddress);

  await userEvent.click(await screen.findByRole('button', { name: 'Change the address of Bea Work' }));
  await userEvent.clear(screen.getByLabelText(/^Postal code/));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByText('Please fill this in.')).toBeTruthy();
  expect(changeAddress).not.toHaveBeenCalled();
});
