import type { StaffStockLevel } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { Glow } from '../../ui/glow.tsx';

interface Props {
  readonly level: Pick<StaffStockLevel, 'onHand' | 'reserved'>;
  readonly delta: number;
}

/** The level now, which goes on moving while one types, and as it will be. */
export function AdjustPreview({ level: { onHand, reserved }, delta }: Props) {
  const t = useTranslations('desk');
  const format = useFormat();
  const figures = [
    { name: t('inventory.onHand'), now: onHand, after: onHand + delta },
    { name: t('inventory.held'), now: reserved, after: reserved },
    { name: t('inventory.available'), now: onHand - reserved, after: onHand - reserved + delta },
  ];
  return (
    <table className="w-full border-b-8 border-sunken rounded-xl bg-sunken text-right">
      <thead className="text-sm text-ink-soft">
        <tr>
          <td />
          <th scope="col" className="px-4 pt-3 font-medium">
            {t('adjust.now')}
          </th>
          <th scope="col" className="px-4 pt-3 font-medium">
            {t('adjust.after')}
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ name, now, after }) => (
          <tr key={name}>
            <th scope="row" className="px-4 py-1.5 text-left font-medium">
              {name}
            </th>
            <td className="px-4">
              <Glow value={now} say={format.number} className="inline-block px-1" />
            </td>
            <td className="figures px-4 font-bold">{format.number(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
