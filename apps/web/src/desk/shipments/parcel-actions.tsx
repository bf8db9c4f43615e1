import type { LocalizedText, ShipmentView } from '@pushcart/client';
import { hasLeft } from '@pushcart/domain';
import { Mail, PackageX, Printer, RotateCw, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useConnection } from '../../live/use-connection.ts';
import { Button } from '../../ui/button.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { useMay } from '../frame/use-may.ts';
import { RefusedParcel } from '../order/refused-parcel.tsx';
import { TakeBackDialog } from './take-back-dialog.tsx';
import { useLabels } from './use-labels.ts';
import { useParcelActions } from './use-parcel-actions.ts';

export interface ParcelLine {
  readonly orderLineId: string;
  readonly quantity: number;
  readonly name: LocalizedText;
}

interface Props {
  readonly shipment: Omit<ShipmentView, 'events' | 'route' | 'lines'>;
  readonly number: number;
  readonly lines: readonly ParcelLine[];
}

/** What can be done with a parcel as it stands. */
export function ParcelActions({ shipment, number, lines }: Props) {
  const t = useTranslations('desk.shipments');
  const may = useMay();
  const { isStale } = useConnection();
  const labels = useLabels();
  const { callBack, sendAgain, takeBack, resend } = useParcelActions(shipment, number);
  const [isTaking, setIsTaking] = useState(false);
  const { status, resolution, returnId } = shipment;
  const mayPack = may('orders.pack');
  if (status === 'refused') return <RefusedParcel shipment={shipment} number={number} />;
  const isBack = status === 'returned' && resolution === null && returnId === null;
  const isFollowed = hasLeft(status) && status !== 'delivered' && status !== 'returned' && returnId === null;
  const error = labels.error ?? callBack.error ?? sendAgain.error ?? takeBack.error ?? resend.error;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-2 empty:hidden">
        {status === 'label_created' && mayPack && (
          <>
            <Button
              size="small"
              disabled={isStale}
              pending={labels.isPending}
              onClick={() => labels.mutate([shipment.id])}
            >
              <Printer aria-hidden className="size-4" />
              {t('print')}
            </Button>
            <Button
              size="small"
              look="bad"
              disabled={isStale}
              pending={callBack.isPending}
              onClick={() => callBack.mutate()}
            >
              <PackageX aria-hidden className="size-4" />
              {t('callBack')}
            </Button>
          </>
        )}
        {isFollowed && mayPack && (
          <Button
            size="small"
            look="quiet"
            disabled={isStale}
            pending={resend.isPending}
            onClick={() => resend.mutate()}
          >
            <Mail aria-hidden className="size-4" />
            {t('resend')}
          </Button>
        )}
        {isBack && mayPack && (
          <Button size="small" disabled={isStale} pending={sendAgain.isPending} onClick={() => sendAgain.mutate()}>
            <RotateCw aria-hidden className="size-4" />
            {t('sendAgain')}
          </Button>
        )}
        {isBack && may('returns.receive') && (
          <Button size="small" disabled={isStale} onClick={() => setIsTaking(true)}>
            <Undo2 aria-hidden className="size-4" />
            {t('takeBack')}
          </Button>
        )}
      </div>
      {status === 'cancelling' && <p className="text-sm text-ink-soft">{t('cancelling')}</p>}
      <ActionProblem error={error} />
      {isTaking && <TakeBackDialog lines={lines} action={takeBack} onClose={() => setIsTaking(false)} />}
    </div>
  );
}
