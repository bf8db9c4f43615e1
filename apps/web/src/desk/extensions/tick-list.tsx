import { cx } from '../../ui/cx.ts';

interface Props<Item extends string> {
  readonly legend: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly items: readonly Item[];
  readonly nameOf: (item: Item) => string;
  readonly chosen: readonly Item[];
  readonly onChange: (chosen: readonly Item[]) => void;
}

/** Some of a few things, each to be ticked. */
export function TickList<Item extends string>({ legend, hint, error, items, nameOf, chosen, onChange }: Props<Item>) {
  return (
    <fieldset>
      <legend className="text-sm font-medium">{legend}</legend>
      {(error ?? hint) !== undefined && (
        <p className={cx('text-sm', error === undefined ? 'text-ink-soft' : 'font-medium text-bad')}>{error ?? hint}</p>
      )}
      <div className="flex flex-wrap gap-x-5">
        {items.map((item) => (
          <label key={item} className="inline-flex min-h-11 items-center gap-2">
            <input
              type="checkbox"
              className="size-4.5 accent-ink"
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
