import { DomainError } from '../errors.ts';
import type { CategoryId } from '../ids.ts';
import type { LocalizedText } from '../locale.ts';
import { requireLocalized, requireSlug } from './catalog-text.ts';

/** How many levels a shop's categories have at most. */
export const MAX_CATEGORY_DEPTH = 6;

export interface CategoryNode {
  readonly id: CategoryId;
  readonly parentId: CategoryId | null;
}

export interface CategoryDraft {
  readonly slug: string;
  readonly name: LocalizedText;
  readonly parentId: CategoryId | null;
}

export function requireCategory(draft: CategoryDraft): CategoryDraft {
  return { ...draft, slug: requireSlug(draft.slug), name: requireLocalized('name', draft.name, 120) };
}

/** Refuses a place below itself, below what does not exist, or too deep for what hangs on it. */
export function requireCategoryPlace(
  tree: readonly CategoryNode[],
  id: CategoryId | null,
  to: CategoryId | null,
): void {
  const parents = new Map(tree.map((node) => [node.id, node.parentId]));
  if (to !== null && !parents.has(to)) throw new DomainError('NOT_FOUND', 'There is no such category.');
  let above = 0;
  for (let at = to; at !== null; at = parents.get(at) ?? null) {
    if (at === id) throw misplaced('A category cannot stand below itself.');
    above += 1;
    if (above > tree.length) throw new Error('The categories of the store run in a circle.');
  }
  const height = id === null ? 1 : heightOf(tree, id);
  if (above + height > MAX_CATEGORY_DEPTH) throw misplaced(`Categories go ${MAX_CATEGORY_DEPTH} levels deep.`);
}

/** From the top down to the category, both included; empty where the tree does not have it. */
export function wayTo<Node extends CategoryNode>(tree: readonly Node[], id: CategoryId | null): readonly Node[] {
  const node = tree.find((each) => each.id === id);
  return node === undefined ? [] : [...wayTo(tree, node.parentId), node];
}

function heightOf(tree: readonly CategoryNode[], id: CategoryId): number {
  const below = tree.filter(({ parentId }) => parentId === id).map((child) => heightOf(tree, child.id));
  return 1 + Math.max(0, ...below);
}

function misplaced(message: string): DomainError {
  return new DomainError('INVALID_INPUT', message, { field: 'parentId' });
}
