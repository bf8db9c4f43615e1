import { useTranslations } from 'use-intl';
import { TextField } from '../ui/field.tsx';
import { MAX_LENGTH } from './address-check.ts';

interface Props {
  readonly name: string;
  readonly phone: string;
  readonly isNameMissing: boolean;
  readonly onChange: (who: { name: string; phone: string }) => void;
  readonly onLeave: () => void;
}

/** Whoever comes for the order: no address is asked of them. */
export function Collector({ name, phone, isNameMissing, onChange, onLeave }: Props) {
  const t = useTranslations('delivery');
  const ui = useTranslations('ui');
  return (
    <section>
      <h2 className="mb-4 text-section">{t('who')}</h2>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('name')}
          required
          autoComplete="name"
          maxLength={MAX_LENGTH.name}
          error={isNameMissing ? ui('required') : undefined}
          value={name}
          onChange={({ target }) => onChange({ name: target.value, phone })}
          onBlur={onLeave}
        />
        <TextField
          label={t('phone')}
          type="tel"
          autoComplete="tel"
          maxLength={MAX_LENGTH.phone}
          value={phone}
          onChange={({ target }) => onChange({ name, phone: target.value })}
        />
      </div>
    </section>
  );
}
