import { Search, Tag } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { cx } from '../ui/cx.ts';
import { Picture } from '../ui/picture.tsx';
import type { SuggestionOption } from './suggestion-options.ts';

const KINDS = ['query', 'category', 'product'] as const;

interface Props {
  readonly id: string;
  readonly options: readonly SuggestionOption[];
  /** The one that arrow keys have reached; -1 for the field itself. */
  readonly active: number;
  readonly onChoose: (option: SuggestionOption) => void;
}

export const optionId = (listId: string, index: number) => `${listId}-${index}`;

/** What to choose below the field. Focus stays in the field; a press chooses before the field loses it. */
export function SuggestionList({ id, options, active, onChoose }: Props) {
  const t = useTranslations('frame');
  return (
    <div
      id={id}
      role="listbox"
      aria-label={t('suggestions')}
      className="absolute inset-x-0 top-full z-40 mt-2 max-h-[70dvh] overflow-y-auto rounded-2xl border border-line bg-surface p-2 text-base shadow-lift"
    >
      {KINDS.map((kind) => {
        const ofKind = options.flatMap((option, index) => (option.kind === kind ? [{ option, index }] : []));
        if (ofKind.length === 0) return null;
        const heading = `${id}-${kind}`;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a list of choices is grouped by a role, no field is in it.
          <div key={kind} role="group" aria-labelledby={heading}>
            <p id={heading} className="px-3 pt-2 pb-1 text-sm text-ink-soft">
              {t(`suggested.${kind}`)}
            </p>
            {ofKind.map(({ option, index }) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and takes the keys.
              <div
                key={option.key}
                id={optionId(id, index)}
                role="option"
                aria-selected={index === active}
                tabIndex={-1}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(option)}
                className={cx(
                  'flex min-h-11 cursor-pointer items-center gap-3 rounded-xl px-3 hover:bg-sunken',
                  index === active && 'bg-sunken',
                )}
              >
                <Sign option={option} />
                <span className="min-w-0 truncate">{option.name}</span>
              </div>
            ))}
          </div>
        );
      })}
    </div>
  );
}

function Sign({ option }: { readonly option: SuggestionOption }) {
  if (option.kind === 'query') return <Search aria-hidden className="size-4 shrink-0 text-ink-soft" />;
  if (option.kind === 'category') return <Tag aria-hidden className="size-4 shrink-0 text-ink-soft" />;
  return (
    <span className="size-9 shrink-0 overflow-hidden rounded-lg bg-sunken">
      <Picture image={option.image} sizes="36px" decorative />
    </span>
  );
}
