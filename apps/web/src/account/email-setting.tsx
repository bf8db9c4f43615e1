import type { AccountView } from '@pushcart/client';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useClient } from '../live/shop.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { Setting } from './setting.tsx';

export function EmailSetting({ account }: { readonly account: AccountView }) {
  const t = useTranslations('account.profile');
  const client = useClient();
  const request = useMutation({ mutationFn: () => client.session.requestVerification.mutate() });
  if (account.email === null) {
    return (
      <Setting title={t('email')}>
        <p className="text-ink-soft">{t('emailNone')}</p>
      </Setting>
    );
  }
  return (
    <Setting title={t('email')} text={t('emailText')}>
      <p className="flex flex-wrap items-center gap-3">
        <span className="font-medium wrap-anywhere">{account.email}</span>
        <Badge tone={account.isEmailVerified ? 'good' : 'warn'}>
          {account.isEmailVerified ? t('emailVerified') : t('emailUnverified')}
        </Badge>
      </p>
      {!account.isEmailVerified && request.isSuccess && <p role="status">{t('verificationSent')}</p>}
      {!account.isEmailVerified && !request.isSuccess && (
        <div className="flex flex-col items-start gap-3">
          <ActionProblem error={request.error} />
          <Button pending={request.isPending} onClick={() => request.mutate()}>
            {t('verify')}
          </Button>
        </div>
      )}
    </Setting>
  );
}
