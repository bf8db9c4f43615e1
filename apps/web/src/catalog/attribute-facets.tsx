import { useText } from '../i18n/use-text.ts';
import { FacetGroup } from './facet-group.tsx';
import type { FacetProps } from './facet-panel.tsx';
import { chosenOf, toggled, withAttribute } from './listing-change.ts';
import { RangeFacet } from './range-facet.tsx';
import { useCountText } from './use-count-text.ts';
import { useUnit } from './use-unit.ts';

const DIGITS = 2;

/** What the products say of themselves: choices to tick, numbers between two ends. */
export function AttributeFacets({ search, facets, onChange }: FacetProps) {
  const text = useText();
  const unitText = useUnit();
  const countText = useCountText(facets.isExact);
  return facets.attributes.map((facet) => {
    const { key, unit } = facet;
    const title = unit === null ? text(facet.name) : `${text(facet.name)} (${unitText(unit)})`;
    const chosen = chosenOf(search, key);
    if (facet.kind === 'number') {
      return (
        <RangeFacet
          key={key}
          title={title}
          chosen={chosen ?? {}}
          lowest={facet.lowest}
          highest={facet.highest}
          digits={DIGITS}
          onChange={(range) => onChange((now) => withAttribute(now, { key, ...range }))}
        />
      );
    }
    return (
      <FacetGroup
        key={key}
        title={title}
        choices={facet.values.map(({ value, name, count }) => ({
          value,
          name: text(name),
          count: countText(count),
          isChosen: chosen?.values?.includes(value) === true,
        }))}
        onToggle={(value) =>
          onChange((now) => withAttribute(now, { key, values: toggled(chosenOf(now, key)?.values, value) }))
        }
      />
    );
  });
}
