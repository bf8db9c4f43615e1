import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { renderInShop } from '../testing/render.tsx';
import { CopyButton } from './copy-button.tsx';

test('where the browser lets nothing be copied, the button says so', async () => {
  const user = userEvent.setup();
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('NotAllowedError'));
  await renderInShop(<CopyButton text="PC1" label="Copy the number" />);
  await user.click(screen.getByRole('button', { name: 'Copy the number' }));
  expect(
    await screen.findByText('This browser does not let it be copied. Select it and copy it by hand.'),
  ).toBeTruthy();

  await user.click(screen.getByRole('button', { name: 'Copy the number' }));

  expect(await screen.findByRole('button', { name: 'Copied' })).toBeTruthy();
  expect(write).toHaveBeenLastCalledWith('PC1');
});
