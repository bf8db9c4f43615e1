import type { ReactNode } from 'react';
import { cx } from '../ui/cx.ts';

interface Props<Item extends string> {
  readonly legend: ReactNode;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly items: readonly Item[];
  readonly nameOf: (item: Item) => string;
  readonly chosen: readonly Item[];
  readonly onChange: (chosen: readonly Item[]) => void;
  /** In place of the items while there are none. */
  readonly children?: ReactNode;
}

/** Some of a few things, each to be ticked; many of them scroll. */
export function TickList<Item extends string>({
  legend,
  hint,
  error,
  items,
  nameOf,
  chosen,
  onChange,
  children,
}: Props<Item>) {
  const note = error ?? hint;
  return (
    <fieldset>
      <legend className="text-sm font-medium">{legend}</legend>
      {note !== undefined && (
        <p
          role={error === undefined ? undefined : 'alert'}
          className={cx('mb-2 text-sm', error === undefined ? 'text-ink-soft' : 'font-medium text-bad')}
        >
          {note}
        </p>
      )}
      {children}
      <div className="flex max-h-48 flex-wrap gap-x-5 overflow-y-auto">
        {items.map((item) => (
          <label key={item} className="inline-flex min-h-11 items-center gap-2">
            <input
              type="checkbox"
              checked={chosen.includes(item)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, item] : chosen.filter((known) => known !== item))
              }
            />
            {nameOf(item)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
