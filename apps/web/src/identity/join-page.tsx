import { reasonOf } from '@pushcart/client';
import { useMutation } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { Handshake } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../frame/use-title.ts';
import { useText } from '../i18n/use-text.ts';
import { useClient } from '../live/shop.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { BrokenLink } from './broken-link.tsx';
import { useChangeSession, useSession } from './session.ts';
import { useMailedToken } from './use-mailed-token.ts';

/** Where an invitation to work in the store leads. */
export function JoinPage() {
  const t = useTranslations('identity');
  const text = useText();
  const session = useSession();
  const token = useMailedToken();
  const here = useLocation({ select: ({ href }) => href });
  useTitle(t('join.title'));
  if (token === null) return <BrokenLink action={<ButtonLink to="/">{t('toShop')}</ButtonLink>} />;
  if (session === undefined) return null;
  const store = text(session.store.name);
  if (session.account !== null) return <Accept token={token} store={store} email={session.account.email ?? ''} />;
  return (
    <Empty
      isPage
      icon={Handshake}
      title={t('join.invited', { store })}
      text={t('join.signInFirst')}
      action={
        <div className="flex flex-wrap justify-center gap-3">
          <ButtonLink to="/sign-in" search={{ to: here }} look="lamp">
            {t('signIn')}
          </ButtonLink>
          <ButtonLink to="/register" search={{ to: here }}>
            {t('register')}
          </ButtonLink>
        </div>
      }
    />
  );
}

interface AcceptProps {
  readonly token: string;
  readonly store: string;
  readonly email: string;
}

function Accept({ token, store, email }: AcceptProps) {
  const t = useTranslations('identity.join');
  const client = useClient();
  const navigate = useNavigate();
  const changeSession = useChangeSession();
  const accept = useMutation({
    mutationFn: () => client.staff.accept.mutate({ token }),
    onSuccess: async () => {
      await changeSession(null);
      await navigate({ to: '/desk', replace: true });
    },
  });
  return (
    <Empty
      isPage
      icon={Handshake}
      title={t('invited', { store })}
      text={t('as', { email })}
      action={
        <div className="flex flex-col items-center gap-4">
          <ActionProblem error={accept.error} />
          {reasonOf(accept.error) === 'TOKEN_INVALID' && <p className="max-w-md text-ink-soft">{t('otherAddress')}</p>}
          <Button look="lamp" size="large" pending={accept.isPending} onClick={() => accept.mutate()}>
            {t('accept')}
          </Button>
        </div>
      }
    />
  );
}
