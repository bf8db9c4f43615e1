import { SAME_SEARCH_MINUTES, SEARCH_PERIODS, type SearchPeriod } from '@pushcart/domain';
import { ChartNoAxesColumn } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Empty } from '../../ui/empty.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryProblem } from '../../ui/problem.tsx';
import { FilterChip, FilterChips } from '../filter-chips.tsx';
import { QueryTable } from './query-table.tsx';
import { RecommendationFigures } from './recommendation-figures.tsx';
import { SearchFigures, SearchFiguresSkeleton } from './search-figures.tsx';
import { useAnalytics } from './use-search.ts';

/** What became of the searches of some days, and of what was recommended. */
export function Analytics({ days }: { readonly days: SearchPeriod }) {
  const t = useTranslations('desk.search');
  const query = useAnalytics(days);
  const { data } = query;
  return (
    <section aria-label={t('figures.title')} className="flex flex-col gap-4">
      <FilterChips label={t('figures.days')}>
        {SEARCH_PERIODS.map((one) => (
          <FilterChip key={one} to="/desk/search" search={{ days: one }} isOn={one === days} resetScroll={false}>
            {t('figures.lastDays', { days: one })}
          </FilterChip>
        ))}
      </FilterChips>
      <p className="max-w-prose text-sm text-ink-soft">{t('figures.about', { minutes: SAME_SEARCH_MINUTES })}</p>
      {query.isPending && (
        <Loading>
          <SearchFiguresSkeleton />
        </Loading>
      )}
      <QueryProblem query={query} />
      {data !== undefined && data.total.searches === 0 && (
        <Panel>
          <Empty icon={ChartNoAxesColumn} title={t('figures.emptyTitle')} text={t('figures.emptyText')} />
        </Panel>
      )}
      {data !== undefined && data.total.searches > 0 && (
        <>
          <SearchFigures total={data.total} />
          <Panel>
            <h2 className="mb-2 text-section">{t('queries.title')}</h2>
            {data.queries.length === 0 ? (
              <p className="text-ink-soft">{t('queries.empty')}</p>
            ) : (
              <QueryTable queries={data.queries} />
            )}
          </Panel>
        </>
      )}
      {data !== undefined && <RecommendationFigures looks={data.looks} />}
    </section>
  );
}
