import type { SavedLineView } from '@pushcart/client';
import { hasMoved } from '@pushcart/domain';
import { Link } from '@tanstack/react-router';
import { Trash2 } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { StockNote } from '../catalog/stock-note.tsx';
import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';
import { useStock } from '../live/use-stock.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { MoneyText } from '../ui/money.tsx';
import { Picture } from '../ui/picture.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { useCartChanges } from './use-cart-changes.ts';

/** What waits below the cart, with stock and prices of now; no part of the order. */
export function SavedLines({ lines }: { readonly lines: readonly SavedLineView[] }) {
  const t = useTranslations('cart');
  const changes = useCartChanges();
  const list = useRef<HTMLUListElement>(null);
  const levels = useMemo(() => lines.flatMap((line) => line.stock), [lines]);
  const available = useStock(
    lines.map((line) => line.variantId),
    levels,
    list,
  );
  return (
    <section aria-labelledby="saved-for-later" className="mt-14 lg:mr-[25.5rem]">
      <h2 id="saved-for-later" className="text-section">
        {t('savedTitle')}
      </h2>
      <ul ref={list} className="mt-4 border-t border-line">
        {lines.map((line) => (
          <SavedLine
            key={line.variantId}
            line={line}
            available={available.get(line.variantId) ?? 0}
            onRestore={() => changes.restore(line)}
            onForget={() => changes.forget(line)}
          />
        ))}
      </ul>
      <div className="mt-4">
        <ActionProblem error={changes.error} />
      </div>
    </section>
  );
}

interface Props {
  readonly line: SavedLineView;
  readonly available: number;
  readonly onRestore: () => void;
  readonly onForget: () => void;
}

function SavedLine({ line, available, onRestore, onForget }: Props) {
  const t = useTranslations('cart');
  const text = useText();
  const format = useFormat();
  const name = text(line.name);
  const { priceNow, priceThen } = line;
  return (
    <li className="grid grid-cols-[4.5rem_1fr] items-start gap-x-4 gap-y-2 border-b border-line py-4 sm:grid-cols-[4.5rem_1fr_auto]">
      <Picture image={line.image} sizes="72px" decorative className="overflow-hidden rounded-xl" />
      <div className="min-w-0">
        <h3 className="font-sans text-base leading-snug font-semibold tracking-normal">
          <Link to="/products/$slug" params={{ slug: line.slug }} className="hover:underline">
            {name}
          </Link>
        </h3>
        <p className="text-sm text-ink-soft">
          {text(line.optionText)} · {t('savedCount', { count: line.quantity })}
        </p>
        {priceNow === null ? (
          <p className="mt-1 text-sm font-medium text-warn">{t('savedGone')}</p>
        ) : (
          <p className="mt-1 flex flex-wrap items-baseline gap-x-3 text-sm text-ink-soft">
            <MoneyText value={priceNow} className="font-semibold text-ink" />
            {hasMoved(priceThen, priceNow) && <span>{t('savedWas', { price: format.money(priceThen) })}</span>}
            <StockNote available={available} />
          </p>
        )}
      </div>
      <div className="col-start-2 flex items-center gap-1 sm:col-start-3">
        {priceNow !== null && (
          <Button size="small" aria-label={t('restoreNamed', { name })} onClick={onRestore}>
            {t('restore')}
          </Button>
        )}
        <IconButton icon={Trash2} label={t('forgetNamed', { name })} onClick={onForget} />
      </div>
    </li>
  );
}
