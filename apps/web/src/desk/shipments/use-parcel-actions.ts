import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useClient } from '../../live/shop.tsx';
import { useKeyFor } from '../../live/use-key-for.ts';
import { useToast } from '../../ui/toasts.tsx';
import { rereadQueue } from './use-queue.ts';

interface Acted {
  readonly id: string;
  readonly version: number;
}

/** What staff do with a parcel. Each state of it can take one step; the key of the step stays until it is taken. */
export function useParcelActions({ id, version }: Acted, number: number) {
  const t = useTranslations('desk.shipments.done');
  const { shipment } = useClient();
  const queryClient = useQueryClient();
  const say = useToast();
  const key = useKeyFor(`${id}-${version}`);
  const ref = (step: string) => ({ shipmentId: id, key: `${key}-${step}` });
  const words = { number: String(number) };
  const done = (step: 'calledBack' | 'onItsWay' | 'sentAgain' | 'takenBack' | 'resent') => {
    say(t(step, words));
    rereadQueue(queryClient);
  };
  return {
    callBack: useMutation({
      mutationFn: () => shipment.cancel.mutate(ref('cancel')),
      onSuccess: ({ status }) => done(status === 'label_created' ? 'onItsWay' : 'calledBack'),
    }),
    sendAgain: useMutation({
      mutationFn: () => shipment.sendAgain.mutate(ref('again')),
      onSuccess: () => done('sentAgain'),
    }),
    takeBack: useMutation({
      mutationFn: (restock: readonly string[]) => shipment.takeBack.mutate({ ...ref('back'), restock: [...restock] }),
      onSuccess: () => done('takenBack'),
    }),
    resend: useMutation({
      mutationFn: () => shipment.resendTracking.mutate(ref('resend')),
      onSuccess: () => done('resent'),
    }),
  };
}
