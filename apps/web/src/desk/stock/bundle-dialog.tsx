import type { BundleDraft, BundleView } from '@pushcart/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../../live/shop.tsx';
import { useConnection } from '../../live/use-connection.ts';
import { useIntent } from '../../live/use-intent.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Switch } from '../../ui/switch.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { CATALOG_KEY } from '../products/use-products.ts';
import { type BundleFields, fieldsOfBundle, readBundle } from './bundle-fields.ts';
import { PartField } from './part-field.tsx';

interface Props {
  readonly variantId: string;
  readonly sku: string;
  readonly bundle: BundleView | undefined;
  /** Once what is shown of the product is read again. */
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** What a variant is made of and what it costs for it. */
export function BundleDialog({ variantId, sku, bundle, onSaved, onClose }: Props) {
  const t = useTranslations('desk.stock.bundle');
  const { isStale } = useConnection();
  const [fields, setFields] = useState(() => fieldsOfBundle(bundle));
  const [hasTried, setHasTried] = useState(false);
  const save = useSaveBundle({ variantId, sku }, async (reading) => {
    onClose();
    await reading;
    onSaved();
  });
  const read = readBundle(fields);
  const fault = hasTried && 'fault' in read ? read.fault : null;
  const change = (part: Partial<BundleFields>) => setFields({ ...fields, ...part });
  return (
    <Dialog open onOpenChange={onClose} title={t('edit', { sku })} description={t('explain')}>
      <PartField
        onFound={(found) => {
          if (fields.parts.some((part) => part.variantId === found.variantId)) return;
          change({ parts: [...fields.parts, { ...found, quantity: '1' }] });
        }}
      />
      <ActionForm
        className="mt-4 gap-4"
        onSubmit={() => {
          setHasTried(true);
          if ('draft' in read) save.mutate(read.draft);
        }}
        action={save}
        button={t('save')}
        after={
          bundle !== undefined && (
            <Button look="quiet" disabled={isStale} pending={save.isPending} onClick={() => save.mutate(null)}>
              {t('dissolve')}
            </Button>
          )
        }
      >
        {fields.parts.map((part, index) => (
          <div key={part.variantId} className="grid grid-cols-[1fr_auto] items-end gap-3">
            <TextField
              label={t('quantity', { sku: part.sku })}
              required
              inputMode="numeric"
              autoComplete="off"
              value={part.quantity}
              onChange={({ target }) =>
                change({ parts: fields.parts.with(index, { ...part, quantity: target.value }) })
              }
            />
            <IconButton
              icon={Trash2}
              label={t('remove', { sku: part.sku })}
              onClick={() => change({ parts: fields.parts.toSpliced(index, 1) })}
            />
          </div>
        ))}
        <Switch label={t('byParts')} checked={fields.isByParts} onChange={(isByParts) => change({ isByParts })} />
        {fields.isByParts && (
          <TextField
            label={t('percent')}
            required
            inputMode="numeric"
            autoComplete="off"
            value={fields.percent}
            onChange={({ target }) => change({ percent: target.value })}
          />
        )}
        {fault !== null && (
          <p role="alert" className="text-sm font-medium text-bad">
            {t(fault)}
          </p>
        )}
      </ActionForm>
    </Dialog>
  );
}

function useSaveBundle(
  { variantId, sku }: Pick<Props, 'variantId' | 'sku'>,
  onDone: (reading: Promise<void>) => Promise<void>,
) {
  const t = useTranslations('desk.stock.bundle');
  const client = useClient();
  const queryClient = useQueryClient();
  const say = useToast();
  const { keyOf } = useIntent();
  return useMutation({
    mutationFn: (draft: BundleDraft | null) => {
      const key = keyOf(draft);
      const copy = draft === null ? null : { ...draft, parts: draft.parts.map((part) => ({ ...part })) };
      return client.bundle.set.mutate({ variantId, draft: copy, key });
    },
    onSuccess: () => {
      say(t('saved', { sku }));
      void onDone(queryClient.invalidateQueries({ queryKey: CATALOG_KEY }));
    },
  });
}
