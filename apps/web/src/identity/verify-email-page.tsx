import { useMutation, useQueryClient } from '@tanstack/react-query';
import { MailCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { OWN_ORDERS_KEY } from '../account/own-orders.ts';
import { useTitle } from '../frame/use-title.ts';
import { useClient } from '../live/shop.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { BrokenLink } from './broken-link.tsx';
import { useMailedToken } from './use-mailed-token.ts';

/** A link is good once, and mail scanners open links too: only a person's press spends it. */
export function VerifyEmailPage() {
  const t = useTranslations('identity.verify');
  const client = useClient();
  const queryClient = useQueryClient();
  const token = useMailedToken();
  useTitle(t('title'));

  const verify = useMutation({
    mutationFn: (given: string) => client.session.verifyEmail.mutate({ token: given }),
    onSuccess: () =>
      Promise.all([['account'], OWN_ORDERS_KEY].map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
  });

  if (token === null) return <BrokenLink action={<ButtonLink to="/account">{t('toAccount')}</ButtonLink>} />;
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
      text={t('text')}
      action={
        <div className="flex flex-col items-center gap-4">
          <ActionProblem error={verify.error} />
          <Button look="lamp" size="large" pending={verify.isPending} onClick={() => verify.mutate(token)}>
            {t('confirm')}
          </Button>
        </div>
      }
    />
  );
}
