import { detailsOf, isPushcartError, reasonOf } from '@pushcart/client';
import { CloudOff } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { Alert } from './alert.tsx';
import { Button } from './button.tsx';

/** Says in the visitor's words why a request was refused. */
export function useProblemText(): (error: unknown) => string {
  const t = useTranslations('reasons');
  return useCallback((error) => t(reasonOf(error)), [t]);
}

interface Props {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}

/** In place of what could not be loaded. */
export function LoadProblem({ error, onRetry }: Props) {
  const t = useTranslations('ui');
  const textOf = useProblemText();
  const id = requestIdOf(error);
  return (
    <div role="alert" className="flex flex-col items-center gap-3 px-4 py-16 text-center">
      <span className="grid size-16 place-items-center rounded-full bg-bad-wash text-bad">
        <CloudOff aria-hidden className="size-7" strokeWidth={1.6} />
      </span>
      <h2 className="mt-2 text-section">{t('error.title')}</h2>
      <p className="max-w-md text-ink-soft">{textOf(error)}</p>
      {id !== null && <p className="text-sm text-ink-soft">{t('error.requestId', { id })}</p>}
      {onRetry !== undefined && (
        <Button className="mt-3" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </div>
  );
}

interface QueryProps {
  readonly query: { readonly error: unknown; readonly data: unknown; readonly refetch: () => unknown };
}

/** In place of what a query could not read; nothing where it has read it before, which is then still shown. */
export function QueryProblem({ query: { error, data, refetch } }: QueryProps) {
  if (error === null || data !== undefined) return null;
  return <LoadProblem error={error} onRetry={() => void refetch()} />;
}

/** Beside the button that failed: everything typed stays. */
export function ActionProblem({ error }: { readonly error: unknown }) {
  const textOf = useProblemText();
  if (error === null || error === undefined) return null;
  return <Alert>{textOf(error)}</Alert>;
}

function requestIdOf(error: unknown): string | null {
  if (!isPushcartError(error) || reasonOf(error) !== 'UNKNOWN') return null;
  const id = error.data?.requestId ?? detailsOf(error).requestId;
  return typeof id === 'string' ? id : null;
}
