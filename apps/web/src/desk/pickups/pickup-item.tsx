import type { PickupRow } from '@pushcart/client';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';

type Stand = 'pack' | 'shelve' | 'waits' | 'overdue';

const TONES: Record<Stand, Tone> = { pack: 'lamp', shelve: 'lamp', waits: 'good', overdue: 'bad' };

function standOf({ status, readyAt, isOverdue }: PickupRow): Stand {
  if (status !== 'packed') return 'pack';
  if (readyAt === null) return 'shelve';
  return isOverdue ? 'overdue' : 'waits';
}

/** An order with what is to be done about it; the rest is done on its own page. */
export function PickupItem({ row }: { readonly row: PickupRow }) {
  const t = useTranslations('desk.pickups');
  const text = useText();
  const format = useFormat();
  const stand = standOf(row);
  return (
    <li className="relative flex flex-wrap items-center gap-x-4 gap-y-1 px-1 py-3.5 hover:bg-sunken/50 sm:px-3">
      <Link
        to="/desk/orders/$number"
        params={{ number: String(row.number) }}
        className="figures font-semibold after:absolute after:inset-0"
      >
        {t('order', { number: String(row.number) })}
      </Link>
      <Badge tone={TONES[stand]}>{t(`stand.${stand}`)}</Badge>
      <span className="min-w-0 grow text-ink-soft">
        {t('who', { name: row.customerName, count: row.itemCount, place: text(row.pointName) })}
      </span>
      <span className="figures text-sm text-ink-soft">
        {row.keepUntil === null
          ? t('placed', { when: format.moment(row.placedAt) })
          : t('keep', { day: format.calendarDay(row.keepUntil) })}
      </span>
    </li>
  );
}
