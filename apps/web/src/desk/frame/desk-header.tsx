import { Link } from '@tanstack/react-router';
import { Store } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { ConnectionLight } from '../../frame/connection-light.tsx';
import { LanguageSwitch } from '../../frame/language-switch.tsx';
import { ThemeSwitch } from '../../frame/theme-switch.tsx';
import { useText } from '../../i18n/use-text.ts';
import { useSession } from '../../identity/session.ts';
import { DeskMenu } from './desk-menu.tsx';

export function DeskHeader() {
  const t = useTranslations('desk');
  const text = useText();
  const session = useSession();
  return (
    <header className="border-b border-line">
      <div aria-hidden className="h-1.5 bg-lamp" />
      <div className="wrap flex items-center gap-x-2 py-2 sm:gap-x-6 lg:max-w-none">
        <div className="-ml-2 lg:hidden">
          <DeskMenu />
        </div>
        <Link to="/desk" className="inline-flex min-w-0 items-center gap-2.5">
          <img src="/icon.svg" alt="" width={32} height={32} className="size-8" />
          <span className="truncate font-display font-bold sm:text-lg">
            {session === undefined ? t('title') : text(session.store.name)}
          </span>
        </Link>
        <div className="ml-auto flex items-center gap-1 sm:gap-3">
          <div className="hidden sm:block">
            <ConnectionLight />
          </div>
          <div className="hidden lg:block">
            <ThemeSwitch />
          </div>
          <LanguageSwitch />
          <Link
            to="/"
            aria-label={t('nav.shop')}
            title={t('nav.shop')}
            className="grid size-11 place-items-center rounded-full hover:bg-sunken"
          >
            <Store aria-hidden className="size-5" />
          </Link>
        </div>
      </div>
    </header>
  );
}
