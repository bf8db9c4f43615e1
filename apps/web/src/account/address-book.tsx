import type { AddressView } from '@pushcart/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../live/shop.tsx';
import { AddressText } from '../order/address-text.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Loading } from '../ui/loading.tsx';
import { Panel } from '../ui/panel.tsx';
import { ActionProblem, QueryProblem } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useToast } from '../ui/toasts.tsx';
import { AddressDialog } from './address-dialog.tsx';
import { addressesQuery } from './addresses-query.ts';

export function AddressBook() {
  const t = useTranslations('account');
  const ui = useTranslations('ui');
  const client = useClient();
  const queryClient = useQueryClient();
  const toast = useToast();
  const query = useQuery(addressesQuery(client));
  const [isAdding, setIsAdding] = useState(false);
  const [changing, setChanging] = useState<AddressView>();
  const readAgain = () => queryClient.invalidateQueries({ queryKey: ['addresses'] });

  const putBack = useMutation({
    mutationFn: ({ id: _id, ...address }: AddressView) => client.session.saveAddress.mutate(address),
    onSuccess: readAgain,
  });
  const remove = useMutation({
    mutationFn: (address: AddressView) => client.session.removeAddress.mutate({ addressId: address.id }),
    onSuccess: async (_, address) => {
      toast(t('removed', { name: address.name }), { label: ui('undo'), run: () => putBack.mutate(address) });
      await readAgain();
    },
  });

  if (query.isPending) {
    return (
      <Loading>
        <Skeleton className="h-44 w-full max-w-sm rounded-card" />
      </Loading>
    );
  }
  if (query.data === undefined) return <QueryProblem query={query} />;
  return (
    <>
      {query.data.length === 0 && <p className="mb-5 text-ink-soft">{t('addressesEmpty')}</p>}
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {query.data.map((address) => (
          <li key={address.id}>
            <Panel className="flex h-full flex-col gap-4">
              <div className="grow">
                {address.isDefault && (
                  <p className="mb-2">
                    <Badge tone="lamp">{t('isDefault')}</Badge>
                  </p>
                )}
                <AddressText address={address} />
              </div>
              <div className="flex flex-wrap gap-3">
                <Button
                  size="small"
                  aria-label={t('changeNamed', { name: address.name })}
                  onClick={() => setChanging(address)}
                >
                  {t('change')}
                </Button>
                <Button
                  size="small"
                  aria-label={t('removeNamed', { name: address.name })}
                  pending={remove.isPending && remove.variables.id === address.id}
                  onClick={() => remove.mutate(address)}
                >
                  {t('remove')}
                </Button>
              </div>
            </Panel>
          </li>
        ))}
      </ul>
      <ActionProblem error={remove.error ?? putBack.error} />
      <Button look="ink" className="mt-6" onClick={() => setIsAdding(true)}>
        <Plus aria-hidden className="size-4" />
        {t('addAddress')}
      </Button>
      {isAdding && <AddressDialog onClose={() => setIsAdding(false)} onSaved={readAgain} />}
      {changing && <AddressDialog known={changing} onClose={() => setChanging(undefined)} onSaved={readAgain} />}
    </>
  );
}
