import type { OrderView, ReturnView } from '@pushcart/client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text.ts';
import { SelectField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Switch } from '../../ui/switch.tsx';
import { useReturnActions } from './use-return-actions.ts';

interface Props {
  readonly one: ReturnView;
  readonly order: OrderView;
  readonly onClose: () => void;
}

/** How many came, and which of them go on sale again. */
export function ReceiveReturn({ one, order, onClose }: Props) {
  const t = useTranslations('desk.returns');
  const text = useText();
  const { receive } = useReturnActions(one, onClose);
  const [lines, setLines] = useState(() =>
    one.lines.map(({ orderLineId, quantity }) => ({ orderLineId, received: quantity, restocked: true })),
  );
  const change = (orderLineId: string, part: { received?: number; restocked?: boolean }) =>
    setLines(lines.map((line) => (line.orderLineId === orderLineId ? { ...line, ...part } : line)));
  const hasCome = lines.some(({ received }) => received > 0);
  return (
    <FormDialog
      onClose={onClose}
      title={t('receiveTitle')}
      description={t('receiveText')}
      onSubmit={() => {
        if (hasCome) receive.mutate(lines);
      }}
      action={receive}
      button={t('receive')}
      isReady={hasCome}
    >
      {lines.map(({ orderLineId, received, restocked }) => {
        const asked = one.lines.find((line) => line.orderLineId === orderLineId)?.quantity ?? 0;
        const sold = order.lines.find(({ id }) => id === orderLineId);
        return (
          <div key={orderLineId} className="flex flex-col gap-1">
            <SelectField
              required
              label={sold === undefined ? '' : `${text(sold.name)} (${sold.sku})`}
              value={received}
              onChange={(event) => change(orderLineId, { received: Number(event.target.value) })}
            >
              {Array.from({ length: asked + 1 }, (_, count) => (
                <option key={count} value={count}>
                  {t('came', { count })}
                </option>
              ))}
            </SelectField>
            <Switch
              label={t('restock')}
              checked={restocked}
              onChange={(next) => change(orderLineId, { restocked: next })}
            />
          </div>
        );
      })}
    </FormDialog>
  );
}
