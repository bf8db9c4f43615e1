import type { OrderView } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';

/** Says what of a paid order is still to come, since it was changed. */
export function MoneyDue({ order }: { readonly order: OrderView }) {
  const t = useTranslations('desk.orderEdit');
  const format = useFormat();
  if (order.status !== 'paid' || order.due.amount === 0) return null;
  return (
    <div role="status" className="rounded-2xl bg-lamp-wash px-4 py-3">
      <p className="font-semibold">{t('due', { amount: format.money(order.due) })}</p>
      <p className="text-sm">{t('dueText')}</p>
    </div>
  );
}
