import type { ProductFacets } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { Switch } from '../ui/switch.tsx';
import { AttributeFacets } from './attribute-facets.tsx';
import { CategoryFacet } from './category-facet.tsx';
import { FacetGroup } from './facet-group.tsx';
import { changed, type ListingChange, toggled } from './listing-change.ts';
import type { ListingSearch } from './listing-search.ts';
import { PriceFacet } from './price-facet.tsx';
import { RatingFacet } from './rating-facet.tsx';
import { useCountText } from './use-count-text.ts';

export interface FacetProps {
  readonly search: ListingSearch;
  readonly facets: ProductFacets;
  readonly onChange: (change: ListingChange) => void;
}

/** Everything the list can be narrowed to, with how many products each choice leaves. */
export function FacetPanel({ search, facets, onChange }: FacetProps) {
  const t = useTranslations('catalog');
  const countText = useCountText(facets.isExact);
  return (
    <>
      <div className="pb-3">
        <Switch
          label={t('facets.inStock', { count: countText(facets.inStock) })}
          checked={search.inStock === true}
          onChange={(checked) => onChange((now) => changed(now, { inStock: checked ? true : undefined }))}
        />
      </div>
      <CategoryFacet search={search} facets={facets} onChange={onChange} />
      <PriceFacet search={search} facets={facets} onChange={onChange} />
      <RatingFacet search={search} facets={facets} onChange={onChange} />
      {(facets.brands.length > 1 || search.brands !== undefined) && (
        <FacetGroup
          title={t('facets.brand')}
          choices={facets.brands.map(({ brand, count }) => ({
            value: brand,
            name: brand,
            count: countText(count),
            isChosen: search.brands?.includes(brand) === true,
          }))}
          onToggle={(brand) => onChange((now) => changed(now, { brands: toggled(now.brands, brand) }))}
        />
      )}
      <AttributeFacets search={search} facets={facets} onChange={onChange} />
    </>
  );
}
