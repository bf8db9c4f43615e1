import { overlapOutcome, type PriceListView } from '@pushcart/domain';
import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useOverlaps } from './use-price-lists.ts';

/** Lists that hold at the same time for the same variants, and whose price is paid then. */
export function Overlaps({ list }: { readonly list: PriceListView }) {
  const t = useTranslations('desk.priceLists.overlap');
  const { data = [] } = useOverlaps(list.id);
  if (data.length === 0) return null;
  return (
    <ul className="mb-4 flex flex-col gap-2 rounded-xl bg-lamp-wash px-4 py-3">
      {data.map(({ priceListId, name, priority, count }) => (
        <li key={priceListId} className="flex items-start gap-2.5">
          <TriangleAlert aria-hidden className="mt-1 size-4 shrink-0" />
          <Link to="/desk/price-lists/$priceListId" params={{ priceListId }} className="hover:underline">
            {t(overlapOutcome(list.priority, priority), { name, count })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
