import { SEARCH_LIST } from '@pushcart/domain';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRecorder } from '../recommend/recording.tsx';
import { cx } from '../ui/cx.ts';
import { optionId, SuggestionList } from './suggestion-list.tsx';
import type { SuggestionOption } from './suggestion-options.ts';
import { useSuggestions } from './use-suggestions.ts';

/** A field that suggests while one types. An Enter that ends an input method's composition sends nothing. */
export function SearchBox({ large = false }: { readonly large?: boolean }) {
  const t = useTranslations('frame');
  const navigate = useNavigate();
  const recorder = useRecorder();
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const query = useRouterState({ select: ({ location }) => (location.search as { query?: string }).query ?? '' });
  const [typed, setTyped] = useState(query);
  const [isComposing, setIsComposing] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const options = useSuggestions(isOpen ? typed : '', isComposing);
  const isShown = isOpen && !isComposing && options.length > 0;
  const chosen = isShown ? options[active] : undefined;

  useEffect(() => {
    if (input.current !== document.activeElement) setTyped(query);
  }, [query]);

  function close() {
    setIsOpen(false);
    setActive(-1);
  }

  function leave() {
    close();
    setTyped('');
    input.current?.blur();
  }

  function search(text: string) {
    close();
    setTyped(text);
    // On a phone the keyboard goes with the focus, and lets the results be seen.
    if (window.matchMedia('(pointer: coarse)').matches) input.current?.blur();
    void navigate({ to: '/shop', search: text === '' ? {} : { query: text } });
  }

  function choose(option: SuggestionOption) {
    if (option.kind === 'query') return search(option.name);
    if (option.kind === 'product') recordFound(option);
    leave();
    if (option.kind === 'category') void navigate({ to: '/shop', search: { category: option.slug } });
    else void navigate({ to: '/products/$slug', params: { slug: option.slug } });
  }

  /** A product chosen here was searched for and found, as in the list of results. */
  function recordFound({ productId, position }: Extract<SuggestionOption, { kind: 'product' }>) {
    const results = options.filter(({ kind }) => kind === 'product').length;
    recorder?.add({ kind: 'search', query: typed.trim(), results });
    recorder?.add({ kind: 'click', productId, list: SEARCH_LIST, position });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && isShown) {
      // The field would be emptied by it.
      event.preventDefault();
      close();
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    setIsOpen(true);
    const places = options.length + 1;
    if (isShown) setActive((last) => ((last + 1 + step + places) % places) - 1);
  }

  return (
    <search className="w-full">
      <form
        className="relative"
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen === undefined) search(typed.trim());
          else choose(chosen);
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
          role="combobox"
          aria-expanded={isShown}
          aria-controls={isShown ? listId : undefined}
          aria-autocomplete="list"
          aria-activedescendant={chosen === undefined ? undefined : optionId(listId, active)}
          value={typed}
          maxLength={100}
          enterKeyHint="search"
          autoComplete="off"
          aria-label={t('search')}
          placeholder={t('searchPlaceholder')}
          onChange={({ target }) => {
            setTyped(target.value);
            setIsOpen(true);
            setActive(-1);
          }}
          onCompositionStart={() => setIsComposing(true)}
          onCompositionEnd={() => setIsComposing(false)}
          onKeyDown={onKeyDown}
          onBlur={close}
          className={cx(
            'w-full rounded-full border border-line-strong/60 bg-surface transition-colors placeholder:text-ink-soft hover:border-ink',
            large ? 'min-h-14 pr-5 pl-13 text-lg' : 'min-h-11 pr-4 pl-10',
          )}
        />
        {isShown && <SuggestionList id={listId} options={options} active={active} onChoose={choose} />}
      </form>
    </search>
  );
}
