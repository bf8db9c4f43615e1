import { recommendationLift, type SearchAnalytics } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { Panel } from '../../ui/panel.tsx';
import { useShareText } from './search-figures.tsx';

/** How often recommended products are taken, beside others. */
export function RecommendationFigures({ looks }: { readonly looks: SearchAnalytics['looks'] }) {
  const t = useTranslations('desk.search.looks');
  const format = useFormat();
  const shareText = useShareText();
  const lift = recommendationLift(looks);
  return (
    <Panel>
      <h2 className="text-section">{t('title')}</h2>
      <p className="figures mt-2 text-lg font-semibold">
        {lift === null ? t('liftUnknown') : t('lift', { lift: format.rating(lift) })}
      </p>
      <ul className="figures mt-2">
        {(['recommended', 'other'] as const).map((kind) => {
          const { looked, taken } = looks[kind];
          return looked > 0 && <li key={kind}>{t(kind, { looked, share: shareText(taken, looked) })}</li>;
        })}
      </ul>
      <p className="mt-2 max-w-prose text-sm text-ink-soft">{t('about')}</p>
    </Panel>
  );
}
