import { useTranslations } from 'use-intl';
import { ChoiceSwitch } from '../recommend/choice-switch.tsx';
import { ConnectionLight } from './connection-light.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

export function Footer() {
  const t = useTranslations('frame');
  return (
    <footer className="mt-24 border-t border-line">
      <div className="wrap flex flex-wrap items-center justify-between gap-6 py-10">
        <div>
          <p className="font-display text-section font-bold text-balance">{t('footer')}</p>
          <p className="mt-1 text-sm text-ink-soft">{t('source')}</p>
        </div>
        <div className="flex flex-wrap items-center gap-6">
          <ChoiceSwitch />
          <ConnectionLight />
          <ThemeSwitch />
        </div>
      </div>
    </footer>
  );
}
