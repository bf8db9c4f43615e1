import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { LiveSale } from '../../flash/live-sale.ts';
import { useFlashSale, usePhase } from '../../flash/use-flash-sale.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { useMay } from '../frame/use-may.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import { SaleDialog } from './sale-dialog.tsx';
import { SaleFigures } from './sale-figures.tsx';

const TONES = { scheduled: 'neutral', waiting: 'lamp', open: 'good', ended: 'neutral', cancelled: 'bad' } as const;

export function SaleRow({ initial }: { readonly initial: LiveSale }) {
  const t = useTranslations('desk.flash');
  const text = useText();
  const format = useFormat();
  const may = useMay();
  const live = useFlashSale(initial.sale.id, initial).data ?? initial;
  const phase = usePhase(live);
  const [opened, setOpened] = useState<'edit' | 'cancel' | null>(null);
  const close = () => setOpened(null);
  const { sale } = live;
  const isAhead = phase !== 'ended' && phase !== 'cancelled';
  return (
    <li className="px-1 py-4 sm:px-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="font-sans text-base font-semibold tracking-normal">{text(sale.name)}</h2>
        <Badge tone={TONES[phase]}>{t(`phase.${phase}`)}</Badge>
      </div>
      <p className="mt-1 text-sm text-ink-soft">
        {t('times', {
          opens: format.moment(sale.opensAt),
          starts: format.moment(sale.startsAt),
          ends: format.moment(sale.endsAt),
        })}
      </p>
      <div className="mt-3">
        <SaleFigures sale={sale} />
      </div>
      {may('promotions.write') && isAhead && (
        <div className="mt-3 flex flex-wrap gap-2">
          {phase === 'scheduled' && (
            <Button size="small" onClick={() => setOpened('edit')}>
              {t('edit')}
            </Button>
          )}
          <Button size="small" look="bad" onClick={() => setOpened('cancel')}>
            {t('cancel')}
          </Button>
        </div>
      )}
      {opened === 'edit' && <SaleDialog sale={sale} onClose={close} />}
      {opened === 'cancel' && <CancelDialog sale={sale} onClose={close} />}
    </li>
  );
}
