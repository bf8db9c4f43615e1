import { Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text.ts';
import { TextField } from '../../ui/field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { type ItemFields, MAX_ITEMS, newItem } from './flash-fields.ts';
import { VariantSearch } from './variant-search.tsx';

interface Props {
  readonly items: readonly ItemFields[];
  readonly currency: string;
  readonly onChange: (items: readonly ItemFields[]) => void;
  readonly faultOf: (field: string) => string | undefined;
}

const NUMBERS = ['price', 'quota', 'perAccount'] as const;

export function ItemList({ items, currency, onChange, faultOf }: Props) {
  const t = useTranslations('desk.flash.form');
  const text = useText();
  const change = (sku: string, part: Partial<ItemFields>) =>
    onChange(items.map((item) => (item.sku === sku ? { ...item, ...part } : item)));
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-1 font-medium">{t('items')}</legend>
      {items.map(({ sku, name, ...item }) => (
        <div key={sku} className="rounded-2xl border border-line p-4">
          <div className="mb-2 flex items-center justify-between gap-3">
            <p className="min-w-0 truncate font-medium">
              {text(name)} <span className="text-sm text-ink-soft">{sku}</span>
            </p>
            <IconButton
              icon={Trash2}
              label={t('removeItem', { sku })}
              onClick={() => onChange(items.filter((other) => other.sku !== sku))}
            />
          </div>
          <div className="grid items-start gap-3 sm:grid-cols-3">
            {NUMBERS.map((number) => (
              <TextField
                key={number}
                label={number === 'price' ? t(number, { currency, sku }) : t(number, { sku })}
                required
                inputMode="decimal"
                autoComplete="off"
                value={item[number]}
                onChange={(event) => change(sku, { [number]: event.target.value })}
                error={faultOf(`${number} ${sku}`)}
              />
            ))}
          </div>
        </div>
      ))}
      {faultOf('items') !== undefined && <p className="text-sm font-medium text-bad">{t('noItems')}</p>}
      {items.length < MAX_ITEMS && (
        <VariantSearch
          without={items.map(({ variantId }) => variantId)}
          onAdd={(found) => onChange([...items, newItem(found)])}
        />
      )}
    </fieldset>
  );
}
