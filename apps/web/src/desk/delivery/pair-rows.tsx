import { Plus, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { type PairFields, pair } from './zone-fields.ts';

interface Props {
  readonly title: string;
  readonly first: string;
  readonly second: string;
  readonly firstHint?: string;
  readonly add: string;
  readonly rows: readonly PairFields[];
  /** So many always stay. */
  readonly min: number;
  readonly onChange: (rows: readonly PairFields[]) => void;
}

/** Rows of two numbers each, as of weight and price. */
export function PairRows({ title, first, second, firstHint, add, rows, min, onChange }: Props) {
  const t = useTranslations('desk.delivery');
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-sm font-semibold">{title}</legend>
      {rows.map((row, index) => (
        <div key={row.id} className="grid grid-cols-[1fr_1fr_auto] items-end gap-2">
          <TextField
            label={first}
            required
            inputMode="decimal"
            value={row.first}
            onChange={({ target }) => onChange(rows.with(index, { ...row, first: target.value }))}
          />
          <TextField
            label={second}
            required
            inputMode="decimal"
            value={row.second}
            onChange={({ target }) => onChange(rows.with(index, { ...row, second: target.value }))}
          />
          <button
            type="button"
            aria-label={t('removeRow', { row: index + 1 })}
            disabled={rows.length <= min}
            onClick={() => onChange(rows.filter((one) => one !== row))}
            className="grid size-11 place-items-center rounded-full hover:bg-sunken disabled:opacity-40"
          >
            <X aria-hidden className="size-4" />
          </button>
        </div>
      ))}
      {firstHint !== undefined && <p className="text-sm text-ink-soft">{firstHint}</p>}
      <Button size="small" className="self-start" onClick={() => onChange([...rows, pair('', '')])}>
        <Plus aria-hidden className="size-4" />
        {add}
      </Button>
    </fieldset>
  );
}
