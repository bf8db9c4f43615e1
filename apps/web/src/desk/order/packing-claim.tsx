import { useMutation } from '@tanstack/react-query';
import { Hand } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../../live/shop.tsx';
import { useConnection } from '../../live/use-connection.ts';
import { Button } from '../../ui/button.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import type { Claimant } from '../orders/use-claims.ts';

/** A third of what a claim lasts: one lost word does not end it. */
const HEARTBEAT_MS = 15_000;

interface Props {
  readonly orderId: string;
  readonly by: Claimant | null;
  readonly isMine: boolean;
}

/** Says who packs the order, and lets its packer take it and let it go. */
export function PackingClaim({ orderId, by, isMine }: Props) {
  const t = useTranslations('desk.order.claim');
  const { order } = useClient();
  const { isStale } = useConnection();
  const take = useMutation({ mutationFn: () => order.claim.mutate({ orderId }) });
  const letGo = useMutation({ mutationFn: () => order.unclaim.mutate({ orderId }) });

  useEffect(() => {
    if (!isMine) return;
    // A word that is lost is made up for by the next; a claim that was lost shows by the live stream.
    const beat = setInterval(() => void order.claim.mutate({ orderId }).catch(() => undefined), HEARTBEAT_MS);
    return () => {
      clearInterval(beat);
      void order.unclaim.mutate({ orderId }).catch(() => undefined);
    };
  }, [order, orderId, isMine]);

  if (by !== null && !isMine) {
    return <p className="rounded-2xl bg-lamp-wash px-4 py-3 font-medium">{t('taken', { name: by.name })}</p>;
  }
  return (
    <>
      {isMine ? (
        <div className="flex flex-wrap items-center justify-between gap-2">
          <p className="font-medium">{t('mine')}</p>
          <Button size="small" disabled={isStale} pending={letGo.isPending} onClick={() => letGo.mutate()}>
            {t('letGo')}
          </Button>
        </div>
      ) : (
        <Button disabled={isStale} pending={take.isPending} onClick={() => take.mutate()}>
          <Hand aria-hidden className="size-5" />
          {t('take')}
        </Button>
      )}
      <ActionProblem error={take.error ?? letGo.error} />
    </>
  );
}
