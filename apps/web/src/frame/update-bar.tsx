import { useTranslations } from 'use-intl';
import { useIsOutdated } from '../live/server-build.ts';
import { useAskForBuild } from '../live/use-ask-for-build.ts';
import { Button } from '../ui/button.tsx';

/** The shop has moved on since this page was loaded. The visitor chooses when to follow. */
export function UpdateBar() {
  const t = useTranslations('frame');
  useAskForBuild();
  if (!useIsOutdated()) return null;
  return (
    <div role="status" className="bg-ink text-paper">
      <div className="wrap flex flex-wrap items-center justify-between gap-3 py-2">
        <p className="text-sm font-medium">{t('updated')}</p>
        <Button look="lamp" size="small" onClick={() => window.location.reload()}>
          {t('reload')}
        </Button>
      </div>
    </div>
  );
}
