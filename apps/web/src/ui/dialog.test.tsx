import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { renderInShop } from '../testing/render.tsx';
import { Dialog } from './dialog.tsx';

function Opener() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setIsOpen(true)}>
        Pack
      </button>
      {isOpen && (
        <Dialog open onOpenChange={setIsOpen} title="Packing">
          <input aria-label="Code" autoFocus />
        </Dialog>
      )}
    </>
  );
}

test('a dialog whose field takes the focus at once gives it back to what opened it', async () => {
  await renderInShop(<Opener />);
  const opener = screen.getByRole('button', { name: 'Pack' });
  await userEvent.click(opener);
  expect(document.activeElement).toBe(await screen.findByLabelText('Code'));

  await userEvent.click(screen.getByRole('button', { name: 'Close' }));

  await vi.waitFor(() => expect(document.activeElement).toBe(opener));
});
