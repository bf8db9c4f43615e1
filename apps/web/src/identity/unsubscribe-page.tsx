import { MESSAGE_KINDS } from '@pushcart/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { MailMinus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../frame/use-title.ts';
import { useClient } from '../live/shop.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { BrokenLink } from './broken-link.tsx';

/** Ends a kind of message for whoever its link was mailed to. Scanners open links too: only a person's press ends it. */
export function UnsubscribePage() {
  const t = useTranslations('identity.unsubscribe');
  const client = useClient();
  const queryClient = useQueryClient();
  const { token = '' } = useSearch({ from: '/frame/identity/unsubscribe' });
  const kind = MESSAGE_KINDS.find((one) => token.split('.')[1] === one);
  useTitle(t('title'));

  const end = useMutation({
    mutationFn: () => client.message.unsubscribe.mutate({ token }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['account'] }),
  });

  const choices = (
    <ButtonLink to="/account" search={{ tab: 'messages' }}>
      {t('choices')}
    </ButtonLink>
  );
  if (kind === undefined) return <BrokenLink action={choices} />;
  if (end.isSuccess) {
    return <Empty isPage icon={MailMinus} title={t('doneTitle')} text={t('doneText')} action={choices} />;
  }
  return (
    <Empty
      isPage
      icon={MailMinus}
      title={t('title')}
      text={t(`kind.${kind}`)}
      action={
        <div className="flex flex-col items-center gap-4">
          <ActionProblem error={end.error} />
          <Button look="lamp" size="large" pending={end.isPending} onClick={() => end.mutate()}>
            {t('end')}
          </Button>
        </div>
      }
    />
  );
}
