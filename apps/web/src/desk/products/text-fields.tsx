import { TAX_CLASSES } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import { SelectField, TextArea, TextField } from '../../ui/field.tsx';
import type { FieldsProps } from './product-fields.ts';

/** What a product is called, how it is described, and when it is sold. */
export function TextFields({ fields, onChange, faultOf }: FieldsProps) {
  const t = useTranslations('desk.products.editor');
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      {(['nameEn', 'nameZh'] as const).map((name) => (
        <TextField
          key={name}
          label={t(name)}
          required
          maxLength={200}
          value={fields[name]}
          onChange={({ target }) => onChange({ [name]: target.value })}
          error={faultOf('name')}
        />
      ))}
      {(['descriptionEn', 'descriptionZh'] as const).map((name) => (
        <TextArea
          key={name}
          label={t(name)}
          rows={4}
          maxLength={10_000}
          value={fields[name]}
          onChange={({ target }) => onChange({ [name]: target.value })}
          error={faultOf('description')}
        />
      ))}
      {(['slug', 'brand', 'tags'] as const).map((name) => (
        <TextField
          key={name}
          label={t(name)}
          required={name === 'slug'}
          autoComplete="off"
          hint={name === 'brand' ? undefined : t(name === 'slug' ? 'slugHint' : 'tagsHint')}
          value={fields[name]}
          onChange={({ target }) => onChange({ [name]: target.value })}
          error={faultOf(name)}
        />
      ))}
      <SelectField
        label={t('taxClass')}
        required
        value={fields.taxClass}
        onChange={({ target }) =>
          onChange({ taxClass: TAX_CLASSES.find((known) => known === target.value) ?? 'standard' })
        }
      >
        {TAX_CLASSES.map((taxClass) => (
          <option key={taxClass} value={taxClass}>
            {t(`taxClasses.${taxClass}`)}
          </option>
        ))}
      </SelectField>
      <div className="grid gap-4 sm:col-span-2 sm:grid-cols-2">
        {(['publishAt', 'unpublishAt'] as const).map((name) => (
          <TextField
            key={name}
            label={t(name)}
            type="datetime-local"
            value={fields[name]}
            onChange={({ target }) => onChange({ [name]: target.value })}
            error={faultOf(name)}
          />
        ))}
      </div>
    </div>
  );
}
