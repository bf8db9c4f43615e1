import type { InvoiceSettingsView, SellerDetails } from '@pushcart/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../../live/shop.tsx';
import { ActionForm } from '../../ui/action-form.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryProblem } from '../../ui/problem.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { RowsSkeleton } from '../rows-skeleton.tsx';

const SELLER_KEY = ['desk', 'seller'] as const;

/** Who sells, as invoices name them. */
export function SellerPanel() {
  const t = useTranslations('desk.papers');
  const client = useClient();
  const seller = useQuery({ queryKey: SELLER_KEY, queryFn: () => client.invoice.settings.query() });
  return (
    <Panel>
      <h2 className="text-section">{t('title')}</h2>
      <p className="mt-1 mb-4 text-ink-soft">{seller.data?.version === 0 ? t('unsaid') : t('text')}</p>
      {seller.isPending && <RowsSkeleton />}
      <QueryProblem query={seller} />
      {seller.data !== undefined && <SellerForm key={seller.data.version} seller={seller.data} />}
    </Panel>
  );
}

function SellerForm({ seller: { version, ...saved } }: { readonly seller: InvoiceSettingsView }) {
  const t = useTranslations('desk.papers');
  const ui = useTranslations('ui');
  const client = useClient();
  const queryClient = useQueryClient();
  const say = useToast();
  const [seller, setSeller] = useState<SellerDetails>(saved);
  const [hasTried, setHasTried] = useState(false);
  const save = useMutation({
    mutationFn: () => client.invoice.changeSettings.mutate({ ...seller, version }),
    onSuccess: (settings) => {
      queryClient.setQueryData(SELLER_KEY, settings);
      say(t('saved'));
    },
  });
  const missing = (value: string) => (hasTried && value.trim() === '' ? ui('required') : undefined);
  const isComplete = [seller.name, seller.address, seller.taxId].every((value) => value.trim() !== '');
  return (
    <ActionForm
      onSubmit={() => {
        setHasTried(true);
        if (isComplete) save.mutate();
      }}
      action={save}
      button={t('save')}
    >
      <TextField
        label={t('name')}
        required
        maxLength={120}
        value={seller.name}
        error={missing(seller.name)}
        onChange={({ target }) => setSeller({ ...seller, name: target.value })}
      />
      <TextArea
        label={t('address')}
        required
        rows={3}
        maxLength={500}
        value={seller.address}
        error={missing(seller.address)}
        onChange={({ target }) => setSeller({ ...seller, address: target.value })}
      />
      <TextField
        label={t('taxId')}
        required
        maxLength={60}
        value={seller.taxId}
        error={missing(seller.taxId)}
        onChange={({ target }) => setSeller({ ...seller, taxId: target.value })}
      />
      <TextField
        label={t('email')}
        type="email"
        maxLength={254}
        value={seller.email}
        onChange={({ target }) => setSeller({ ...seller, email: target.value })}
      />
    </ActionForm>
  );
}
