import { useNavigate, useRouterState } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { cx } from '../ui/cx.ts';

/** Sends on Enter alone, and an Enter that ends an input method's composition is not one. */
export function SearchBox({ large = false }: { readonly large?: boolean }) {
  const t = useTranslations('frame');
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const query = useRouterState({ select: ({ location }) => (location.search as { query?: string }).query ?? '' });

  useEffect(() => {
    if (input.current !== null && input.current !== document.activeElement) input.current.value = query;
  }, [query]);

  return (
    <search className="w-full">
      <form
        className="relative"
        onSubmit={(event) => {
          event.preventDefault();
          const text = input.current?.value.trim() ?? '';
          void navigate({ to: '/shop', search: text === '' ? {} : { query: text } });
        }}
      >
        <Search
          aria-hidden
          className={cx(
            'pointer-events-none absolute top-1/2 -translate-y-1/2 text-ink-soft',
            large ? 'left-5 size-5' : 'left-4 size-4',
          )}
        />
        <input
          ref={input}
          type="search"
          name="query"
          defaultValue={query}
          maxLength={100}
          enterKeyHint="search"
          autoComplete="off"
          aria-label={t('search')}
          placeholder={t('searchPlaceholder')}
          className={cx(
            'w-full rounded-full border border-line-strong/60 bg-surface transition-colors placeholder:text-ink-soft hover:border-ink',
            large ? 'min-h-14 pr-5 pl-13 text-lg' : 'min-h-11 pr-4 pl-10',
          )}
        />
      </form>
    </search>
  );
}
