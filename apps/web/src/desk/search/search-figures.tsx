import { type SearchFigures as Figures, ratioOf, SAME_SEARCH_MINUTES } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { Figure, FigureSkeleton } from '../figure.tsx';

const GRID =
  'grid gap-px overflow-hidden rounded-card border border-line bg-line min-[26rem]:grid-cols-2 xl:grid-cols-4';
const PLACES = [1, 2, 3, 4];

/** Says a share of searches, or that there is none. */
export function useShareText(): (part: number, whole: number) => string {
  const t = useTranslations('desk.search.figures');
  const format = useFormat();
  return (part, whole) => {
    const share = ratioOf(part, whole);
    return share === null ? t('unknown') : format.percent(share);
  };
}

/** What became of all searches of some days. */
export function SearchFigures({ total }: { readonly total: Figures }) {
  const t = useTranslations('desk.search.figures');
  const format = useFormat();
  const shareText = useShareText();
  const { searches, withoutResult, clicked, meanPosition } = total;
  return (
    <dl className={GRID}>
      <Figure name={t('searches')} value={format.number(searches)} />
      <Figure
        name={t('withoutResult')}
        value={shareText(withoutResult, searches)}
        note={t('withoutResultNote', { count: withoutResult })}
      />
      <Figure
        name={t('clicked')}
        value={shareText(clicked, searches)}
        note={t('clickedNote', { count: clicked, minutes: SAME_SEARCH_MINUTES })}
      />
      <Figure
        name={t('position')}
        value={meanPosition === null ? t('unknown') : format.rating(meanPosition)}
        note={t('positionNote')}
      />
    </dl>
  );
}

export function SearchFiguresSkeleton() {
  return (
    <div className={GRID}>
      {PLACES.map((place) => (
        <FigureSkeleton key={place} />
      ))}
    </div>
  );
}
