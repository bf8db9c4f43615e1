import { BookOpenText, PackagePlus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { ButtonLink } from '../../ui/button.tsx';
import { useMay } from '../frame/use-may.ts';

/** From the inventory to where goods are received and where everything that moved stands. */
export function StockDoors() {
  const t = useTranslations('desk.stock');
  const may = useMay();
  return (
    <div className="flex flex-wrap gap-2">
      <ButtonLink to="/desk/inventory/ledger">
        <BookOpenText aria-hidden className="size-4" />
        {t('ledger')}
      </ButtonLink>
      {may('stock.adjust') && (
        <ButtonLink to="/desk/inventory/receive" look="lamp">
          <PackagePlus aria-hidden className="size-4" />
          {t('receive')}
        </ButtonLink>
      )}
    </div>
  );
}
