import { useQuery } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { categoriesQuery } from '../../catalog/catalog-queries.ts';
import { useText } from '../../i18n/use-text.ts';
import { useClient } from '../../live/shop.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useAttributes } from './attribute-fields.tsx';
import { CONDITION_KINDS, type ConditionFields, EMPTY_CONDITION, needsId, needsRange } from './collection-fields.ts';

interface Props {
  readonly place: number;
  readonly condition: ConditionFields;
  readonly canRemove: boolean;
  readonly onChange: (condition: ConditionFields) => void;
  readonly onRemove: () => void;
}

const WORDS = { tag: 'tag', brand: 'brand', attribute: 'equals' } as const;

export function ConditionRow({ place, condition, canRemove, onChange, onRemove }: Props) {
  const t = useTranslations('desk.products.collections');
  const text = useText();
  const { data: categories = [] } = useQuery(categoriesQuery(useClient()));
  const { data: attributes = [] } = useAttributes();
  const { kind } = condition;
  const words = kind === 'tag' || kind === 'brand' || kind === 'attribute' ? WORDS[kind] : null;
  return (
    <div className="grid grid-cols-[1fr_auto] items-start gap-3">
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        <SelectField
          label={t('kind', { place })}
          required
          value={kind}
          onChange={({ target }) =>
            onChange({ ...EMPTY_CONDITION, kind: CONDITION_KINDS.find((one) => one === target.value) ?? 'tag' })
          }
        >
          {CONDITION_KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`kinds.${one}`)}
            </option>
          ))}
        </SelectField>
        {needsId(kind) && (
          <SelectField
            label={t(kind === 'category' ? 'category' : 'attribute')}
            required
            value={condition.id}
            onChange={({ target }) => onChange({ ...condition, id: target.value })}
          >
            <option value="" />
            {(kind === 'category' ? categories : attributes).map(({ id, name }) => (
              <option key={id} value={id}>
                {text(name)}
              </option>
            ))}
          </SelectField>
        )}
        {words !== null && (
          <TextField
            label={t(words)}
            required
            autoComplete="off"
            value={condition.words}
            onChange={({ target }) => onChange({ ...condition, words: target.value })}
          />
        )}
        {needsRange(kind) &&
          (['min', 'max'] as const).map((end) => (
            <TextField
              key={end}
              label={t(end)}
              inputMode="decimal"
              autoComplete="off"
              value={condition[end]}
              onChange={({ target }) => onChange({ ...condition, [end]: target.value })}
            />
          ))}
      </div>
      <IconButton
        icon={Trash2}
        label={t('removeCondition', { place })}
        className="mt-7"
        disabled={!canRemove}
        onClick={onRemove}
      />
    </div>
  );
}
