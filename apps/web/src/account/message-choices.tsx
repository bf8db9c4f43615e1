import type { MessageChoice } from '@pushcart/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useClient } from '../live/shop.tsx';
import { Loading } from '../ui/loading.tsx';
import { ActionProblem, QueryProblem } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Switch } from '../ui/switch.tsx';
import { Setting } from './setting.tsx';

const KEY = ['account', 'message-choices'];

/** Which messages come in any case, and which as one likes. */
export function MessageChoices() {
  const t = useTranslations('account.notices');
  const client = useClient();
  const choices = useQuery({ queryKey: KEY, queryFn: () => client.message.choices.query() });
  if (choices.isError && choices.data === undefined) {
    return <QueryProblem query={choices} />;
  }
  if (choices.data === undefined) {
    return (
      <Loading>
        <Skeleton className="h-44 w-full rounded-card" />
      </Loading>
    );
  }
  return (
    <div className="grid gap-5 lg:grid-cols-2 lg:items-start">
      <Setting title={t('chosen')} text={t('chosenText')}>
        <Choices choices={choices.data} />
      </Setting>
      <Setting title={t('always')} text={t('alwaysText')}>
        {null}
      </Setting>
    </div>
  );
}

function Choices({ choices }: { readonly choices: readonly MessageChoice[] }) {
  const t = useTranslations('account.notices');
  const client = useClient();
  const queryClient = useQueryClient();
  const choose = useMutation({
    mutationFn: (choice: MessageChoice) => client.message.choose.mutate(choice),
    onSuccess: (now) => queryClient.setQueryData(KEY, now),
  });
  // A switch stands where it was put while the shop is told.
  const shown = (choice: MessageChoice) =>
    choose.isPending && choose.variables.kind === choice.kind ? choose.variables.isOn : choice.isOn;
  return (
    <>
      <ul className="flex flex-col gap-3">
        {choices.map((choice) => (
          <li key={choice.kind}>
            <Switch
              label={t(`kind.${choice.kind}`)}
              checked={shown(choice)}
              onChange={(isOn) => choose.mutate({ kind: choice.kind, isOn })}
            />
            <p className="ml-12.5 text-sm text-ink-soft">{t(`kindText.${choice.kind}`)}</p>
          </li>
        ))}
      </ul>
      <ActionProblem error={choose.error} />
    </>
  );
}
