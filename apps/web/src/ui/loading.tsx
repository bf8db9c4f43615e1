import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useAfter } from './use-after.ts';

const SHOW_AFTER_MS = 100;
const SLOW_AFTER_MS = 5_000;

/** Shows a skeleton unless the wait is too short to see it, and words when it is long. */
export function Loading({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('ui');
  const isVisible = useAfter(SHOW_AFTER_MS);
  const isSlow = useAfter(SLOW_AFTER_MS);
  return (
    <div aria-busy="true" className={isVisible ? undefined : 'opacity-0'}>
      <span className="sr-only">{t('loading')}</span>
      {isSlow && <p className="mb-4 text-ink-soft">{t('slow')}</p>}
      {children}
    </div>
  );
}
