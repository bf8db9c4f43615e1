import { useTranslations } from 'use-intl';
import { TextField } from '../../ui/field.tsx';
import { Switch } from '../../ui/switch.tsx';
import { PairRows } from './pair-rows.tsx';
import type { RateFields } from './zone-fields.ts';

interface Props {
  readonly name: string;
  readonly currency: string;
  readonly rate: RateFields;
  readonly onChange: (rate: RateFields) => void;
}

/** Whether a way goes to a zone, and for how much. */
export function RateForm({ name, currency, rate, onChange }: Props) {
  const t = useTranslations('desk.delivery');
  const change = (part: Partial<RateFields>) => onChange({ ...rate, ...part });
  return (
    <section className="rounded-2xl border border-line p-4" aria-label={name}>
      <Switch label={name} checked={rate.isOffered} onChange={(isOffered) => change({ isOffered })} />
      {rate.isOffered && (
        <div className="mt-3 flex flex-col gap-5">
          <PairRows
            title={t('bands')}
            first={t('band.upTo')}
            second={t('band.price', { currency })}
            firstHint={t('band.hint')}
            add={t('band.add')}
            rows={rate.bands}
            min={1}
            onChange={(bands) => change({ bands })}
          />
          <PairRows
            title={t('steps')}
            first={t('step.from', { currency })}
            second={t('step.atMost', { currency })}
            add={t('step.add')}
            rows={rate.steps}
            min={0}
            onChange={(steps) => change({ steps })}
          />
          <div className="grid items-start gap-4 sm:grid-cols-3">
            <TextField
              label={t('kiloPrice', { currency })}
              required
              inputMode="decimal"
              value={rate.kiloPrice}
              onChange={({ target }) => change({ kiloPrice: target.value })}
            />
            <TextField
              label={t('minDays')}
              required
              inputMode="numeric"
              value={rate.minDays}
              onChange={({ target }) => change({ minDays: target.value })}
            />
            <TextField
              label={t('maxDays')}
              required
              inputMode="numeric"
              value={rate.maxDays}
              onChange={({ target }) => change({ maxDays: target.value })}
            />
          </div>
        </div>
      )}
    </section>
  );
}
