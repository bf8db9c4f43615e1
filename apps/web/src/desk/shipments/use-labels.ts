import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../../live/shop.tsx';
import { openFile } from '../../ui/open-file.ts';
import { rereadQueue } from './use-queue.ts';

/** Opens the labels of parcels as one file to print. */
export function useLabels() {
  const client = useClient();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (shipmentIds: readonly string[]) =>
      openFile(() => client.shipment.printLabels.mutate({ shipmentIds: [...shipmentIds] })),
    onSuccess: () => rereadQueue(queryClient),
  });
}
