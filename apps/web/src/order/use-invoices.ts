import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../live/shop.tsx';
import { saveDocument } from './save-document.ts';

interface Ref {
  readonly orderId: string;
  readonly token?: string | undefined;
  /** Grows with each step of the order, after which there may be another paper. */
  readonly version: number;
}

/** The papers of an order, and how to get one as a file. The invoice is issued when it is asked for, if it is not yet. */
export function useInvoices({ orderId, token, version }: Ref) {
  const client = useClient();
  const queryClient = useQueryClient();
  const ref = token === undefined ? { orderId } : { orderId, token };
  const key = ['invoices', orderId];
  const papers = useQuery({ queryKey: [...key, version], queryFn: () => client.invoice.list.query(ref) });
  const save = useMutation({
    /** Without an id: the invoice. */
    mutationFn: async (invoiceId: string | null) => {
      const id =
        invoiceId ?? (await client.invoice.issue.mutate(ref)).issued.find(({ kind }) => kind === 'invoice')?.id;
      if (id === undefined) return;
      saveDocument(await client.invoice.file.query({ ...ref, invoiceId: id }));
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: key }),
  });
  return { papers: papers.data, save };
}
