import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useText } from '../i18n/use-text.ts';
import { useSession } from '../identity/session.ts';

export function Wordmark() {
  const t = useTranslations('frame');
  const text = useText();
  const session = useSession();
  return (
    <Link to="/" aria-label={t('home')} className="inline-flex shrink-0 items-center gap-2.5">
      <img src="/icon.svg" alt="" width={36} height={36} className="size-9" />
      <span className="hidden font-display text-xl font-bold tracking-tight whitespace-nowrap sm:inline">
        {session === undefined ? 'Pushcart' : text(session.store.name)}
      </span>
    </Link>
  );
}
