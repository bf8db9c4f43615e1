import type { WishView } from '@pushcart/client';
import { hasMoved, priceDrop } from '@pushcart/domain';
import { Link } from '@tanstack/react-router';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { StockNote } from '../catalog/stock-note.tsx';
import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { MoneyText } from '../ui/money.tsx';
import { Picture } from '../ui/picture.tsx';

interface Props {
  readonly wish: WishView;
  readonly available: number;
  readonly onMove: () => void;
  readonly onRemove: () => void;
}

export function WishRow({ wish, available, onMove, onRemove }: Props) {
  const t = useTranslations('wishlist');
  const text = useText();
  const format = useFormat();
  const name = text(wish.name);
  const { priceNow, priceThen } = wish;
  const drop = priceDrop(wish);
  return (
    <li className="grid grid-cols-[5.5rem_1fr] items-start gap-x-4 gap-y-2 border-b border-line py-5 sm:grid-cols-[5.5rem_1fr_auto]">
      <Picture
        image={wish.image}
        sizes="88px"
        decorative
        className="row-span-2 overflow-hidden rounded-2xl sm:row-span-1"
      />
      <div className="min-w-0">
        <h2 className="font-sans text-base leading-snug font-semibold tracking-normal">
          <Link to="/products/$slug" params={{ slug: wish.slug }} className="hover:underline">
            {name}
          </Link>
        </h2>
        <p className="text-sm text-ink-soft">{text(wish.optionText)}</p>
        {priceNow === null ? (
          <p className="mt-1 text-sm font-medium text-warn">{t('gone')}</p>
        ) : (
          <p className="mt-1 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm text-ink-soft">
            <MoneyText value={priceNow} className="font-semibold text-ink" />
            {hasMoved(priceThen, priceNow) && <span>{t('was', { price: format.money(priceThen) })}</span>}
            {drop > 0 && (
              <Badge tone="good">{t('dropped', { amount: format.money({ ...priceThen, amount: drop }) })}</Badge>
            )}
            <StockNote available={available} />
          </p>
        )}
      </div>
      <div className="col-start-2 flex items-center gap-1 sm:col-start-3">
        {priceNow !== null && (
          <Button size="small" disabled={available === 0} aria-label={t('toCartNamed', { name })} onClick={onMove}>
            {t('toCart')}
          </Button>
        )}
        <IconButton icon={Trash2} label={t('removeNamed', { name })} onClick={onRemove} />
      </div>
    </li>
  );
}
