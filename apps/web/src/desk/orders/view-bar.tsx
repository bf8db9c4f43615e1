import { MAX_LIST_VIEWS, ORDER_PERIODS } from '@pushcart/domain';
import { Link, useNavigate } from '@tanstack/react-router';
import { BookmarkPlus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { Select } from '../../ui/select.tsx';
import { ExportButton } from './export-button.tsx';
import { type OrdersSearch, searchOf, statusesOf } from './orders-search.ts';
import { SaveViewDialog } from './save-view-dialog.tsx';
import { useListViews } from './use-list-views.ts';

const isSame = (a: OrdersSearch, b: OrdersSearch) => a.status === b.status && a.period === b.period;

/** Since when, the filters one has kept, and what to do with what they find. */
export function ViewBar({ search }: { readonly search: OrdersSearch }) {
  const t = useTranslations('desk.orderTools');
  const navigate = useNavigate();
  const { views, remove } = useListViews();
  const [isSaving, setIsSaving] = useState(false);
  const isFiltered = search.status !== undefined || search.period !== undefined;
  const isKept = views.some(({ statuses, period }) => isSame(searchOf(statuses, period), search));
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Select
        label={t('period')}
        value={search.period ?? 'ever'}
        options={(['ever', ...ORDER_PERIODS] as const).map((value) => ({ value, label: t(`periods.${value}`) }))}
        onChange={(value) =>
          void navigate({
            to: '/desk/orders',
            search: searchOf(statusesOf(search), value === 'ever' ? null : value),
            resetScroll: false,
          })
        }
      />
      {views.map(({ id, name, statuses, period }) => {
        const own = searchOf(statuses, period);
        const isOn = isSame(own, search);
        return (
          <span
            key={id}
            className={cx(
              'inline-flex max-w-full items-center rounded-full border',
              isOn ? 'border-ink bg-lamp-wash' : 'border-line-strong/60 bg-surface',
            )}
          >
            <Link
              to="/desk/orders"
              search={own}
              aria-current={isOn}
              resetScroll={false}
              className="inline-flex min-h-11 min-w-0 items-center truncate pl-4 text-sm font-medium"
            >
              {name}
            </Link>
            <IconButton
              icon={X}
              label={t('removeView', { name })}
              disabled={remove.isPending}
              onClick={() => remove.mutate(id)}
            />
          </span>
        );
      })}
      {isFiltered && !isKept && views.length < MAX_LIST_VIEWS && (
        <Button look="quiet" onClick={() => setIsSaving(true)}>
          <BookmarkPlus aria-hidden className="size-4" />
          {t('saveView')}
        </Button>
      )}
      <ExportButton search={search} />
      <ActionProblem error={remove.error} />
      {isSaving && <SaveViewDialog search={search} onClose={() => setIsSaving(false)} />}
    </div>
  );
}
