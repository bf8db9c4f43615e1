import type { BulkOrderResult, OrderSummary } from '@pushcart/client';
import type { BulkOrderAction } from '@pushcart/domain';
import { Check, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../../ui/icon-button.tsx';

interface Props {
  readonly action: BulkOrderAction;
  readonly results: readonly BulkOrderResult[];
  readonly orders: readonly OrderSummary[];
  readonly onClose: () => void;
}

/** How it went with each order: those that were left as they are say why. */
export function BulkResults({ action, results, orders, onClose }: Props) {
  const t = useTranslations('desk.orderTools');
  const reasons = useTranslations('reasons');
  const refused = results.filter((result) => result.refused !== null);
  const numberOf = (id: string) => String(orders.find((order) => order.id === id)?.number ?? '…');
  return (
    <div role="status" className="mb-3 flex items-start gap-3 rounded-2xl bg-sunken py-2 pr-2 pl-4">
      <div className="grow py-2">
        <p className="flex items-center gap-2 font-medium">
          <Check aria-hidden className="size-4 text-good" />
          {t(`done.${action}`, { count: results.length - refused.length })}
        </p>
        {refused.length > 0 && (
          <ul className="mt-2 grid gap-1">
            {refused.map(({ orderId, refused: reason }) => (
              <li key={orderId} className="text-sm">
                <span className="figures font-semibold">{t('number', { number: numberOf(orderId) })}</span>{' '}
                <span className="text-bad">{reasons(reason ?? 'UNKNOWN')}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
      <IconButton icon={X} label={t('hideResults')} onClick={onClose} />
    </div>
  );
}
