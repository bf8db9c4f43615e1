import { isDay } from '@pushcart/domain';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';

interface Props {
  readonly days: readonly string[];
  readonly onChange: (days: readonly string[]) => void;
}

/** Holidays and other days on which nobody works. */
export function ClosedDays({ days, onChange }: Props) {
  const t = useTranslations('desk.warehouses');
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const isNew = isDay(typed) && !days.includes(typed);
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 text-sm font-medium">{t('closedDays')}</legend>
      {days.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {days.map((day) => (
            <li key={day} className="inline-flex items-center rounded-full bg-sunken pl-3.5 text-sm font-medium">
              {format.calendarDate(day)}
              <button
                type="button"
                aria-label={t('removeDay', { day: format.calendarDate(day) })}
                onClick={() => onChange(days.filter((one) => one !== day))}
                className="grid size-9 place-items-center rounded-full hover:bg-line"
              >
                <X aria-hidden className="size-4" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="flex items-end gap-3">
        <TextField
          label={t('day')}
          required
          type="date"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button
          disabled={!isNew}
          onClick={() => {
            onChange([...days, typed].toSorted());
            setTyped('');
          }}
        >
          {t('addDay')}
        </Button>
      </div>
    </fieldset>
  );
}
