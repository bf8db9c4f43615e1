import { useTranslations } from 'use-intl';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryProblem } from '../../ui/problem.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useCatalogNews } from '../products/use-products.ts';
import { useSearchStatus } from './use-search.ts';

/** How far the index has followed what was written. */
export function IndexStatus() {
  const t = useTranslations('desk.search.status');
  useCatalogNews();
  const query = useSearchStatus();
  const { data: status } = query;
  return (
    <Panel>
      <h2 className="text-section">{t('title')}</h2>
      {query.isPending && (
        <Loading>
          <Skeleton className="mt-2 h-6 w-60" />
          <Skeleton className="mt-2 h-5 w-72 max-w-full" />
        </Loading>
      )}
      <QueryProblem query={query} />
      {status !== undefined && (
        <>
          <p className="figures mt-2 font-semibold">{t('documents', { count: status.documents })}</p>
          <p className="figures mt-1 text-ink-soft">
            {status.waiting === 0 ? t('current') : t('waiting', { count: status.waiting })}
          </p>
          {status.build !== null && <Progress {...status.build} />}
        </>
      )}
    </Panel>
  );
}

function Progress({ done, total }: { readonly done: number; readonly total: number }) {
  const t = useTranslations('desk.search.status');
  const text = t('building', { done, total });
  return (
    <>
      <p className="figures mt-3 text-sm text-ink-soft">{text}</p>
      <progress className="mt-1 block h-2 w-full accent-lamp" aria-label={text} value={done} max={Math.max(total, 1)} />
    </>
  );
}
