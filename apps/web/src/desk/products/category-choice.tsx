import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { categoriesQuery } from '../../catalog/catalog-queries.ts';
import { useText } from '../../i18n/use-text.ts';
import { useClient } from '../../live/shop.tsx';
import type { FieldsProps } from './product-editor.tsx';

export function CategoryChoice({ fields: { categoryIds }, onChange }: FieldsProps) {
  const t = useTranslations('desk.products.editor');
  const text = useText();
  const { data = [] } = useQuery(categoriesQuery(useClient()));
  return (
    <fieldset>
      <legend className="sr-only">{t('place')}</legend>
      <div className="flex max-h-48 flex-wrap gap-x-5 overflow-y-auto">
        {data.map(({ id, name }) => (
          <label key={id} className="inline-flex min-h-11 items-center gap-2">
            <input
              type="checkbox"
              className="size-4.5 accent-ink"
              checked={categoryIds.includes(id)}
              onChange={({ target }) =>
                onChange({
                  categoryIds: target.checked ? [...categoryIds, id] : categoryIds.filter((known) => known !== id),
                })
              }
            />
            {text(name)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
