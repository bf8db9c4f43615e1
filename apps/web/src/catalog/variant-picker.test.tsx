import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { makeProduct } from '../testing/make.ts';
import { renderInShop } from '../testing/render.tsx';
import type { Choice } from './variant-choice.ts';
import { VariantPicker } from './variant-picker.tsx';

const product = makeProduct();

function Picker({ available }: { readonly available: ReadonlyMap<string, number> }) {
  const [choice, setChoice] = useState<Choice>({ colour: 'red', size: 'm' });
  return <VariantPicker product={product} choice={choice} available={available} onChoose={setChoice} />;
}

const everything = new Map(product.variants.map(({ id }) => [id, 3]));
const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });

test('a pair that is not made cannot be chosen and says with what', async () => {
  await renderInShop(<Picker available={everything} />);

  await userEvent.click(radio('L'));

  expect(radio('Blue, not made with L').disabled).toBe(true);
  expect(radio('Red').checked).toBe(true);
});

test('a value that is sold out can be looked at, and says so', async () => {
  await renderInShop(<Picker available={new Map([...everything, ['red-l', 0]])} />);

  await userEvent.click(radio('L, sold out'));

  expect(radio('L, sold out').checked).toBe(true);
});

test('arrow keys walk through the values of a question', async () => {
  await renderInShop(<Picker available={everything} />);

  radio('Red').focus();
  await userEvent.keyboard('{ArrowRight}');

  expect(radio('Blue').checked).toBe(true);
});
