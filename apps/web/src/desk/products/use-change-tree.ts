import type { CategoryView } from '@pushcart/client';
import type { CategoryDraft } from '@pushcart/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../../live/shop.tsx';

/** Changes of the categories; each answer is the whole tree as it stands then. */
export function useChangeTree(onDone: () => void = () => undefined) {
  const client = useClient();
  const queryClient = useQueryClient();
  const onSuccess = (tree: readonly CategoryView[]) => {
    queryClient.setQueryData(['categories'], tree);
    onDone();
  };
  return {
    save: useMutation({
      mutationFn: (input: { readonly categoryId: string | null; readonly draft: CategoryDraft }) =>
        client.product.saveCategory.mutate(input),
      onSuccess,
    }),
    order: useMutation({
      mutationFn: (input: { readonly parentId: string | null; readonly categoryIds: string[] }) =>
        client.product.orderCategories.mutate(input),
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: (categoryId: string) => client.product.removeCategory.mutate({ categoryId }),
      onSuccess,
    }),
  };
}
