import { Link, useRouterState } from '@tanstack/react-router';
import { LayoutDashboard, UserRound } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useSession } from '../identity/session.ts';

const LOOK = 'inline-flex min-h-11 items-center gap-2 rounded-full px-2 sm:px-3 font-medium hover:bg-sunken';

export function AccountLink() {
  const t = useTranslations('frame');
  const session = useSession();
  const here = useRouterState({ select: ({ location }) => location.href });
  if (session?.account == null) {
    return (
      <Link to="/sign-in" search={{ to: here }} className={LOOK}>
        <UserRound aria-hidden className="size-5" />
        <span className="sr-only lg:not-sr-only">{t('signIn')}</span>
      </Link>
    );
  }
  return (
    <>
      {session.role !== null && (
        <Link to="/desk" className={LOOK}>
          <LayoutDashboard aria-hidden className="size-5" />
          <span className="sr-only lg:not-sr-only">{t('desk')}</span>
        </Link>
      )}
      <Link to="/account" className={LOOK}>
        <UserRound aria-hidden className="size-5" />
        <span className="sr-only">{t('account')}</span>
        <span className="hidden max-w-32 truncate lg:inline">{session.account.name}</span>
      </Link>
    </>
  );
}
