import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderInShop } from '../testing/render.tsx';
import { StockNote } from './stock-note.tsx';

const show = (available: number, promise?: Parameters<typeof StockNote>[0]['promise']) =>
  renderInShop(<StockNote available={available} promise={promise} />);

test('what is there is said first, then when the next units come', async () => {
  show(3, { kind: 'preorder', arrivesOn: '2026-05-02', units: 9 });
  expect(await screen.findByText('Only 3 left')).toBeTruthy();
});

test.each([
  [{ kind: 'preorder', arrivesOn: '2026-05-02', units: 9 } as const, /Arrives on May 2, 2026/],
  [{ kind: 'backorder', arrivesOn: null, units: 9 } as const, /On order/],
  [undefined, /Sold out/],
])('with nothing left and %o it says so', async (promise, words) => {
  show(0, promise);
  expect(await screen.findByText(words)).toBeTruthy();
});
