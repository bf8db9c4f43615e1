import type { StaffProductRow } from '@pushcart/domain';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { Badge } from '../../ui/badge.tsx';
import { DottedParts } from '../../ui/dotted-parts.tsx';
import { Thumbnail } from '../thumbnail.tsx';

const TONES = { draft: 'neutral', active: 'good', archived: 'warn' } as const;

interface Props {
  readonly product: StaffProductRow;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

export function ProductRow({ product, isChosen, onChoose }: Props) {
  const t = useTranslations('desk.products');
  const text = useText();
  const format = useFormat();
  const { publishAt, unpublishAt } = product;
  const name = text(product.name);
  const price = format.money(product.priceFrom);
  const facts = [
    product.variantCount === 1 ? price : t('from', { price }),
    t('variants', { count: product.variantCount }),
    t('available', { count: product.available }),
    ...(publishAt === null ? [] : [t('publishAt', { date: format.moment(publishAt) })]),
    ...(unpublishAt === null ? [] : [t('unpublishAt', { date: format.moment(unpublishAt) })]),
  ];
  return (
    <li className="flex items-center gap-3 px-1 py-3 sm:px-3">
      <label className="grid h-11 w-8 shrink-0 items-center">
        <span className="sr-only">{t('select', { name })}</span>
        <input type="checkbox" checked={isChosen} onChange={onChoose} />
      </label>
      <Thumbnail image={product.image} />
      <div className="min-w-0 grow">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Link
            to="/desk/products/$productId"
            params={{ productId: product.id }}
            className="inline-flex min-h-9 items-center font-semibold hover:underline"
          >
            {name}
          </Link>
          <Badge tone={TONES[product.status]}>{t(`state.${product.status}`)}</Badge>
          {product.isLow && product.status === 'active' && <Badge tone="bad">{t('low')}</Badge>}
        </div>
        <p className="text-sm text-ink-soft">
          <DottedParts parts={facts} />
        </p>
      </div>
    </li>
  );
}
