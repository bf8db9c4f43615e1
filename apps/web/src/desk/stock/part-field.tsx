import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../../live/shop.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { ActionProblem } from '../../ui/problem.tsx';

interface Props {
  readonly onFound: (part: { readonly variantId: string; readonly sku: string }) => void;
}

/** Finds a part by its code. */
export function PartField({ onFound }: Props) {
  const t = useTranslations('desk.stock.bundle');
  const client = useClient();
  const [typed, setTyped] = useState('');
  const [unknown, setUnknown] = useState<string | null>(null);
  const find = useMutation({
    mutationFn: (sku: string) => client.inventory.findSkus.query({ skus: [sku] }),
    onSuccess: ([found], sku) => {
      setUnknown(found === undefined ? sku : null);
      if (found === undefined) return;
      onFound({ variantId: found.variantId, sku: found.sku });
      setTyped('');
    },
  });
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '') find.mutate(typed.trim());
      }}
    >
      <div className="flex items-start gap-3">
        <TextField
          label={t('addSku')}
          required
          className="grow"
          autoComplete="off"
          autoCapitalize="characters"
          maxLength={120}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          error={unknown === null ? undefined : t('unknown', { sku: unknown })}
        />
        <Button type="submit" className="mt-6.5" pending={find.isPending}>
          {t('add')}
        </Button>
      </div>
      <ActionProblem error={find.error} />
    </form>
  );
}
