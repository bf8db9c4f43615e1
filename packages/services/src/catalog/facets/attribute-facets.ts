import type { AttributeDefinition, AttributeFacet, AttributeFilter } from '@pushcart/domain';
import { attributeText } from '../attribute-text.ts';

/** How many products have a value of an attribute; a number has no values, but two ends. */
export interface AttributeCount {
  readonly id: string;
  readonly value: string | null;
  readonly count: number;
  readonly lowest: number | null;
  readonly highest: number | null;
}

const MAX_ATTRIBUTES = 20;
const MAX_VALUES = 50;

/** Facets out of counts, those first that most products have. What cannot be chosen from is left out, unless it is chosen. */
export function attributeFacets(
  attributes: readonly AttributeDefinition[],
  counts: readonly AttributeCount[],
  chosen: readonly AttributeFilter[],
): readonly AttributeFacet[] {
  const isChosen = new Set(chosen.map(({ key }) => key));
  return attributes
    .map((attribute) => ({ attribute, counts: counts.filter(({ id }) => id === attribute.id) }))
    .map((each) => ({ ...each, total: each.counts.reduce((sum, { count }) => sum + count, 0) }))
    .toSorted((a, b) => b.total - a.total)
    .flatMap((each) => toFacet(each.attribute, each.counts) ?? [])
    .filter((facet) => isChosen.has(facet.key) || isTelling(facet))
    .slice(0, MAX_ATTRIBUTES);
}

function isTelling(facet: AttributeFacet): boolean {
  return facet.kind === 'number' ? facet.lowest < facet.highest : facet.values.length > 1;
}

function toFacet(attribute: AttributeDefinition, counts: readonly AttributeCount[]): AttributeFacet | null {
  const { key, name, unit, kind } = attribute;
  const [first] = counts;
  if (first === undefined || kind === 'text') return null;
  if (kind === 'number') {
    const { lowest, highest } = first;
    return lowest === null || highest === null ? null : { kind, key, name, unit, lowest, highest };
  }
  const values = counts.flatMap(({ value, count }) => {
    const text = value === null ? null : valueName(attribute, value);
    return value === null || text === null ? [] : [{ value, name: text, count }];
  });
  const sorted = values.toSorted((a, b) => b.count - a.count || a.name.en.localeCompare(b.name.en));
  return { kind, key, name, unit, values: sorted.slice(0, MAX_VALUES) };
}

/** Null: it was a choice once. */
function valueName({ kind, choices }: AttributeDefinition, value: string) {
  if (kind === 'boolean') return attributeText({ boolean: value === 'true' });
  return choices.find(({ key }) => key === value)?.name ?? null;
}
