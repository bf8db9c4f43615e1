import { COHORT_MONTHS, type Cohort } from '@pushcart/domain';
import { useLocale, useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryProblem } from '../../ui/problem.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { strip } from '../../ui/strip.ts';
import { useCohorts } from './use-report.ts';

const LATER = Array.from({ length: COHORT_MONTHS - 1 }, (_, index) => index + 1);

/** Who came back: of those who bought first in a month, the share that bought again one month later, two months later and so on. */
export function CohortTable() {
  const t = useTranslations('desk.analytics.cohorts');
  const query = useCohorts();
  return (
    <Panel>
      <h2 className="text-section">{t('title')}</h2>
      <p className="mt-1 mb-3 text-sm text-ink-soft">{t('about')}</p>
      {query.isPending && (
        <Loading>
          <Skeleton className="h-64 w-full" />
        </Loading>
      )}
      <QueryProblem query={query} />
      {query.data !== undefined && <Months cohorts={query.data} />}
    </Panel>
  );
}

function Months({ cohorts }: { readonly cohorts: readonly Cohort[] }) {
  const t = useTranslations('desk.analytics.cohorts');
  const format = useFormat();
  const locale = useLocale();
  const monthOf = (month: string) =>
    new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${month}-01`),
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section ref={strip} tabIndex={0} aria-label={t('title')} className="strip">
      <table className="figures w-full min-w-lg border-collapse text-right">
        <caption className="sr-only">{t('title')}</caption>
        <thead>
          <tr className="border-b border-line text-sm text-ink-soft">
            <th scope="col" className="py-2.5 pr-3 text-left font-medium">
              {t('month')}
            </th>
            <th scope="col" className="px-3 py-2.5 font-medium">
              {t('buyers')}
            </th>
            {LATER.map((months) => (
              <th key={months} scope="col" className="px-3 py-2.5 font-medium whitespace-nowrap">
                {t('later', { months })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cohorts.map(({ month, buyers, returned }) => (
            <tr key={month} className="border-b border-line last:border-0">
              <th scope="row" className="py-3 pr-3 text-left font-medium whitespace-nowrap">
                {monthOf(month)}
              </th>
              <td className="px-3 py-3">{format.number(buyers)}</td>
              {LATER.map((months) => {
                const count = returned[months - 1];
                return (
                  <td key={months} className="px-3 py-3">
                    {count === undefined || buyers === 0 ? '' : format.percent(count / buyers)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
