import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { renderInShop } from '../testing/render.tsx';
import { useToast, useToastsLeaveWith } from './toasts.tsx';

function Pages() {
  const [path, setPath] = useState('/cart');
  const say = useToast();
  useToastsLeaveWith(path);
  return (
    <>
      <button type="button" onClick={() => say('Removed.')}>
        Remove
      </button>
      <button type="button" onClick={() => setPath('/checkout')}>
        Go on
      </button>
    </>
  );
}

test('what was said on a page stays there', async () => {
  await renderInShop(<Pages />);

  await userEvent.click(screen.getByText('Remove'));
  expect(screen.getByText('Removed.')).toBeTruthy();
  await userEvent.click(screen.getByText('Go on'));

  expect(screen.queryByText('Removed.')).toBeNull();
});
