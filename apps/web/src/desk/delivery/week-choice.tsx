import { useLocale } from 'use-intl';
import { cx } from '../../ui/cx.ts';

interface Props {
  readonly label: string;
  /** 1 is Monday. */
  readonly value: readonly number[];
  readonly onChange: (days: readonly number[]) => void;
}

const DAYS = [1, 2, 3, 4, 5, 6, 7];

/** Any of the days of the week. */
export function WeekChoice({ label, value, onChange }: Props) {
  const locale = useLocale();
  const names = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const fullNames = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  // The first of January 2024 was a Monday.
  const dateOf = (day: number) => new Date(Date.UTC(2024, 0, day));
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">{label}</legend>
      <div className="flex flex-wrap gap-1.5">
        {DAYS.map((day) => {
          const isOn = value.includes(day);
          return (
            <button
              key={day}
              type="button"
              aria-pressed={isOn}
              aria-label={fullNames.format(dateOf(day))}
              onClick={() => onChange(isOn ? value.filter((one) => one !== day) : [...value, day].toSorted())}
              className={cx(
                'min-h-11 min-w-11 rounded-xl border px-2 text-sm font-medium',
                isOn ? 'border-ink bg-ink text-paper' : 'border-line-strong/60 bg-surface hover:border-ink',
              )}
            >
              {names.format(dateOf(day))}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}
