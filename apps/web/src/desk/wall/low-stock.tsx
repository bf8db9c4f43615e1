import type { InventoryRow } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text.ts';
import { Glow } from '../../ui/glow.tsx';
import { Panel } from '../../ui/panel.tsx';
import { levelKey } from '../inventory/stock-list.ts';
import { WallHeading } from './wall-heading.tsx';

export function LowStock({ rows }: { readonly rows: readonly InventoryRow[] }) {
  const t = useTranslations('desk.wall');
  const text = useText();
  return (
    <Panel>
      <WallHeading title={t('low')} to="/desk/inventory" />
      {rows.length === 0 && <p className="py-6 text-ink-soft">{t('noLow')}</p>}
      <ul className="mt-2 divide-y divide-line">
        {rows.map((row) => (
          <li key={levelKey(row)} className="flex items-center justify-between gap-4 py-2.5">
            <div className="min-w-0">
              <p className="truncate font-medium">{text(row.productName)}</p>
              <p className="truncate text-sm text-ink-soft">
                {row.sku} · {text(row.warehouseName)}
              </p>
            </div>
            <Glow
              value={row.onHand - row.reserved}
              say={(count) => t('left', { count })}
              className={
                row.onHand === row.reserved
                  ? 'shrink-0 px-1 font-semibold text-bad'
                  : 'shrink-0 px-1 font-semibold text-warn'
              }
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
