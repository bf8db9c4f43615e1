import { Link } from '@tanstack/react-router';
import { ArrowRight, Zap } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { AreaMessages } from '../i18n/area-messages.tsx';
import { useFormat } from '../i18n/use-format.ts';
import { useNow } from '../i18n/use-now.ts';
import { useText } from '../i18n/use-text.ts';
import { clockFace } from '../ui/countdown.ts';
import { Picture } from '../ui/picture.tsx';
import { isAhead, type LiveSale, phaseAt } from './live-sale.ts';
import { loadFlashMessages } from './messages/load.ts';
import { PhaseBadge } from './phase-badge.tsx';
import { nextTurn } from './sale-clock.tsx';
import { useFlashSale } from './use-flash-sale.ts';

interface Props {
  readonly sales: readonly LiveSale[];
  /** Kept until its words are there. */
  readonly place: ReactNode;
}

/** The next of these sales that is announced or on. */
export function FlashBanner({ sales, place }: Props) {
  const now = useNow(1_000);
  const next = sales.find((live) => isAhead(phaseAt(live, now)));
  if (next === undefined) return null;
  return (
    <AreaMessages area="flash" load={loadFlashMessages} fallback={place}>
      <Banner key={next.sale.id} initial={next} now={now} />
    </AreaMessages>
  );
}

function Banner({ initial, now }: { readonly initial: LiveSale; readonly now: Date }) {
  const t = useTranslations('flash.banner');
  const text = useText();
  const format = useFormat();
  const live = useFlashSale(initial.sale.id, initial).data ?? initial;
  const { sale, offsetMs } = live;
  const phase = phaseAt(live, now);
  if (phase === 'ended' || phase === 'cancelled') return null;
  const left = Math.max(0, Math.ceil((nextTurn(sale, phase).getTime() - now.getTime() - offsetMs) / 1000));
  const cheapest = sale.items.map(({ price }) => price).reduce((a, b) => (b.amount < a.amount ? b : a));
  return (
    <Link
      to="/flash/$saleId"
      params={{ saleId: sale.id }}
      className="group mt-10 flex flex-wrap items-center gap-x-8 gap-y-4 rounded-card bg-lamp-wash p-5 sm:p-6"
    >
      <span className="min-w-0 grow">
        <span className="flex flex-wrap items-center gap-2.5 font-medium">
          <Zap aria-hidden className="size-5" />
          {t('label')}
          <PhaseBadge phase={phase} />
        </span>
        <span className="mt-1 block font-display text-section font-bold underline-offset-4 group-hover:underline">
          {text(sale.name)}
        </span>
        <span className="text-ink-soft">{t('from', { price: format.money(cheapest) })}</span>
      </span>
      <span aria-hidden className="flex -space-x-4">
        {sale.items.slice(0, 3).map((item) => (
          <span key={item.variantId} className="w-20 overflow-hidden rounded-full border-4 border-lamp-wash">
            <Picture image={item.image} sizes="80px" decorative />
          </span>
        ))}
      </span>
      <span className="flex items-center gap-5">
        <span>
          <span className="block text-sm text-ink-soft">{t(phase)}</span>
          <span role="timer" className="figures font-display text-3xl font-bold">
            {clockFace(left)}
          </span>
        </span>
        <ArrowRight aria-hidden className="size-6" />
      </span>
    </Link>
  );
}
