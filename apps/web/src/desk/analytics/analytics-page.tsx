import { REPORT_DAYS, REPORT_RIVALS } from '@pushcart/domain';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { QueryProblem } from '../../ui/problem.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Select } from '../../ui/select.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { FilterChip, FilterChips } from '../filter-chips.tsx';
import { PageHead } from '../page-head.tsx';
import { CohortTable } from './cohort-table.tsx';
import { HeadlineFigures, HeadlineFiguresSkeleton } from './headline-figures.tsx';
import { ProductTable } from './product-table.tsx';
import { reportCsv } from './report-csv.ts';
import { RevenueChart } from './revenue-chart.tsx';
import { useReport } from './use-report.ts';
import { VisitorFunnel } from './visitor-funnel.tsx';

/** What was sold, to whom and of what, beside what was sold before. */
export function AnalyticsPage() {
  const t = useTranslations('desk.analytics');
  const navigate = useNavigate();
  const { days = 7, rival = 'before' } = useSearch({ from: '/desk/analytics' });
  const query = useReport(days, rival);
  const report = query.data;
  return (
    <>
      <PageHead title={t('title')}>
        <Button
          disabled={report === undefined || query.isPlaceholderData}
          onClick={() => report !== undefined && saveFile(`sales-${days}-days.csv`, 'text/csv', reportCsv(report))}
        >
          <Download aria-hidden className="size-4" />
          {t('export')}
        </Button>
      </PageHead>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <FilterChips label={t('days')}>
          {REPORT_DAYS.map((one) => (
            <FilterChip
              key={one}
              to="/desk/analytics"
              search={{ days: one, rival }}
              isOn={one === days}
              resetScroll={false}
            >
              {t('lastDays', { days: one })}
            </FilterChip>
          ))}
        </FilterChips>
        <Select
          label={t('rival.label')}
          value={rival}
          options={REPORT_RIVALS.map((value) => ({ value, label: t(`rival.${value}`) }))}
          onChange={(chosen) =>
            void navigate({ to: '/desk/analytics', search: { days, rival: chosen }, resetScroll: false })
          }
        />
      </div>
      {query.isPending && (
        <Loading>
          <HeadlineFiguresSkeleton />
          <Skeleton className="mt-4 h-80 w-full rounded-card" />
        </Loading>
      )}
      <QueryProblem query={query} />
      {report !== undefined && (
        <div className="grid grid-cols-1 gap-4">
          <HeadlineFigures key={`${days} ${rival}`} report={report} />
          <RevenueChart report={report} isDay={days === 1} />
          <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-2">
            <ProductTable products={report.products} />
            <VisitorFunnel now={report.current.visitors} before={report.before.visitors} />
          </div>
          <CohortTable />
        </div>
      )}
    </>
  );
}
