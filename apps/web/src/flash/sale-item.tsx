import type { FlashEntryView, FlashItemView, FlashSaleView, SessionView } from '@pushcart/client';
import type { FlashPhase } from '@pushcart/domain';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PriceText } from '../catalog/price-text.tsx';
import { useText } from '../i18n/use-text.ts';
import { Panel } from '../ui/panel.tsx';
import { Picture } from '../ui/picture.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { JoinPoint } from './join-point.tsx';
import { unitsLeft } from './live-sale.ts';
import { OwnPlace } from './own-place.tsx';
import { QuotaBar } from './quota-bar.tsx';

interface Props {
  readonly sale: FlashSaleView;
  readonly item: FlashItemView;
  readonly phase: FlashPhase;
  readonly session: SessionView | undefined;
  readonly place: FlashEntryView | undefined;
  /** Whether it is known if there is a place. */
  readonly isKnown: boolean;
}

export function SaleItem({ sale, item, phase, session, place, isKnown }: Props) {
  const t = useTranslations('flash');
  const text = useText();
  const canStillWin = unitsLeft(item) > 0 && (phase === 'waiting' || phase === 'open');
  const join = (again: boolean) => (
    <JoinPoint sale={sale} item={item} phase={phase} session={session} isAgain={again} />
  );
  return (
    <Panel className="flex flex-col gap-5">
      <div className="flex gap-5">
        <Link
          to="/products/$slug"
          params={{ slug: item.slug }}
          aria-hidden
          tabIndex={-1}
          className="w-28 shrink-0 self-start overflow-hidden rounded-card sm:w-40"
        >
          <Picture image={item.image} sizes="(min-width: 640px) 160px, 112px" eager decorative />
        </Link>
        <div className="min-w-0 grow">
          <h2 className="text-section">
            <Link to="/products/$slug" params={{ slug: item.slug }} className="hover:underline">
              {text(item.name)}
            </Link>
          </h2>
          <p className="text-ink-soft">{text(item.optionText)}</p>
          <p className="mt-2 text-xl">
            <PriceText price={item.price} compareAt={item.usualPrice} />
          </p>
          <p className="text-sm text-ink-soft">{t('perAccount', { count: item.perAccount })}</p>
        </div>
      </div>
      <QuotaBar item={item} />
      <div>
        {!isKnown && <Skeleton className="h-13 w-full rounded-full" />}
        {isKnown && place === undefined && join(false)}
        {isKnown && place !== undefined && (
          <OwnPlace key={place.id} entry={place} item={item} phase={phase} again={canStillWin ? join(true) : null} />
        )}
      </div>
    </Panel>
  );
}
