import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_CATEGORY_DEPTH, requireCategoryPlace, wayTo } from './category-tree.ts';

const chain = (length: number) =>
  Array.from({ length }, (_, place) => ({ id: `c${place}`, parentId: place === 0 ? null : `c${place - 1}` }));

test('a category does not go below itself, nor below what hangs on it', () => {
  const tree = chain(3);

  for (const to of ['c0', 'c1', 'c2']) {
    expect(() => requireCategoryPlace(tree, 'c0', to)).toThrow('cannot stand below itself');
  }
  expect(() => requireCategoryPlace(tree, 'c2', null)).not.toThrow();
});

test('a place that does not exist is not found, and one too deep is refused with all that hangs on the category', () => {
  const tree = [...chain(MAX_CATEGORY_DEPTH), { id: 'a', parentId: null }, { id: 'b', parentId: 'a' }];

  expect(() => requireCategoryPlace(tree, null, 'nowhere')).toThrow('no such category');
  expect(() => requireCategoryPlace(tree, null, `c${MAX_CATEGORY_DEPTH - 1}`)).toThrow('levels deep');
  expect(() => requireCategoryPlace(tree, 'a', `c${MAX_CATEGORY_DEPTH - 2}`)).toThrow('levels deep');
  expect(() => requireCategoryPlace(tree, 'a', `c${MAX_CATEGORY_DEPTH - 3}`)).not.toThrow();
});

test('whatever is moved where, a tree stays a tree', () => {
  const move = fc.record({ id: fc.nat(9), to: fc.option(fc.nat(9)) });
  fc.assert(
    fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
      const tree = Array.from({ length: 10 }, (_, place) => ({ id: `c${place}`, parentId: null as string | null }));
      for (const { id, to } of moves) {
        const node = tree[id];
        const parentId = to === null ? null : `c${to}`;
        if (node === undefined || !isAllowed(tree, node.id, parentId)) continue;
        node.parentId = parentId;
      }

      for (const node of tree) expect(depthOf(tree, node.id)).toBeLessThanOrEqual(MAX_CATEGORY_DEPTH);
    }),
  );
});

type Tree = readonly { readonly id: string; readonly parentId: string | null }[];

function isAllowed(tree: Tree, id: string, to: string | null): boolean {
  try {
    requireCategoryPlace(tree, id, to);
    return true;
  } catch {
    return false;
  }
}

/** Infinite in a circle. */
function depthOf(tree: Tree, id: string): number {
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null; at = tree.find((node) => node.id === at)?.parentId ?? null) {
    if (seen.has(at)) return Number.POSITIVE_INFINITY;
    seen.add(at);
  }
  return seen.size;
}

test('the way to a category begins at the top', () => {
  expect(wayTo(chain(3), 'c2').map(({ id }) => id)).toEqual(['c0', 'c1', 'c2']);
  expect(wayTo(chain(3), 'nowhere')).toEqual([]);
});
