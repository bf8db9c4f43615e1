import type { ProductView, VariantView } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';
import { useUnit } from './use-unit.ts';

const KILOGRAM = 1_000;

interface Props {
  readonly product: ProductView;
  readonly variant: VariantView | undefined;
}

export function ProductFacts({ product, variant }: Props) {
  const t = useTranslations('catalog');
  const text = useText();
  const format = useFormat();
  const unitText = useUnit();

  function weight(grams: number): string {
    return grams < KILOGRAM ? t('grams', { grams }) : t('kilograms', { kilograms: format.number(grams / KILOGRAM) });
  }

  return (
    <section className="mt-16">
      <h2 className="text-section">{t('details')}</h2>
      <dl className="mt-5 grid gap-x-14 sm:grid-cols-2">
        {product.attributes.map(({ key, name, unit, value }) => (
          <Fact key={key} name={text(name)} value={unit === null ? text(value) : `${text(value)} ${unitText(unit)}`} />
        ))}
        {variant !== undefined && <Fact name={t('weight')} value={weight(variant.weightGrams)} />}
        {variant !== undefined && <Fact name={t('sku')} value={variant.sku} />}
      </dl>
    </section>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div className="flex justify-between gap-6 border-b border-line py-3">
      <dt className="text-ink-soft">{name}</dt>
      <dd className="text-right font-medium">{value}</dd>
    </div>
  );
}
