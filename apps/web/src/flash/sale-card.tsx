import { useTranslations } from 'use-intl';
import { PriceText } from '../catalog/price-text.tsx';
import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { Picture } from '../ui/picture.tsx';
import type { LiveSale } from './live-sale.ts';
import { PhaseBadge } from './phase-badge.tsx';
import { QuotaBar } from './quota-bar.tsx';
import { SaleClock } from './sale-clock.tsx';
import { useFlashSale, usePhase } from './use-flash-sale.ts';

/** A sale among others, with its numbers as they move. */
export function SaleCard({ initial }: { readonly initial: LiveSale }) {
  const t = useTranslations('flash');
  const text = useText();
  const format = useFormat();
  const live = useFlashSale(initial.sale.id, initial).data;
  const phase = usePhase(live ?? initial);
  const { sale } = live ?? initial;
  return (
    <Panel>
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div>
          <div className="flex flex-wrap items-center gap-3">
            <h2 className="text-section">{text(sale.name)}</h2>
            <PhaseBadge phase={phase} />
          </div>
          <p className="mt-1 text-ink-soft">
            {t('times', { starts: format.moment(sale.startsAt), ends: format.moment(sale.endsAt) })}
          </p>
          <div className="mt-3">
            <SaleClock live={live ?? initial} />
          </div>
        </div>
        <ButtonLink to="/flash/$saleId" params={{ saleId: sale.id }} look="lamp" size="large">
          {t('enter')}
        </ButtonLink>
      </div>
      <ul className="mt-6 grid grid-cols-1 gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
        {sale.items.map((item) => (
          <li key={item.variantId} className="flex items-center gap-4">
            <span className="w-20 shrink-0 overflow-hidden rounded-2xl">
              <Picture image={item.image} sizes="80px" decorative />
            </span>
            <span className="min-w-0 grow">
              <span className="block truncate font-medium">{text(item.name)}</span>
              <PriceText price={item.price} compareAt={item.usualPrice} />
              <QuotaBar item={item} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
