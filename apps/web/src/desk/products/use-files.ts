import { newKey } from '@pushcart/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { readParts } from '../../live/read-parts.ts';
import { useClient } from '../../live/shop.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { partsOf } from './file-parts.ts';
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
    mutationFn: async (file: File) => {
      const text = await file.text();
      const { id: importId } = await client.productFile.create.mutate({ fileName: file.name, key: newKey() });
      for (const [position, part] of partsOf(text).entries()) {
        await client.productFile.addPart.mutate({ importId, position, text: part });
      }
      await client.productFile.check.mutate({ importId });
    },
    onSettled,
  });
  const run = useMutation({
    mutationFn: (importId: string) => client.productFile.run.mutate({ importId }),
    onSettled,
  });
  return { save, send, run };
}
