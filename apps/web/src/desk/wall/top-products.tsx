import type { SoldProduct } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text.ts';
import { Glow } from '../../ui/glow.tsx';
import { Panel } from '../../ui/panel.tsx';

/** What was paid for today, most units first. */
export function TopProducts({ products }: { readonly products: readonly SoldProduct[] }) {
  const t = useTranslations('desk.wall');
  const text = useText();
  return (
    <Panel>
      <h2 className="text-section">{t('top')}</h2>
      {products.length === 0 && <p className="py-6 text-ink-soft">{t('noTop')}</p>}
      <ol className="mt-2 divide-y divide-line">
        {products.map(({ productId, name, units }) => (
          <li key={productId} className="flex items-center justify-between gap-4 py-2.5">
            <p className="min-w-0 font-medium wrap-anywhere">{text(name)}</p>
            <Glow value={units} say={(count) => t('soldUnits', { count })} className="shrink-0 px-1 font-semibold" />
          </li>
        ))}
      </ol>
    </Panel>
  );
}
