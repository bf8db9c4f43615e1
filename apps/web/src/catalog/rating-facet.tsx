import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { FacetFrame } from './facet-group.tsx';
import type { FacetProps } from './facet-panel.tsx';
import { changed } from './listing-change.ts';
import { useCountText } from './use-count-text.ts';

/** The least average: one of a few steps, or any. */
export function RatingFacet({ search, facets, onChange }: FacetProps) {
  const t = useTranslations('catalog.facets');
  const countText = useCountText(facets.isExact);
  const name = useId();
  const steps = facets.ratings.filter(({ from, count }) => count > 0 || search.ratingFrom === from);
  if (steps.length === 0) return null;
  const choice = (from: number | undefined, label: string, count?: string) => (
    <label key={label} className="flex min-h-9 cursor-pointer items-center gap-2.5">
      <input
        type="radio"
        name={name}
        checked={search.ratingFrom === from}
        onChange={() => onChange((now) => changed(now, { ratingFrom: from }))}
      />
      <span className="grow">{label}</span>
      {count !== undefined && <span className="figures text-sm text-ink-soft">{count}</span>}
    </label>
  );
  return (
    <FacetFrame title={t('rating')}>
      {choice(undefined, t('anyRating'))}
      {steps.map(({ from, count }) => choice(from, t('ratingFrom', { from }), countText(count)))}
    </FacetFrame>
  );
}
