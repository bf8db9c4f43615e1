import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text.ts';
import { useClient } from '../../live/shop.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { type DeliveryLine, readScans, type Scan } from './delivery.ts';

interface Props {
  readonly onFound: (found: readonly (Omit<DeliveryLine, 'units'> & { readonly count: number })[]) => void;
}

/** Takes codes from a scanner, which types one and presses Enter, or from whoever types or pastes them. */
export function ScanField({ onFound }: Props) {
  const t = useTranslations('desk.stock.delivery');
  const text = useText();
  const client = useClient();
  const announce = useAnnounce();
  const field = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState('');
  const [unknown, setUnknown] = useState<string | null>(null);

  const find = useMutation({
    mutationFn: async (scans: readonly Scan[]) => ({
      scans,
      found: await client.inventory.findSkus.query({ skus: scans.map(({ sku }) => sku) }),
    }),
    onSuccess: ({ scans, found }) => {
      const bySku = new Map(found.map((item) => [item.sku.toUpperCase(), item]));
      const lines = scans.flatMap(({ sku, units }) => {
        const item = bySku.get(sku);
        return item === undefined
          ? []
          : [{ variantId: item.variantId, sku: item.sku, name: text(item.productName), count: units }];
      });
      onFound(lines);
      for (const line of lines) announce(`${line.name} +${line.count}`, { key: 'scan' });
      setUnknown(scans.find(({ sku }) => !bySku.has(sku))?.sku ?? null);
    },
  });

  // A scanner does not wait for answers: the field is free for the next code at once.
  function take(words: string) {
    const scans = readScans(words);
    if (scans.length === 0) return;
    find.mutate(scans);
    setTyped('');
  }

  return (
    <form
      ref={field}
      className="mt-4"
      onSubmit={(event) => {
        event.preventDefault();
        take(typed);
      }}
    >
      <div className="flex items-start gap-3">
        <TextField
          label={t('scan')}
          required
          className="grow"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={2_000}
          hint={t('scanHint')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text');
            if (!pasted.includes('\n')) return;
            event.preventDefault();
            take(pasted);
          }}
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
