import { useTranslations } from 'use-intl';
import { cx } from '../ui/cx.ts';

interface Props {
  readonly isCollecting: boolean;
  readonly onChange: (isCollecting: boolean) => void;
}

/** Brought or collected. */
export function WayChoice({ isCollecting, onChange }: Props) {
  const t = useTranslations('delivery');
  const ways = [
    { name: 'bring', isOn: !isCollecting },
    { name: 'collect', isOn: isCollecting },
  ] as const;
  return (
    <fieldset>
      <legend className="mb-4">
        <h2 className="text-section">{t('how')}</h2>
      </legend>
      <div className="grid grid-cols-2 gap-3">
        {ways.map(({ name, isOn }) => (
          <button
            key={name}
            type="button"
            aria-pressed={isOn}
            onClick={() => onChange(name === 'collect')}
            className={cx(
              'min-h-12 rounded-2xl border px-4 font-semibold',
              isOn ? 'border-ink bg-lamp-wash ring-1 ring-ink' : 'border-line-strong/60 bg-surface hover:border-ink',
            )}
          >
            {t(name)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
