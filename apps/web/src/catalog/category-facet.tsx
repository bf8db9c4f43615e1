import type { CategoryFacet as Counted } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { useText } from '../i18n/use-text.ts';
import { FacetGroup } from './facet-group.tsx';
import type { FacetProps } from './facet-panel.tsx';
import { changed, toggled } from './listing-change.ts';
import { useCountText } from './use-count-text.ts';

/** What lies below the chosen category; what lies below that shows once it is ticked. */
export function CategoryFacet({ search, facets, onChange }: FacetProps) {
  const t = useTranslations('catalog.facets');
  const text = useText();
  const countText = useCountText(facets.isExact);
  const chosen = search.categories ?? [];
  const shown = inTreeOrder(facets.categories, chosen);
  if (shown.length < 2 && chosen.length === 0) return null;
  return (
    <FacetGroup
      title={t('category')}
      choices={shown.map(({ slug, name, count, parent }) => ({
        value: slug,
        name: text(name),
        count: countText(count),
        isChosen: chosen.includes(slug),
        depth: parent === null ? 0 : 1,
      }))}
      onToggle={(slug) =>
        onChange((now) => changed(now, { categories: narrowed(facets.categories, now.categories ?? [], slug) }))
      }
    />
  );
}

/** The first level, and behind what is ticked, or has something ticked below it, what lies in it. */
export function inTreeOrder(categories: readonly Counted[], chosen: readonly string[]): readonly Counted[] {
  const below = (slug: string) => categories.filter(({ parent }) => parent === slug);
  const isOpen = (slug: string): boolean => chosen.includes(slug) || below(slug).some((child) => isOpen(child.slug));
  const from = (level: readonly Counted[]): readonly Counted[] =>
    level.flatMap((category) => [category, ...(isOpen(category.slug) ? from(below(category.slug)) : [])]);
  return from(categories.filter(({ parent }) => parent === null));
}

/** The choice with the category or without it: what is chosen above or below it gives way, since it would take the narrower one in. */
export function narrowed(categories: readonly Counted[], chosen: readonly string[], slug: string) {
  const parents = new Map(categories.map((category) => [category.slug, category.parent]));
  const isBelow = (low: string, high: string): boolean => {
    const parent = parents.get(low) ?? null;
    return parent !== null && (parent === high || isBelow(parent, high));
  };
  const apart = chosen.filter((other) => !isBelow(other, slug) && !isBelow(slug, other));
  return toggled(apart, slug);
}
