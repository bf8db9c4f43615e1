import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Zap } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { AreaMessages } from '../i18n/area-messages.tsx';
import { useFormat } from '../i18n/use-format.ts';
import { useNow } from '../i18n/use-now.ts';
import { useText } from '../i18n/use-text.ts';
import { useClient } from '../live/shop.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { flashSalesQuery } from './flash-queries.ts';
import { isAhead, type LiveSale, phaseAt } from './live-sale.ts';
import { loadFlashMessages } from './messages/load.ts';
import { PhaseBadge } from './phase-badge.tsx';
import { QuotaBar } from './quota-bar.tsx';
import { useFlashSale } from './use-flash-sale.ts';

/** On a product's page: the sale it is part of, while that is announced or on. */
export function ProductFlash({ slug }: { readonly slug: string }) {
  const { data } = useQuery(flashSalesQuery(useClient()));
  const now = useNow(1_000);
  const next = data?.find((live) => isAhead(phaseAt(live, now)) && live.sale.items.some((item) => item.slug === slug));
  if (next === undefined) return null;
  return (
    <AreaMessages area="flash" load={loadFlashMessages} fallback={<Skeleton className="mt-7 h-40 rounded-2xl" />}>
      <Offer key={next.sale.id} slug={slug} initial={next} now={now} />
    </AreaMessages>
  );
}

function Offer({ slug, initial, now }: { readonly slug: string; readonly initial: LiveSale; readonly now: Date }) {
  const t = useTranslations('flash');
  const text = useText();
  const format = useFormat();
  const live = useFlashSale(initial.sale.id, initial).data ?? initial;
  const { sale } = live;
  const item = sale.items.find((one) => one.slug === slug);
  if (item === undefined) return null;
  return (
    <aside className="mt-7 rounded-2xl bg-lamp-wash p-5">
      <p className="flex flex-wrap items-center gap-2.5">
        <Zap aria-hidden className="size-5 shrink-0" />
        <Link
          to="/flash/$saleId"
          params={{ saleId: sale.id }}
          className="font-semibold underline underline-offset-4 hover:decoration-2"
        >
          {t('product.text', { price: format.money(item.price), name: text(sale.name) })}
        </Link>
        <PhaseBadge phase={phaseAt(live, now)} />
      </p>
      <p className="mt-1 mb-3 text-sm text-ink-soft">
        {t('times', { starts: format.moment(sale.startsAt), ends: format.moment(sale.endsAt) })}
      </p>
      <QuotaBar item={item} />
    </aside>
  );
}
