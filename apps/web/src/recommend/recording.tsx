import { createContext, type MouseEvent, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { useClient } from '../live/shop.tsx';
import { createRecorder, type Done, type Recorder } from './recorder.ts';
import { useChoice } from './use-choice.ts';

const Recording = createContext<Recorder | null>(null);

/** Lets what stands below record what the visitor does, where they allow it. */
export function RecordingProvider({ children }: { readonly children: ReactNode }) {
  const client = useClient();
  const { allowed } = useChoice();
  const recorder = useMemo(
    () =>
      allowed === true ? createRecorder((interactions) => client.behaviour.record.mutate({ interactions })) : null,
    [client, allowed],
  );
  useEffect(() => {
    const onHide = () => {
      if (document.visibilityState === 'hidden') recorder?.flush();
    };
    document.addEventListener('visibilitychange', onHide);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      recorder?.flush();
    };
  }, [recorder]);
  return <Recording value={recorder}>{children}</Recording>;
}

/** Null where nothing may be recorded. */
export function useRecorder(): Recorder | null {
  return useContext(Recording);
}

/** Records once that a product or a list was looked at; null while that is not known. */
export function useRecordOnce(interaction: Done | null): void {
  const recorder = useRecorder();
  const text = interaction === null ? null : JSON.stringify(interaction);
  useEffect(() => {
    if (text !== null) recorder?.add(JSON.parse(text));
  }, [recorder, text]);
}

/** Makes what records a click on a product's link in a list, with its place there. */
export function useClicksIn(list: string): (productId: string, position: number) => (click: MouseEvent) => void {
  const recorder = useRecorder();
  return (productId, position) => (click) => {
    const isLink = click.target instanceof Element && click.target.closest('a') !== null;
    if (isLink) recorder?.add({ kind: 'click', productId, list, position });
  };
}
