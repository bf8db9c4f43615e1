import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Switch } from '../../ui/switch.tsx';
import type { ParcelLine } from './parcel-actions.tsx';
import type { useParcelActions } from './use-parcel-actions.ts';

interface Props {
  readonly lines: readonly ParcelLine[];
  readonly action: ReturnType<typeof useParcelActions>['takeBack'];
  readonly onClose: () => void;
}

/** Takes in what the carrier brought back, and says what of it goes on sale again. */
export function TakeBackDialog({ lines, action, onClose }: Props) {
  const t = useTranslations('desk.shipments');
  const tReturns = useTranslations('desk.returns');
  const text = useText();
  const [spoilt, setSpoilt] = useState<ReadonlySet<string>>(new Set());
  const restock = lines.map(({ orderLineId }) => orderLineId).filter((id) => !spoilt.has(id));
  return (
    <FormDialog
      onClose={onClose}
      title={t('takeBackTitle')}
      description={t('takeBackText')}
      onSubmit={() => action.mutate(restock, { onSuccess: onClose })}
      action={action}
      button={t('takeBack')}
    >
      {lines.map(({ orderLineId, quantity, name }) => (
        <div key={orderLineId}>
          <p className="font-medium">{`${quantity} × ${text(name)}`}</p>
          <Switch
            label={tReturns('restock')}
            checked={!spoilt.has(orderLineId)}
            onChange={(isSold) => {
              const others = [...spoilt].filter((id) => id !== orderLineId);
              setSpoilt(new Set(isSold ? others : [...others, orderLineId]));
            }}
          />
        </div>
      ))}
    </FormDialog>
  );
}
