import type { ExtensionDraft, ExtensionView } from '@pushcart/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { EXTENSIONS_KEY } from '../../extension/use-panels.ts';
import { useConfirmed } from '../../identity/confirm-identity.tsx';
import { useClient } from '../../live/shop.tsx';
import { KEPT_TRUE } from '../feed.ts';

const LIST_KEY = [...EXTENSIONS_KEY, 'list'];

const refOf = ({ id: extensionId, version }: ExtensionView) => ({ extensionId, version });

/** Kept true by the news that the desk listens to. */
export function useExtensions() {
  const client = useClient();
  return useQuery({ queryKey: LIST_KEY, queryFn: () => client.extension.list.query(), ...KEPT_TRUE });
}

/** The answer is the secret of a new one; null when a known one was changed. */
export function useSaveExtension(known: ExtensionView | null, onSaved: (secret: string | null) => void) {
  const client = useClient();
  return useExtensionChange(async (draft: ExtensionDraft) => {
    if (known === null) return (await client.extension.create.mutate(draft)).secret;
    await client.extension.update.mutate({ ref: refOf(known), draft });
    return null;
  }, onSaved);
}

export function useRemoveExtension(known: ExtensionView, onRemoved: () => void) {
  const client = useClient();
  return useExtensionChange(() => client.extension.remove.mutate(refOf(known)), onRemoved);
}

export function useRotateSecret(known: ExtensionView, onRotated: (secret: string) => void) {
  const client = useClient();
  return useExtensionChange(async (afterHours: number) => {
    const { secret } = await client.extension.rotateSecret.mutate({ ref: refOf(known), afterHours });
    return secret;
  }, onRotated);
}

/** Changes something about extensions, after a proof of identity where that is asked for. */
function useExtensionChange<Input, Answer>(
  change: (input: Input) => Promise<Answer>,
  onDone: (answer: Answer) => void,
) {
  const confirmed = useConfirmed();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => confirmed(() => change(input)),
    onSuccess: (answer) => {
      void queryClient.invalidateQueries({ queryKey: LIST_KEY });
      onDone(answer);
    },
  });
}
