import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderInShop } from '../testing/render.tsx';
import { FacetGroup } from './facet-group.tsx';

const choice = (value: string, depth = 0) => ({ value, name: value, count: '1', isChosen: value === 'a', depth });

test('what opens below a choice takes no place from those beside it', async () => {
  const below = ['a1', 'a2', 'a3', 'a4'].map((value) => choice(value, 1));
  const beside = ['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((value) => choice(value));

  await renderInShop(<FacetGroup title="Department" choices={[choice('a'), ...below, ...beside]} onToggle={vi.fn()} />);

  expect(screen.getAllByRole('checkbox')).toHaveLength(10);
  expect(screen.queryByRole('checkbox', { name: /^f/ })).not.toBeNull();
  expect(screen.getByRole('button', { name: 'Show 2 more' })).toBeTruthy();
});
