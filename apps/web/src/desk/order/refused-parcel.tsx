import type { OrderView, ShipmentView } from '@pushcart/client';
import { useMutation } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useClient } from '../../live/shop.tsx';
import { useConnection } from '../../live/use-connection.ts';
import { useKeyFor } from '../../live/use-key-for.ts';
import { Button } from '../../ui/button.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useMay } from '../frame/use-may.ts';

interface Props {
  readonly shipment: Pick<ShipmentView, 'id' | 'refusal' | 'version'>;
  readonly number: OrderView['number'];
}

/** A parcel the carrier did not take: why, and the two ways on. */
export function RefusedParcel({ shipment: { id, refusal, version }, number }: Props) {
  const t = useTranslations('desk.order');
  const client = useClient();
  const say = useToast();
  const mayPack = useMay()('orders.pack');
  const { isStale } = useConnection();
  // Each refusal can be answered once more; the parcel's version tells one from the next.
  const key = useKeyFor(`${version}`);
  const words = { number: String(number) };

  const retry = useMutation({
    mutationFn: () => client.shipment.retry.mutate({ shipmentId: id, key: `${key}-retry` }),
    onSuccess: ({ status }) => {
      if (status !== 'refused') say(t('shipped', words));
    },
  });
  const giveUp = useMutation({
    mutationFn: () => client.shipment.cancel.mutate({ shipmentId: id, key: `${key}-cancel` }),
    onSuccess: () => say(t('givenUp', words)),
  });
  const isBusy = retry.isPending || giveUp.isPending;

  return (
    <div role="alert" className="grid gap-3 rounded-2xl bg-bad-wash p-4">
      <p className="flex gap-2 font-medium">
        <TriangleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
        {t(`refused.${refusal ?? 'other'}`)}
      </p>
      {mayPack && (
        <div className="flex flex-wrap gap-2">
          <Button disabled={isStale || isBusy} pending={retry.isPending} onClick={() => retry.mutate()}>
            {t('retry')}
          </Button>
          <Button look="bad" disabled={isStale || isBusy} pending={giveUp.isPending} onClick={() => giveUp.mutate()}>
            {t('giveUp')}
          </Button>
        </div>
      )}
      <ActionProblem error={retry.error ?? giveUp.error} />
    </div>
  );
}
