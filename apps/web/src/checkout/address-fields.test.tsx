import type { AddressInput } from '@pushcart/client';
import { brokenAddressFields } from '@pushcart/domain';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { renderInShop } from '../testing/render.tsx';
import { emptyAddress } from './address-check.ts';
import { AddressFields } from './address-fields.tsx';

let shown: AddressInput;

function Form({ country }: { readonly country: string }) {
  const [address, setAddress] = useState(emptyAddress(country));
  shown = address;
  return (
    <AddressFields
      value={address}
      onChange={setAddress}
      onLeave={() => undefined}
      broken={brokenAddressFields(address)}
    />
  );
}

const labels = () => [...document.querySelectorAll('label')].map((label) => label.textContent);

test('a Chinese address goes from the province to the door, and cannot do without a phone', async () => {
  await renderInShop(<Form country="CN" />);

  expect(labels().slice(0, 5)).toEqual(['Country', 'Province', 'City', 'Districtoptional', 'Street and number']);
  expect(screen.getByLabelText<HTMLInputElement>('Phone').required).toBe(true);
});

test.each([
  ['US', 'State'],
  ['JP', 'Prefecture'],
  ['GB', 'Countyoptional'],
  ['DE', 'State or provinceoptional'],
])('in %s the part of the country is called %s', async (country, word) => {
  await renderInShop(<Form country={country} />);

  expect(labels()).toContain(word);
});

test('what is wrong in the country is said beside the field', async () => {
  await renderInShop(<Form country="CN" />);

  await userEvent.type(screen.getByLabelText('Phone'), '12345');
  await userEvent.type(screen.getByLabelText(/^Postal code/), '100');

  expect(screen.getByText('This is no phone number of this country.')).toBeTruthy();
  expect(screen.getByText('Postal codes there look different.')).toBeTruthy();
});

test('another country asks for its own fields, and keeps what fits there', async () => {
  await renderInShop(<Form country="CN" />);
  await userEvent.type(screen.getByLabelText('City'), 'Hangzhou');
  await userEvent.type(screen.getByLabelText(/^District/), 'Xihu');

  await userEvent.selectOptions(screen.getByLabelText('Country'), 'DE');

  expect(screen.queryByLabelText(/^District/)).toBeNull();
  expect(shown).toMatchObject({ country: 'DE', city: 'Hangzhou' });
  expect(shown).not.toHaveProperty('district');
});
