import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { bringCurrent } from './bring-current.ts';

/** A list of 400 pixels at the top of the screen; its current link begins `at` pixels below that. */
function List({ at }: { readonly at: number }) {
  const box = (top: number, height: number) => () => new DOMRect(0, top, 100, height);
  const measure = (list: HTMLElement | null) => {
    if (list === null) return;
    list.getBoundingClientRect = box(0, 400);
    const link = list.querySelector('a');
    if (link !== null) link.getBoundingClientRect = box(at, 40);
    return bringCurrent(list);
  };
  return (
    <nav ref={measure}>
      <a href="#there" aria-current="page">
        Orders
      </a>
    </nav>
  );
}

test.each([
  [100, 0],
  [360, 0],
  [600, 420],
])('a current link %i px below the top of its list moves the list by %i px', (at, moved) => {
  render(<List at={at} />);

  expect(screen.getByRole('navigation').scrollTop).toBe(moved);
});
