import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';

/** As many choices of the first level as stand open; what is chosen always does, and what lies below one that does. */
const OPEN = 6;

export interface FacetChoice {
  readonly value: string;
  readonly name: ReactNode;
  readonly count: string;
  readonly isChosen: boolean;
  /** How far below the first level it stands. */
  readonly depth?: number;
}

interface Props {
  readonly title: string;
  readonly choices: readonly FacetChoice[];
  readonly onToggle: (value: string) => void;
}

/** Choices of one kind, of which several may be ticked. */
export function FacetGroup({ title, choices, onToggle }: Props) {
  const t = useTranslations('catalog.facets');
  const [isOpen, setIsOpen] = useState(false);
  const shown = isOpen ? choices : firstOf(choices);
  return (
    <FacetFrame title={title}>
      <ul>
        {shown.map(({ value, name, count, isChosen, depth = 0 }) => (
          <li key={value} className={cx(depth > 0 && 'pl-6')}>
            <label className="flex min-h-9 cursor-pointer items-center gap-2.5">
              <input type="checkbox" checked={isChosen} onChange={() => onToggle(value)} />
              <span className="min-w-0 grow break-words">{name}</span>
              <span className="figures text-sm text-ink-soft">{count}</span>
            </label>
          </li>
        ))}
      </ul>
      {(isOpen || shown.length < choices.length) && (
        <Button size="small" look="quiet" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? t('less') : t('more', { count: choices.length - shown.length })}
        </Button>
      )}
    </FacetFrame>
  );
}

function firstOf(choices: readonly FacetChoice[]): readonly FacetChoice[] {
  let level = 0;
  return choices.filter(({ isChosen, depth = 0 }) => {
    if (depth === 0) level += 1;
    return level <= OPEN || isChosen;
  });
}

export function FacetFrame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="border-t border-line pt-4 pb-5 first:border-t-0 first:pt-0">
      <legend className="float-left mb-2 w-full font-semibold">{title}</legend>
      <div className="clear-both">{children}</div>
    </fieldset>
  );
}
