import { screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { fakeClient } from '../testing/fake-client.ts';
import { renderInShop } from '../testing/render.tsx';
import { TaxNote } from './tax-note.tsx';

afterEach(() => localStorage.clear());

const session = { account: null, role: null, store: { id: 'store', country: 'DE', currency: 'EUR', markets: [] } };
const RATES: { readonly [country: string]: number } = { DE: 1900, FR: 2000 };

test('the tax is that of the country things would go to, not of the store', async () => {
  localStorage.setItem('pushcart.country', 'FR');
  const terms = (input: unknown) => {
    const { country } = input as { country: string };
    return { taxIncluded: true, rates: { standard: RATES[country], reduced: 0, zero: 0 } };
  };
  const client = fakeClient({ session: { current: () => session }, tax: { terms } });

  await renderInShop(<TaxNote taxClass="standard" />, { client });

  expect(await screen.findByText('incl. 20% VAT')).toBeTruthy();
});
