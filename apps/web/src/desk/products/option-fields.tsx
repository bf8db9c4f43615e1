import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { EMPTY_OPTION, type FieldsProps, type OptionFields } from './product-fields.ts';

const MAX_OPTIONS = 3;

/** The questions a shopper answers to come to a variant. */
export function OptionFieldset({ fields: { options }, onChange, faultOf }: FieldsProps) {
  const t = useTranslations('desk.products.editor');
  const change = (index: number, part: Partial<OptionFields>) =>
    onChange({ options: options.map((option, at) => (at === index ? { ...option, ...part } : option)) });
  return (
    <div className="flex flex-col gap-4">
      {options.map((option, index) => {
        const place = index + 1;
        const field = (name: 'key' | 'en' | 'zh', label: string) => (
          <TextField
            label={label}
            required
            maxLength={60}
            value={option[name]}
            onChange={({ target }) => change(index, { [name]: target.value })}
            error={faultOf('options')}
          />
        );
        return (
          <div key={index} className="grid grid-cols-[1fr_auto] items-start gap-3">
            <div className="grid gap-3 sm:grid-cols-3">
              {field('key', t('optionKey', { place }))}
              {field('en', t('optionEn', { place }))}
              {field('zh', t('optionZh', { place }))}
              <TextArea
                className="sm:col-span-3"
                label={t('optionValues', { place })}
                required
                rows={3}
                hint={t('optionValuesHint')}
                value={option.values}
                onChange={({ target }) => change(index, { values: target.value })}
              />
            </div>
            <IconButton
              icon={Trash2}
              label={t('removeOption', { place })}
              className="mt-7"
              onClick={() => onChange({ options: options.toSpliced(index, 1) })}
            />
          </div>
        );
      })}
      {options.length < MAX_OPTIONS && (
        <Button size="small" className="self-start" onClick={() => onChange({ options: [...options, EMPTY_OPTION] })}>
          <Plus aria-hidden className="size-4" />
          {t('addOption')}
        </Button>
      )}
    </div>
  );
}
