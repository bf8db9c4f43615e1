import type { FlashChanged, MarketChanged } from '@pushcart/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useNow } from '../i18n/use-now.ts';
import { useClient } from '../live/shop.tsx';
import { type LiveHandlers, useLive } from '../live/use-live.ts';
import { flashSaleQuery, saleKey } from './flash-queries.ts';
import { foldSale, type LiveSale, phaseAt, received } from './live-sale.ts';

/** A sale whose queues follow every event. */
export function useFlashSale(saleId: string, initial?: LiveSale) {
  const client = useClient();
  const queryClient = useQueryClient();
  const query = useQuery({
    ...flashSaleQuery(client, saleId),
    ...(initial === undefined ? {} : { initialData: initial }),
  });
  const isKnown = query.data !== undefined;

  const open = useCallback(
    ({ onData, onError }: LiveHandlers<LiveSale, FlashChanged | MarketChanged>) =>
      client.flash.watch.subscribe(
        { saleId },
        {
          onData({ data: frame }) {
            onData({ data: frame.kind === 'snapshot' ? { ...frame, state: received(frame.state) } : frame });
            const isRewritten = frame.kind === 'event' && frame.data.type !== 'flash.moved';
            if (isRewritten) void queryClient.invalidateQueries({ queryKey: saleKey(saleId) });
          },
          onError,
        },
      ),
    [client, queryClient, saleId],
  );
  useLive({ queryKey: saleKey(saleId), open: isKnown ? open : null, fold: foldSale });

  return query;
}

/** Where a sale stands now. */
export function usePhase(live: LiveSale) {
  return phaseAt(live, useNow(500));
}
