import { newKey, type OrderView } from '@pushcart/client';
import { returnableQuantity, SHOPPER_RETURN_REASONS } from '@pushcart/domain';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../i18n/use-text.ts';
import { useClient } from '../live/shop.tsx';
import { dotted } from '../ui/dotted.ts';
import { SelectField } from '../ui/field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';

interface Props {
  readonly order: OrderView;
  readonly token: string | undefined;
  readonly onClose: () => void;
}

/** How many of what goes back, and why. */
export function RequestReturn({ order, token, onClose }: Props) {
  const t = useTranslations('order.return');
  const text = useText();
  const client = useClient();
  const [key] = useState(newKey);
  const [reason, setReason] = useState<(typeof SHOPPER_RETURN_REASONS)[number]>('no_longer_wanted');
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>({});
  const lines = Object.entries(counts).flatMap(([orderLineId, quantity]) =>
    quantity > 0 ? [{ orderLineId, quantity }] : [],
  );
  const send = useMutation({
    mutationFn: () => client.returns.request.mutate({ orderId: order.id, token, reason, lines, key }),
    // The return itself comes with the order's next event.
    onSuccess: onClose,
  });
  const left = order.lines
    .map((line) => ({ line, most: returnableQuantity(line, order.returns) }))
    .filter(({ most }) => most > 0);

  return (
    <FormDialog
      onClose={onClose}
      title={t('formTitle')}
      description={t('formText')}
      onSubmit={() => {
        if (lines.length > 0) send.mutate();
      }}
      action={send}
      button={t('send')}
      isReady={lines.length > 0}
    >
      {left.map(({ line, most }) => (
        <SelectField
          key={line.id}
          required
          label={dotted(text(line.name), text(line.optionText))}
          value={counts[line.id] ?? 0}
          onChange={(event) => setCounts({ ...counts, [line.id]: Number(event.target.value) })}
        >
          {Array.from({ length: most + 1 }, (_, count) => (
            <option key={count} value={count}>
              {count === 0 ? t('keep') : t('units', { count })}
            </option>
          ))}
        </SelectField>
      ))}
      <SelectField
        required
        label={t('why')}
        value={reason}
        onChange={(event) => setReason(SHOPPER_RETURN_REASONS.find((known) => known === event.target.value) ?? 'other')}
      >
        {SHOPPER_RETURN_REASONS.map((known) => (
          <option key={known} value={known}>
            {t(`reason.${known}`)}
          </option>
        ))}
      </SelectField>
    </FormDialog>
  );
}
