import type { VisitorFunnel as Funnel } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { Panel } from '../../ui/panel.tsx';

const STEPS = ['came', 'added', 'bought'] as const;

/** How many of those who came put something into the cart, and bought. */
export function VisitorFunnel({ now, before }: { readonly now: Funnel; readonly before: Funnel }) {
  const t = useTranslations('desk.analytics.funnel');
  const format = useFormat();
  const shareOf = (funnel: Funnel, step: (typeof STEPS)[number]) =>
    funnel.came === 0 ? t('unknown') : format.finePercent(funnel[step] / funnel.came);
  const hasShares = now.came > 0 || before.came > 0;
  return (
    <Panel>
      <h2 className="text-section">{t('title')}</h2>
      <p className="mt-1 text-sm text-ink-soft">{t('about')}</p>
      <ol className="mt-4 grid gap-4">
        {STEPS.map((step) => (
          <li key={step}>
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="font-medium">{t(step)}</span>
              <span className="figures">
                <span className="font-semibold">{format.number(now[step])}</span>
                {hasShares && (
                  <span className="ml-2 text-sm text-ink-soft">
                    {t('share', { share: shareOf(now, step), before: shareOf(before, step) })}
                  </span>
                )}
              </span>
            </p>
            <span aria-hidden className="mt-1.5 block h-3 rounded-full bg-sunken">
              <span
                className="block h-3 rounded-full bg-lamp"
                style={{ width: `${(now[step] / Math.max(now.came, 1)) * 100}%` }}
              />
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
