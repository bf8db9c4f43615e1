import type { AttributeDefinition, AttributeValue } from '@pushcart/domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useUnit } from '../../catalog/use-unit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useClient } from '../../live/shop.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import type { FieldsProps } from './product-fields.ts';
import { CATALOG_KEY } from './use-products.ts';

export function useAttributes() {
  const client = useClient();
  return useQuery({ queryKey: [...CATALOG_KEY, 'attributes'], queryFn: () => client.product.attributes.query() });
}

/** What is said of the product, each by its kind. */
export function AttributeFields({ fields: { attributes }, onChange, faultOf }: FieldsProps) {
  const { data = [] } = useAttributes();
  const set = (id: string, value: AttributeValue | null) => {
    const { [id]: _before, ...others } = attributes;
    onChange({ attributes: value === null ? others : { ...others, [id]: value } });
  };
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      {data.map((attribute) => (
        <AttributeField
          key={attribute.id}
          attribute={attribute}
          value={attributes[attribute.id] ?? null}
          error={faultOf('attributes')}
          onChange={(value) => set(attribute.id, value)}
        />
      ))}
    </div>
  );
}

interface FieldProps {
  readonly attribute: AttributeDefinition;
  readonly value: AttributeValue | null;
  readonly error: string | undefined;
  readonly onChange: (value: AttributeValue | null) => void;
}

function AttributeField({ attribute: { kind, name, unit, choices }, value, error, onChange }: FieldProps) {
  const t = useTranslations('desk.products.editor');
  const text = useText();
  const unitText = useUnit();
  const label = unit === null ? text(name) : t('withUnit', { name: text(name), unit: unitText(unit) });
  if (kind === 'text') {
    const words = value !== null && 'text' in value ? value.text : { en: '', 'zh-CN': '' };
    const change = (next: typeof words) => onChange(next.en === '' && next['zh-CN'] === '' ? null : { text: next });
    return (
      <div className="grid gap-3 sm:col-span-2 sm:grid-cols-2">
        <TextField
          label={t('inEnglish', { name: label })}
          value={words.en}
          error={error}
          onChange={({ target }) => change({ ...words, en: target.value })}
        />
        <TextField
          label={t('inChinese', { name: label })}
          value={words['zh-CN']}
          error={error}
          onChange={({ target }) => change({ ...words, 'zh-CN': target.value })}
        />
      </div>
    );
  }
  if (kind === 'number') {
    return (
      <TextField
        label={label}
        type="number"
        step="any"
        value={value !== null && 'number' in value ? String(value.number) : ''}
        error={error}
        onChange={({ target }) => onChange(target.value === '' ? null : { number: Number(target.value) })}
      />
    );
  }
  const kept = value !== null && 'choice' in value ? [value.choice] : [];
  const known = [...choices, ...kept.filter(({ key }) => choices.every((choice) => choice.key !== key))];
  const entries =
    kind === 'boolean'
      ? [
          { key: 'yes', label: t('yes'), value: { boolean: true } },
          { key: 'no', label: t('no'), value: { boolean: false } },
        ]
      : known.map((choice) => ({ key: choice.key, label: text(choice.name), value: { choice } }));
  const chosen = value === null ? '' : 'boolean' in value ? (value.boolean ? 'yes' : 'no') : (kept[0]?.key ?? '');
  return (
    <SelectField
      label={label}
      value={chosen}
      error={error}
      onChange={({ target }) => onChange(entries.find(({ key }) => key === target.value)?.value ?? null)}
    >
      <option value="">{t('unset')}</option>
      {entries.map(({ key, label: words }) => (
        <option key={key} value={key}>
          {words}
        </option>
      ))}
    </SelectField>
  );
}
