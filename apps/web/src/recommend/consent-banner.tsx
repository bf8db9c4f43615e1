import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { useChoice } from './use-choice.ts';

/** Asks once whether the shop may remember what the visitor does: at the lower edge, where it moves nothing when it comes. */
export function ConsentBanner() {
  const t = useTranslations('recommend');
  const { allowed, choose } = useChoice();
  if (allowed !== null) return null;
  return (
    <section aria-label={t('banner')} className="sticky bottom-0 z-20 order-last border-t border-line bg-sunken">
      <div className="wrap flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2">
        <p className="max-w-prose text-sm">{t('ask')}</p>
        <div className="flex gap-2">
          <Button size="small" onClick={() => choose(false)}>
            {t('refuse')}
          </Button>
          <Button size="small" onClick={() => choose(true)}>
            {t('allow')}
          </Button>
        </div>
      </div>
    </section>
  );
}
