import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Button } from './button.tsx';

test('a button at work keeps the focus and takes no second press, also not for its form', async () => {
  const [onClick, onSubmit] = [vi.fn(), vi.fn()];
  const form = (pending: boolean) => (
    <form onSubmit={onSubmit}>
      <input aria-label="Code" />
      <Button type="submit" pending={pending} onClick={onClick}>
        Save
      </Button>
    </form>
  );
  const { rerender } = render(form(false));
  const button = screen.getByRole('button', { name: 'Save' });
  button.focus();

  rerender(form(true));
  await userEvent.click(button);
  await userEvent.type(screen.getByLabelText('Code'), '1{Enter}');
  button.focus();

  expect(document.activeElement).toBe(button);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect([onClick, onSubmit].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
});
