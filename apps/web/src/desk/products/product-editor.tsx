import type { StaffProductView } from '@pushcart/domain';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../../frame/use-title.ts';
import { useText } from '../../i18n/use-text.ts';
import { Alert } from '../../ui/alert.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { CategoryChoice } from '../category-choice.tsx';
import { AttributeFields } from './attribute-fields.tsx';
import { ImageFields } from './image-fields.tsx';
import { OptionFieldset } from './option-fields.tsx';
import { type FieldsProps, fieldsOf, readFields } from './product-fields.ts';
import { TextFields } from './text-fields.tsx';
import { useSaveProduct } from './use-save-product.ts';
import { VariantRows } from './variant-rows.tsx';

interface Props {
  /** Null for a new one. */
  readonly product: StaffProductView | null;
  readonly currency: string;
  readonly onSaved: (product: StaffProductView) => void;
}

export function ProductEditor({ product, currency, onSaved }: Props) {
  const t = useTranslations('desk.products.editor');
  const text = useText();
  const [fields, setFields] = useState(() => fieldsOf(product));
  const [hasTried, setHasTried] = useState(false);
  const { save, setStatus } = useSaveProduct(product, onSaved);
  const read = readFields(fields, currency);
  const fault = hasTried && 'fault' in read ? read.fault : null;
  const title = product === null ? t('new') : text(product.name);
  useTitle(title);
  const shared: FieldsProps = {
    fields,
    onChange: (part) => setFields((known) => ({ ...known, ...part })),
    faultOf: (field) => (field === fault ? t('wrong') : undefined),
  };
  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        setHasTried(true);
        if ('draft' in read) save.mutate(read.draft);
      }}
    >
      <Heading title={title} product={product} setStatus={setStatus} />
      <Part title={t('words')}>
        <TextFields {...shared} />
      </Part>
      <Part title={t('place')}>
        <CategoryChoice
          legend={<span className="sr-only">{t('place')}</span>}
          chosen={fields.categoryIds}
          onChange={(categoryIds) => shared.onChange({ categoryIds })}
        />
      </Part>
      <Part title={t('images')}>
        <ImageFields {...shared} />
      </Part>
      <Part title={t('options')}>
        <OptionFieldset {...shared} />
      </Part>
      <Part title={t('variants')}>
        <VariantRows {...shared} currency={currency} />
      </Part>
      <Part title={t('attributes')}>
        <AttributeFields {...shared} />
      </Part>
      <div className="sticky bottom-3 z-10 flex flex-col gap-3 sm:items-end">
        {fault !== null && <Alert>{t('wrongAll', { field: fault })}</Alert>}
        <ActionProblem error={save.error} />
        <Button type="submit" look="lamp" size="large" className="shadow-lift sm:min-w-40" pending={save.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

const TONES = { draft: 'neutral', active: 'good', archived: 'warn' } as const;
const MOVES = {
  draft: [
    ['active', 'publish'],
    ['archived', 'archive'],
  ],
  active: [
    ['draft', 'unpublish'],
    ['archived', 'archive'],
  ],
  archived: [
    ['active', 'publish'],
    ['draft', 'unpublish'],
  ],
} as const;

interface HeadingProps extends Pick<Props, 'product'> {
  readonly title: string;
  readonly setStatus: ReturnType<typeof useSaveProduct>['setStatus'];
}

function Heading({ title, product, setStatus }: HeadingProps) {
  const t = useTranslations('desk.products');
  return (
    <div className="flex flex-wrap items-center gap-3">
      <h1 className="grow text-title">{title}</h1>
      {product !== null && (
        <>
          <Badge tone={TONES[product.status]}>{t(`state.${product.status}`)}</Badge>
          {MOVES[product.status].map(([status, word]) => (
            <Button
              key={status}
              size="small"
              pending={setStatus.isPending}
              onClick={() => setStatus.mutate({ id: product.id, version: product.version, status })}
            >
              {t(`editor.${word}`)}
            </Button>
          ))}
        </>
      )}
      <ActionProblem error={setStatus.error} />
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Panel>
      <h2 className="mb-3 text-section">{title}</h2>
      {children}
    </Panel>
  );
}
