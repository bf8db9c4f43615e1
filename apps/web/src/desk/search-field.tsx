import { Search } from 'lucide-react';
import { useEffect, useRef } from 'react';

const SETTLE_MS = 300;

interface Props {
  readonly label: string;
  readonly query: string;
  readonly onSearch: (text: string) => void;
}

/** Searches as one types, once the fingers rest, and never in the middle of an input method's composition. */
export function SearchField({ label, query, onSearch }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    if (input.current !== null && input.current !== document.activeElement) input.current.value = query;
  }, [query]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function searchSoon(waitMs: number) {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onSearch(input.current?.value.trim() ?? ''), waitMs);
  }

  return (
    <search className="relative min-w-0 grow sm:max-w-md">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-4 size-4 -translate-y-1/2 text-ink-soft"
      />
      <input
        ref={input}
        type="search"
        defaultValue={query}
        maxLength={100}
        autoComplete="off"
        enterKeyHint="search"
        aria-label={label}
        placeholder={label}
        onChange={(event) => {
          if (!(event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing)) searchSoon(SETTLE_MS);
        }}
        onCompositionEnd={() => searchSoon(SETTLE_MS)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) searchSoon(0);
        }}
        className="min-h-11 w-full rounded-full border border-line-strong/60 bg-surface pr-4 pl-10 placeholder:text-ink-soft hover:border-ink"
      />
    </search>
  );
}
