import type { OrderView } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';

const UNDER_WAY: ReadonlySet<OrderView['status']> = new Set(['placed', 'paid', 'packed', 'shipped']);

/** The days it was promised for, until it is there. */
export function PromiseNote({ order }: { readonly order: Pick<OrderView, 'promise' | 'status'> }) {
  const t = useTranslations('delivery');
  const format = useFormat();
  if (order.promise === null || !UNDER_WAY.has(order.status)) return null;
  const { from, to } = order.promise;
  return (
    <p className="mt-3 border-t border-line pt-3 font-medium">
      {t('promised', { when: format.calendarDays(from, to) })}
    </p>
  );
}
