import { DomainError, requireSynonyms, type SynonymGroup } from '@pushcart/domain';

const BETWEEN = ', ';

/** A group as it stands in a field. */
export function textOf(group: SynonymGroup): string {
  return group.join(BETWEEN);
}

/** The group that a field's text makes; null where that is none. Words of other scripts have commas of their own. */
export function readGroup(text: string): SynonymGroup | null {
  const phrases = text
    .split(/[,，、;；\n]/u)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
  try {
    return requireSynonyms([phrases])[0] ?? null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return null;
  }
}

/** What becomes of one group: `from` null adds one, `to` null takes it away. */
export interface GroupChange {
  readonly from: SynonymGroup | null;
  readonly to: SynonymGroup | null;
}

/** The groups after a change, each once; null where the one to be changed is no longer among them. */
export function changeGroups(
  groups: readonly SynonymGroup[],
  { from, to }: GroupChange,
): readonly SynonymGroup[] | null {
  const place = from === null ? groups.length : placeOf(groups, from);
  if (place === -1) return null;
  const others = groups.toSpliced(place, 1);
  return to === null || placeOf(others, to) !== -1 ? others : others.toSpliced(place, 0, to);
}

function placeOf(groups: readonly SynonymGroup[], group: SynonymGroup): number {
  return groups.findIndex((one) => textOf(one) === textOf(group));
}
