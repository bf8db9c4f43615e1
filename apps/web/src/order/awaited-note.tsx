import type { OrderView } from '@pushcart/client';
import { isOff } from '@pushcart/domain';
import { Hourglass } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';

/** What an order still waits for, and when the last of it comes. */
export function AwaitedNote({ order }: { readonly order: Pick<OrderView, 'awaited' | 'lines' | 'status'> }) {
  const t = useTranslations('order');
  const text = useText();
  const format = useFormat();
  const { awaited } = order;
  if (awaited.length === 0 || isOff(order.status)) return null;
  const names = new Map(
    order.lines.flatMap(({ variantId, name, parts }) => [
      [variantId, name] as const,
      ...parts.map((part) => [part.variantId, part.name] as const),
    ]),
  );
  const list = format.list(
    awaited.map(({ variantId, sku, quantity }) => {
      const name = names.get(variantId);
      return `${quantity} × ${name === undefined ? sku : text(name)}`;
    }),
  );
  const last = awaited
    .flatMap(({ arrivesOn }) => arrivesOn ?? [])
    .sort()
    .at(-1);
  return (
    <p role="status" className="mt-4 flex items-start gap-3 rounded-2xl bg-lamp-wash px-5 py-4 font-medium">
      <Hourglass aria-hidden className="mt-0.5 size-5 shrink-0" />
      {last === undefined ? t('awaited', { list }) : t('awaitedOn', { list, day: format.calendarDate(last) })}
    </p>
  );
}
