import { Star } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';

const STARS = [1, 2, 3, 4, 5];

interface Props {
  /** 0 while none is chosen. */
  readonly value: number;
  readonly error: string | undefined;
  readonly onChange: (stars: number) => void;
}

/** One to five stars, chosen like any other set of radio buttons. */
export function StarChoice({ value, error, onChange }: Props) {
  const t = useTranslations('review.form');
  const name = useId();
  return (
    <fieldset>
      <legend className="text-sm font-medium">{t('stars')}</legend>
      <div className="mt-1.5 flex">
        {STARS.map((stars) => (
          <label
            key={stars}
            className="grid size-11 cursor-pointer place-items-center rounded-full has-focus-visible:outline-2"
          >
            <input
              type="radio"
              name={name}
              value={stars}
              checked={value === stars}
              onChange={() => onChange(stars)}
              className="sr-only"
            />
            <Star
              aria-hidden
              className={stars <= value ? 'size-7 fill-lamp text-lamp-strong' : 'size-7 text-line-strong'}
            />
            <span className="sr-only">{t('star', { stars })}</span>
          </label>
        ))}
      </div>
      {error !== undefined && <p className="mt-1 text-sm font-medium text-bad">{error}</p>}
    </fieldset>
  );
}
