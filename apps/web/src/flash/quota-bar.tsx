import type { FlashItemView } from '@pushcart/client';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../i18n/use-text.ts';
import { useConnection } from '../live/use-connection.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { cx } from '../ui/cx.ts';
import { Glow } from '../ui/glow.tsx';
import { peopleWaiting, unitsLeft } from './live-sale.ts';

/** What is left of an item and how many want it, as it moves. That it is gone, everybody who looks is told. */
export function QuotaBar({ item }: { readonly item: FlashItemView }) {
  const t = useTranslations('flash');
  const text = useText();
  const announce = useAnnounce();
  const { isStale } = useConnection();
  const left = unitsLeft(item);
  const before = useRef(left);
  const name = text(item.name);

  useEffect(() => {
    if (before.current > 0 && left === 0) announce(t('goneSay', { name }), { key: `gone-${item.variantId}` });
    before.current = left;
  }, [left, announce, t, name, item.variantId]);

  return (
    <div className={cx('transition-opacity', isStale && 'opacity-50')}>
      <div aria-hidden className="h-2.5 overflow-hidden rounded-full bg-sunken">
        <div
          className="h-full rounded-full bg-lamp transition-[width] duration-500 ease-settle"
          style={{ width: `${(left / item.quota) * 100}%` }}
        />
      </div>
      <p className="mt-1.5 flex flex-wrap justify-between gap-x-4 text-sm">
        <Glow
          value={left}
          say={(units) => (units === 0 ? t('gone') : t('left', { left: units, quota: item.quota }))}
          className={cx('font-semibold', left === 0 && 'text-bad')}
        />
        <Glow value={peopleWaiting(item)} say={(count) => t('waiting', { count })} className="text-ink-soft" />
      </p>
    </div>
  );
}
