import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../../live/shop.tsx';
import { openWindow } from '../../ui/open-file.ts';
import { rereadQueue } from './use-queue.ts';

/** Opens the labels of parcels as one file to print. */
export function useLabels() {
  const client = useClient();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (shipmentIds: readonly string[]) => {
      const window = openWindow();
      try {
        window.show(await client.shipment.printLabels.mutate({ shipmentIds: [...shipmentIds] }));
      } catch (error) {
        window.close();
        throw error;
      }
    },
    onSuccess: () => rereadQueue(queryClient),
  });
}
