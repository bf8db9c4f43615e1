import type { OrderView } from '@pushcart/client';
import { progressOf, unpackedUnits } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import { useText } from '../i18n/use-text.ts';

/** Of an order that comes in parts: how far it is, and what is still to be sent. */
export function PartsNote({ order }: { readonly order: OrderView }) {
  const t = useTranslations('order.parts');
  const text = useText();
  const { lines, shipments } = order;
  const progress = progressOf(lines, shipments);
  if (progress === 'none' || progress === 'shipped' || progress === 'delivered') return null;
  const waiting = lines.flatMap((line) => {
    const units = unpackedUnits(line, shipments);
    return units > 0 ? [`${units} × ${text(line.name)}`] : [];
  });
  return (
    <div className="mt-5 rounded-2xl bg-lamp-wash px-5 py-4">
      <p className="font-medium">{t(progress)}</p>
      {waiting.length > 0 && <p className="mt-1 text-sm">{t('waiting', { what: waiting.join(', ') })}</p>}
    </div>
  );
}
