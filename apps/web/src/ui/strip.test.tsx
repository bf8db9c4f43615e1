import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { strip } from './strip.ts';

/** A row of `width` pixels with 900 in it, moved by `moved`. */
function Row({ width, moved }: { readonly width: number; readonly moved: number }) {
  const measure = (row: HTMLElement | null) => {
    if (row === null) return;
    Object.defineProperties(row, { clientWidth: { value: width }, scrollWidth: { value: 900 } });
    row.scrollLeft = moved;
    return strip(row);
  };
  return <nav ref={measure} />;
}

test.each([
  [900, 0, undefined],
  [300, 0, 'end'],
  [300, 200, 'start end'],
  [300, 600, 'start'],
])('a row of %i px that is moved by %i px goes on at: %s', (width, moved, more) => {
  render(<Row width={width} moved={moved} />);

  expect(screen.getByRole('navigation').dataset.more).toBe(more);
});
