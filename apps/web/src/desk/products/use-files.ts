import { sendProductFile } from '@pushcart/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { readParts } from '../../live/read-parts.ts';
import { useClient } from '../../live/shop.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { readText } from './read-text.ts';
import { CATALOG_KEY } from './use-products.ts';

/** Downloads all products as a file, sends one to be checked, and brings in what was checked. */
export function useFiles() {
  const client = useClient();
  const queryClient = useQueryClient();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: [...CATALOG_KEY, 'imports'] });
  const save = useMutation({
    mutationFn: async () => {
      const products = await readParts((cursor) => client.productFile.export.query({ cursor }));
      saveFile('products.csv', 'text/csv', products);
    },
  });
  const send = useMutation({
    mutationFn: (file: File) => sendProductFile(client, { name: file.name, text: readText(file) }),
    onSettled,
  });
  const run = useMutation({
    mutationFn: (importId: string) => client.productFile.run.mutate({ importId }),
    onSettled,
  });
  return { save, send, run };
}
