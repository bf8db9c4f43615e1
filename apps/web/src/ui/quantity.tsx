import { Minus, Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { IconButton } from './icon-button.tsx';

interface Props {
  readonly value: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
  readonly disabled?: boolean;
  /** Of what, for screen readers. */
  readonly of: string;
}

export function Quantity({ value, max, onChange, disabled = false, of }: Props) {
  const t = useTranslations('ui');
  return (
    <fieldset
      disabled={disabled}
      className="inline-flex items-center rounded-full border border-line-strong/60 bg-surface"
    >
      <legend className="sr-only">{`${t('quantity')}: ${of}`}</legend>
      <IconButton
        icon={Minus}
        label={t('decrease')}
        disabled={disabled || value <= 1}
        onClick={() => onChange(value - 1)}
      />
      <output aria-live="polite" className="figures min-w-8 text-center font-semibold">
        {value}
      </output>
      <IconButton
        icon={Plus}
        label={t('increase')}
        disabled={disabled || value >= max}
        onClick={() => onChange(value + 1)}
      />
    </fieldset>
  );
}
