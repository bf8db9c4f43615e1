import type { CartLineView } from '@pushcart/client';
import { Link } from '@tanstack/react-router';
import { BookmarkPlus, Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { StockNote } from '../catalog/stock-note.tsx';
import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';
import { cx } from '../ui/cx.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { MoneyText } from '../ui/money.tsx';
import { Picture } from '../ui/picture.tsx';
import { Quantity } from '../ui/quantity.tsx';
import { LineDecision } from './line-decision.tsx';

interface Props {
  readonly line: CartLineView;
  readonly onQuantity: (quantity: number) => void;
  readonly onRemove: () => void;
  readonly onLater: () => void;
  readonly onAcceptPrice: () => void;
}

export function CartLine({ line, onQuantity, onRemove, onLater, onAcceptPrice }: Props) {
  const t = useTranslations('cart');
  const text = useText();
  const format = useFormat();
  const name = text(line.name);
  const isOut = line.problems.some(({ kind }) => kind === 'gone' || kind === 'sold_out');
  return (
    <li className="border-b border-line py-5">
      <div className="grid grid-cols-[5.5rem_1fr] gap-x-4 gap-y-3 sm:grid-cols-[7.5rem_1fr_auto] sm:gap-x-6">
        <Link
          to="/products/$slug"
          params={{ slug: line.slug }}
          tabIndex={-1}
          aria-hidden
          className="row-span-2 self-start overflow-hidden rounded-2xl sm:row-span-1"
        >
          <Picture image={line.image} sizes="120px" decorative className={cx(isOut && 'opacity-60 saturate-[0.35]')} />
        </Link>
        <div className="min-w-0">
          <h2 className="font-sans text-base leading-snug font-semibold tracking-normal">
            <Link to="/products/$slug" params={{ slug: line.slug }} className="hover:underline">
              {name}
            </Link>
          </h2>
          <p className="text-sm text-ink-soft">{text(line.optionText)}</p>
          <p className="mt-1 flex flex-wrap gap-x-3 text-sm text-ink-soft">
            <span className="figures">{t('each', { price: format.money(line.unitPrice) })}</span>
            <StockNote available={Math.max(0, line.available)} />
          </p>
        </div>
        <div className="col-start-2 flex flex-wrap items-center justify-between gap-3 sm:col-start-3 sm:flex-col sm:items-end">
          <MoneyText value={line.lineTotal} className="text-lg font-semibold sm:order-first" />
          <div className="flex items-center">
            <Quantity
              value={line.quantity}
              max={Math.max(line.quantity, Math.min(line.available, line.limit))}
              onChange={onQuantity}
              disabled={isOut}
              of={name}
            />
            <IconButton icon={BookmarkPlus} label={t('laterNamed', { name })} onClick={onLater} />
            <IconButton icon={Trash2} label={t('removeNamed', { name })} onClick={onRemove} />
          </div>
        </div>
      </div>
      {line.awaited !== null && line.problems.length === 0 && (
        <p className="mt-3 rounded-xl bg-sunken px-4 py-2 text-sm">
          {line.awaited.arrivesOn === null
            ? t('awaited', { count: line.awaited.units })
            : t('awaitedOn', { count: line.awaited.units, day: format.calendarDate(line.awaited.arrivesOn) })}
        </p>
      )}
      {line.problems.map((problem) => (
        <LineDecision
          key={problem.kind}
          problem={problem}
          wanted={line.quantity}
          onTake={onQuantity}
          onRemove={onRemove}
          onAcceptPrice={onAcceptPrice}
        />
      ))}
    </li>
  );
}
