import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { EMPTY_RATE, type RateFields } from './tax-fields.ts';

interface Props {
  readonly rates: readonly RateFields[];
  readonly onChange: (rates: readonly RateFields[]) => void;
}

/** What a zone asks for by class, now and from a day on. */
export function RateRows({ rates, onChange }: Props) {
  const t = useTranslations('desk.taxes');
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 font-semibold">{t('rates')}</legend>
      {rates.map((rate, index) => {
        const place = index + 1;
        const change = (part: Partial<RateFields>) => onChange(rates.with(index, { ...rate, ...part }));
        return (
          <div key={index} className="grid items-end gap-3 sm:grid-cols-[1fr_8rem_1fr_auto]">
            <SelectField
              label={t('taxClass', { place })}
              required
              value={rate.taxClass}
              onChange={({ target }) => change({ taxClass: target.value === 'reduced' ? 'reduced' : 'standard' })}
            >
              <option value="standard">{t('classes.standard')}</option>
              <option value="reduced">{t('classes.reduced')}</option>
            </SelectField>
            <TextField
              label={t('rate', { place })}
              required
              inputMode="decimal"
              autoComplete="off"
              value={rate.percent}
              onChange={({ target }) => change({ percent: target.value })}
            />
            <TextField
              label={t('startsAt', { place })}
              type="datetime-local"
              value={rate.startsAt}
              onChange={({ target }) => change({ startsAt: target.value })}
            />
            <IconButton
              icon={Trash2}
              label={t('removeRate', { place })}
              onClick={() => onChange(rates.toSpliced(index, 1))}
            />
          </div>
        );
      })}
      <p className="text-sm text-ink-soft">{t('ratesHint')}</p>
      <Button size="small" className="self-start" onClick={() => onChange([...rates, EMPTY_RATE])}>
        <Plus aria-hidden className="size-4" />
        {t('addRate')}
      </Button>
    </fieldset>
  );
}
