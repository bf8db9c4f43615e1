import { isDay } from '@pushcart/domain';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { ChosenList } from '../chosen-list.tsx';

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
      <ChosenList
        items={days}
        onChange={onChange}
        nameOf={format.calendarDate}
        removeOf={(day) => t('removeDay', { day })}
      />
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
