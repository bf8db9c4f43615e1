import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';

const SPEAK_AFTER_MS = 1_000;

/** Speaks to screen readers. Polite news with the same `key` replace each other until they are spoken. */
type Announce = (text: string, options?: { readonly key?: string; readonly urgent?: boolean }) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

export function Announcer({ children }: { readonly children: ReactNode }) {
  const [polite, setPolite] = useState('');
  const [urgent, setUrgent] = useState('');
  const waiting = useRef(new Map<string, string>());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => () => clearTimeout(timer.current), []);

  const announce = useCallback<Announce>((text, options = {}) => {
    if (options.urgent === true) {
      setUrgent(text);
      return;
    }
    waiting.current.set(options.key ?? text, text);
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      setPolite([...waiting.current.values()].join(' '));
      waiting.current.clear();
    }, SPEAK_AFTER_MS);
  }, []);

  return (
    <AnnounceContext value={announce}>
      {children}
      <div aria-live="polite" className="sr-only">
        {polite}
      </div>
      <div aria-live="assertive" className="sr-only">
        {urgent}
      </div>
    </AnnounceContext>
  );
}

export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}
