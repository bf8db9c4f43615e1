import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { MailCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { OWN_ORDERS_KEY } from '../account/own-orders.ts';
import { useTitle } from '../frame/use-title.ts';
import { useClient } from '../live/shop.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { BrokenLink } from './broken-link.tsx';
import { useSession } from './session.ts';
import { useMailedToken } from './use-mailed-token.ts';

/** A link proves an address for who is signed in to its account. */
export function VerifyEmailPage() {
  const t = useTranslations('identity');
  const session = useSession();
  const token = useMailedToken();
  const here = useLocation({ select: ({ href }) => href });
  useTitle(t('verify.title'));
  if (token === null) return <BrokenLink action={<ButtonLink to="/account">{t('verify.toAccount')}</ButtonLink>} />;
  if (session === undefined) return null;
  if (session.account !== null) return <Confirm token={token} email={session.account.email ?? ''} />;
  return (
    <Empty
      isPage
      icon={MailCheck}
      title={t('verify.title')}
      text={t('verify.signInFirst')}
      action={
        <ButtonLink to="/sign-in" search={{ to: here }} look="lamp">
          {t('signIn')}
        </ButtonLink>
      }
    />
  );
}

/** A link is good once, and mail scanners open links too: only a person's press spends it. */
function Confirm({ token, email }: { readonly token: string; readonly email: string }) {
  const t = useTranslations('identity.verify');
  const client = useClient();
  const queryClient = useQueryClient();
  const verify = useMutation({
    mutationFn: () => client.session.verifyEmail.mutate({ token }),
    onSuccess: () =>
      Promise.all([['account'], OWN_ORDERS_KEY].map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
  });
  if (verify.isSuccess) {
    return (
      <Empty
        isPage
        icon={MailCheck}
        title={t('doneTitle')}
        text={t('doneText')}
        action={
          <ButtonLink to="/" look="lamp">
            {t('toShop')}
          </ButtonLink>
        }
      />
    );
  }
  return (
    <Empty
      isPage
      icon={MailCheck}
      title={t('title')}
      text={t('text', { email })}
      action={
        <div className="flex flex-col items-center gap-4">
          <ActionProblem error={verify.error} />
          <Button look="lamp" size="large" pending={verify.isPending} onClick={() => verify.mutate()}>
            {t('confirm')}
          </Button>
        </div>
      }
    />
  );
}
